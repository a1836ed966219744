package org.xuefen.organization.tree;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.NewUnit;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.UnitKind;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** The tree of units, as far as the caller organizes it. */
@Controller("/api/v1")
@Secured({"ORGANIZER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class UnitController {
    private final Units units;
    private final UnitLines lines;
    private final Scopes scopes;

    UnitController(Units units, UnitLines lines, Scopes scopes) {
        this.units = units;
        this.lines = lines;
        this.scopes = scopes;
    }

    /**
     * A unit in the tree.
     *
     * @param code the organization's own number
     * @param children how many open units stand directly beneath it
     * @param members active members in its subtree
     */
    @Serdeable
    record UnitLine(
            String id,
            @Nullable String parentId,
            Text name,
            String kind,
            @Nullable String code,
            boolean open,
            int children,
            long members,
            int version) {
        UnitLine with(long counted) {
            return new UnitLine(id, parentId, name, kind, code, open, children, counted, version);
        }
    }

    /** Units. */
    @Serdeable
    record UnitList(List<UnitLine> items) {}

    /** A step on the way from the root. */
    @Serdeable
    record UnitStep(String id, Text name) {}

    /** A unit and where it stands. */
    @Serdeable
    record UnitDetail(UnitLine unit, List<UnitStep> ancestry) {}

    /** A kind of unit. */
    @Serdeable
    record Kind(String code, Text name) {}

    /** The kinds of units there are. */
    @Serdeable
    record KindList(List<Kind> items) {}

    /** A name in both languages; one of them may be empty. */
    @Serdeable
    record Name(
            @NotNull @Size(max = 120) String zh,
            @NotNull @Size(max = 120) String en) {
        Text text() {
            return Text.of(zh.strip(), en.strip());
        }
    }

    /** A unit to be; without a parent a new organization, which takes an administrator. */
    @Serdeable
    record UnitCreation(
            @Nullable @Size(max = 19) String parentId,
            @NotNull @Valid Name name,
            @NotBlank @Size(max = 32) String kind,
            @Nullable @Pattern(regexp = "\\S{1,64}") String code) {}

    /** What a unit shall be called. */
    @Serdeable
    record UnitEdit(
            @NotNull @Valid Name name,
            @NotBlank @Size(max = 32) String kind,
            @Nullable @Pattern(regexp = "\\S{1,64}") String code,
            @Nullable Integer version) {}

    /** Where a unit shall stand. */
    @Serdeable
    record UnitMove(@NotBlank @Size(max = 19) String parentId) {}

    /** The topmost units one organizes, or, with a search text, the open units whose name or number has it. */
    @Get("/units")
    UnitList listUnits(Caller caller, @Nullable @QueryValue @Size(max = 60) String search) {
        return search == null || search.isBlank()
                ? new UnitList(lines.of(scopes.pathsOf(caller)))
                : new UnitList(lines.search(scopes.pathsOf(caller), search.strip()));
    }

    /** The open units directly beneath one. */
    @Get("/units/{id}/children")
    UnitList listUnitChildren(Caller caller, String id) {
        var unit = scopes.requireUnit(caller, Ids.parse(id));
        return new UnitList(lines.beneath(unit));
    }

    /** One unit. */
    @Get("/units/{id}")
    UnitDetail readUnit(Caller caller, String id) {
        return detail(scopes.requireUnit(caller, Ids.parse(id)));
    }

    /** Creates a unit. */
    @Post("/units")
    @Status(HttpStatus.CREATED)
    UnitDetail createUnit(Caller caller, @Body @Valid UnitCreation body) {
        Long parentId = body.parentId() == null ? null : Ids.parse(body.parentId());
        if (parentId == null) {
            caller.require(Role.ADMINISTRATOR);
        } else {
            scopes.requireUnit(caller, parentId);
        }
        long id = units.create(new NewUnit(parentId, body.name().text(), body.kind(), body.code()));
        return detail(units.require(id));
    }

    /** Changes name, kind and number of a unit. */
    @Put("/units/{id}")
    UnitDetail editUnit(Caller caller, String id, @Body @Valid UnitEdit body) {
        var unit = scopes.requireUnit(caller, Ids.parse(id));
        units.edit(unit.id(), body.name().text(), body.kind(), body.code(), body.version());
        return detail(units.require(unit.id()));
    }

    /** Moves a unit with all beneath it under another, from now on. */
    @Post("/units/{id}/move")
    UnitDetail moveUnit(Caller caller, String id, @Body @Valid UnitMove body) {
        var unit = scopes.requireUnit(caller, Ids.parse(id));
        var parent = scopes.requireUnit(caller, Ids.parse(body.parentId()));
        units.move(unit.id(), parent.id());
        return detail(units.require(unit.id()));
    }

    /** Closes an empty unit. */
    @Post("/units/{id}/close")
    @Status(HttpStatus.NO_CONTENT)
    void closeUnit(Caller caller, String id) {
        units.close(scopes.requireUnit(caller, Ids.parse(id)).id());
    }

    /** The kinds of units there are. */
    @Get("/unit-kinds")
    KindList listUnitKinds() {
        return new KindList(units.kinds().stream().map(UnitController::kind).toList());
    }

    private UnitDetail detail(Unit unit) {
        var steps = units.ancestry(unit.id()).stream()
                .map(step -> new UnitStep(Ids.text(step.id()), step.name()))
                .toList();
        return new UnitDetail(lines.of(unit), steps);
    }

    private static Kind kind(UnitKind kind) {
        return new Kind(kind.code(), kind.name());
    }
}
