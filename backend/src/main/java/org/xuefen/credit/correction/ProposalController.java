package org.xuefen.credit.correction;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;

@Validated
@Controller("/api/v1/audit/proposals")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class ProposalController {
    private final Proposals proposals;
    private final ProposalViews views;
    private final FourEyes eyes;
    private final Scopes scopes;
    private final Units units;

    ProposalController(Proposals proposals, ProposalViews views, FourEyes eyes, Scopes scopes, Units units) {
        this.proposals = proposals;
        this.views = views;
        this.eyes = eyes;
        this.scopes = scopes;
        this.units = units;
    }

    /** Why a proposal is declined. */
    @Serdeable
    record DeclineRequest(@NotBlank @Size(max = 500) String note) {}

    /** The reversal that was written. */
    @Serdeable
    record Confirmed(String reversalId) {}

    /**
     * When corrections take two people in the caller's organization.
     *
     * @param changeable whether the caller may change it
     */
    @Serdeable
    record RuleView(String rootUnitId, FourEyesRule rule, boolean changeable) {}

    /** When corrections shall take two people. */
    @Serdeable
    record RuleRequest(
            @NotBlank @Size(max = 20) String rootUnitId,
            @NotNull FourEyesRule rule) {}

    /** Reversals proposed about members of my units, the latest first. */
    @Get
    Page<ProposalRow> listProposals(
            Caller caller,
            @QueryValue @Nullable @Size(max = 20) String unit,
            @QueryValue(defaultValue = "true") boolean open,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit) {
        var paths = unit == null
                ? scopes.pathsOf(caller)
                : List.of(scopes.requireUnit(caller, Ids.parse(unit)).path());
        return views.page(caller, paths, open, cursor, limit);
    }

    /** Writes a reversal that another has proposed. */
    @Post("/{id}/confirmation")
    Confirmed confirmProposal(Caller caller, String id) {
        return new Confirmed(Ids.text(proposals.confirm(caller, Ids.parse(id))));
    }

    /** Declines a reversal that another has proposed. */
    @Post("/{id}/refusal")
    @Status(HttpStatus.NO_CONTENT)
    void declineProposal(Caller caller, String id, @Body @Valid DeclineRequest request) {
        proposals.decline(caller, Ids.parse(id), request.note().strip());
    }

    /** Takes my own proposal back. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void withdrawProposal(Caller caller, String id) {
        proposals.withdraw(caller, Ids.parse(id));
    }

    /** When corrections take two people, for each organization I organize anything in. */
    @Get("/rule")
    List<RuleView> readFourEyes(Caller caller) {
        return scopes.pathsOf(caller).stream()
                .map(path -> Long.parseLong(path.substring(1, path.indexOf('/', 1))))
                .distinct()
                .map(root -> new RuleView(Ids.text(root), eyes.rule(root), changeable(caller, root)))
                .toList();
    }

    /** Sets when corrections take two people; for those who organize the whole organization. */
    @Put("/rule")
    @Status(HttpStatus.NO_CONTENT)
    void setFourEyes(Caller caller, @Body @Valid RuleRequest request) {
        var unit = scopes.requireUnit(caller, Ids.parse(request.rootUnitId()));
        if (unit.parentId() != null || !changeable(caller, unit.id())) {
            throw new Refusal(CreditRefusals.FOUR_EYES_FROM_ABOVE);
        }
        eyes.set(unit.id(), request.rule(), caller.memberId());
    }

    private boolean changeable(Caller caller, long rootId) {
        return caller.has(Role.ADMINISTRATOR)
                || units.find(rootId)
                        .map(Unit::path)
                        .filter(scopes.pathsOf(caller)::contains)
                        .isPresent();
    }
}
