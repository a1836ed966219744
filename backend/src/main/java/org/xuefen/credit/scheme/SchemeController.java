package org.xuefen.credit.scheme;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.presets.Presets;
import org.xuefen.credit.rules.RuleSentences;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

@Controller("/api/v1/schemes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SchemeController {
    private final Schemes schemes;
    private final SchemeViews views;
    private final Units units;
    private final SchemeRights rights;
    private final Drafts drafts;
    private final Scopes scopes;

    SchemeController(
            Schemes schemes, SchemeViews views, Units units, SchemeRights rights, Drafts drafts, Scopes scopes) {
        this.schemes = schemes;
        this.views = views;
        this.units = units;
        this.rights = rights;
        this.drafts = drafts;
        this.scopes = scopes;
    }

    /** A scheme to begin from. */
    @Serdeable
    record PresetView(String code, Text name, Text source, List<Text> sentences) {}

    /** Which preset a unit's subtree goes by, from which day on. */
    @Serdeable
    record AdoptionRequest(
            @NotBlank @Size(max = 40) String preset,
            @NotBlank @Size(max = 20) String unitId,
            @NotNull LocalDate from) {}

    /** Schemes of my organizations, in the order they were adopted. */
    @Get
    List<SchemeView> listSchemes(Caller caller) {
        return schemes.ofRoots(rights.roots(caller)).stream()
                .filter(scheme -> schemes.readable(scheme) || drafted(caller, scheme))
                .map(scheme -> views.of(scheme, rights.writes(caller, scheme.rootUnitId())))
                .toList();
    }

    /** A scheme with its versions and what they say. */
    @Get("/{id}")
    SchemeView readScheme(Caller caller, String id) {
        var scheme = rights.require(caller, Ids.parse(id));
        return views.of(scheme, rights.writes(caller, scheme.rootUnitId()));
    }

    /** Schemes to begin from. */
    @Get("/presets")
    @Secured({"ORGANIZER", "ADMINISTRATOR"})
    List<PresetView> listSchemePresets() {
        return Presets.all().stream()
                .map(preset ->
                        new PresetView(preset.code(), preset.name(), preset.source(), RuleSentences.of(preset.rules())))
                .toList();
    }

    /** Makes a preset the organization's own and applies it to a unit's subtree. */
    @Post
    @Secured({"ORGANIZER", "ADMINISTRATOR"})
    HttpResponse<SchemeView> adoptScheme(Caller caller, @Body @Valid AdoptionRequest request) {
        var unit = scopes.requireUnit(caller, Ids.parse(request.unitId()));
        requireAbove(caller, unit);
        long id = schemes.adopt(request.preset(), unit, request.from(), caller.memberId());
        return HttpResponse.created(views.of(
                schemes.require(id), rights.writes(caller, schemes.require(id).rootUnitId())));
    }

    /** One that was never published is shown to those who write it. */
    private boolean drafted(Caller caller, Scheme scheme) {
        return rights.writes(caller, scheme.rootUnitId())
                && schemes.unpublished(scheme.id())
                && drafts.find(scheme.id()).isPresent();
    }

    /** Who is audited by a scheme does not choose it: that is for who organizes the unit above. */
    private void requireAbove(Caller caller, Unit unit) {
        Long above = unit.parentId();
        if (!caller.has(Role.ADMINISTRATOR)
                && above != null
                && scopes.pathsOf(caller).stream()
                        .noneMatch(units.require(above).path()::startsWith)) {
            throw new Refusal(CreditRefusals.SCHEME_FROM_ABOVE);
        }
    }
}
