package org.xuefen.study.mandate;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.TableFile;
import org.xuefen.shared.web.Problems;
import org.xuefen.study.RequirementState;
import org.xuefen.study.mandate.MandateView.MandateUnit;
import org.xuefen.study.mandate.MemberList.MandateMember;

/** How a mandate goes: unit by unit, member by member; and a reminder now. */
@Controller("/api/v1/mandates/{id}")
@Secured({"ORGANIZER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class FollowController {
    private final Sight sight;
    private final FigureReader figures;
    private final MemberList members;
    private final Issuing issuing;
    private final Units units;

    FollowController(Sight sight, FigureReader figures, MemberList members, Issuing issuing, Units units) {
        this.sight = sight;
        this.figures = figures;
        this.members = members;
        this.issuing = issuing;
        this.units = units;
    }

    /**
     * What a reminder reaches.
     *
     * @param members will be told in a moment
     * @param already had their message of today; they are not told twice
     */
    @Serdeable
    record Reminded(long members, long already) {}

    /** The units directly beneath one, or the top ones, with how their members stand. */
    @Get("/units")
    List<MandateUnit> listMandateUnits(Caller caller, String id, @Nullable @QueryValue @Size(max = 19) String unit) {
        var seen = sight.require(caller, id);
        if (unit != null) {
            var of = units.require(Ids.parse(unit));
            return figures.beneath(seen.in(of), of).stream()
                    .map(FollowController::row)
                    .toList();
        }
        return seen.paths().stream()
                .map(path -> units.require(Long.parseLong(
                        path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1))))
                .map(top -> new MandateUnit(
                        Ids.text(top.id()), top.name(), top.kind(), false, true, figures.of(seen.in(top))))
                .toList();
    }

    private static MandateUnit row(FigureReader.UnitFigures each) {
        return new MandateUnit(
                Ids.text(each.unit().id()),
                each.name(),
                each.unit().kind(),
                each.direct(),
                each.expandable(),
                each.figures());
    }

    /** Members, unit by unit, all or in one state. */
    @Get("/members")
    Page<MandateMember> listMandateMembers(
            Caller caller,
            String id,
            @Nullable @QueryValue @Size(max = 19) String unit,
            @Nullable @QueryValue RequirementState state,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return members.page(narrowed(caller, id, unit), state, cursor, limit);
    }

    /** The members of that list as a file, all of them. */
    @Get("/export")
    HttpResponse<StreamedFile> exportMandateMembers(
            HttpRequest<?> request,
            Caller caller,
            String id,
            @Nullable @QueryValue @Size(max = 19) String unit,
            @Nullable @QueryValue RequirementState state,
            @QueryValue(defaultValue = "XLSX") TableFile.Format format) {
        return members.file(narrowed(caller, id, unit), state, Problems.locale(request))
                .send(format);
    }

    /** Reminds those who are not done, in a moment; once a day. */
    @Post("/reminders")
    Reminded remindOfMandate(Caller caller, String id) {
        var call = issuing.call(sight.requireKept(caller, id).id(), caller.memberId());
        return new Reminded(call.members(), call.already());
    }

    private Sight.Seen narrowed(Caller caller, String id, @Nullable String unit) {
        var seen = sight.require(caller, id);
        return unit == null ? seen : seen.in(unit(unit));
    }

    private Unit unit(String id) {
        return units.require(Ids.parse(id));
    }
}
