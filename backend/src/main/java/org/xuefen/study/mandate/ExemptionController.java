package org.xuefen.study.mandate;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.Scopes;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;
import org.xuefen.study.RequirementState;
import org.xuefen.study.StudyRefusals;

/** Letting members go, by an organizer's own decision or because they asked. */
@Controller("/api/v1/mandates/{id}")
@Secured({"ORGANIZER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class ExemptionController {
    private final Sight sight;
    private final Exemptions exemptions;
    private final Requests requests;
    private final Members members;
    private final MandateViews views;
    private final Scopes scopes;

    ExemptionController(
            Sight sight, Exemptions exemptions, Requests requests, Members members, MandateViews views, Scopes scopes) {
        this.sight = sight;
        this.exemptions = exemptions;
        this.requests = requests;
        this.members = members;
        this.views = views;
        this.scopes = scopes;
    }

    /** One member, or one unit with all beneath it. */
    @Serdeable
    record ExemptionForm(
            @Nullable @Size(max = 19) String memberId,
            @Nullable @Size(max = 19) String unitId,
            @NotBlank @Size(max = 300) String reason) {}

    /**
     * Who was let go.
     *
     * @param undoneAt set once it does not hold any more
     */
    @Serdeable
    record ExemptionView(
            String id,
            boolean unit,
            Text name,
            RequirementState kind,
            String reason,
            @Nullable String madeBy,
            Instant madeAt,
            @Nullable Instant undoneAt) {}

    /** The latest first, 500 at most. */
    @Serdeable
    record ExemptionList(List<ExemptionView> items) {}

    /** @param granted null while it waits */
    @Serdeable
    record RequestView(
            String id,
            String memberId,
            String name,
            String sentence,
            Instant askedAt,
            @Nullable Boolean granted,
            @Nullable String answer) {}

    /** What becomes of a request. */
    @Serdeable
    record Answer(
            @NotNull Boolean granted,
            @NotNull @Size(max = 300) String answer) {}

    /** Who was let go from a mandate. */
    @Get("/exemptions")
    ExemptionList listExemptions(Caller caller, String id) {
        return list(sight.requireKept(caller, id));
    }

    /** Lets a member or a unit go. */
    @Post("/exemptions")
    @Status(HttpStatus.CREATED)
    ExemptionList exempt(Caller caller, String id, @Body @Valid ExemptionForm body) {
        var mandate = sight.requireKept(caller, id);
        if ((body.memberId() == null) == (body.unitId() == null)) {
            throw new Refusal(StudyRefusals.EXEMPTION_FOR_WHOM);
        }
        if (body.memberId() != null) {
            long memberId = Ids.parse(body.memberId());
            sight.requireBound(mandate, memberId);
            exemptions.exemptMember(
                    mandate, memberId, RequirementState.EXEMPT, body.reason().strip(), caller.memberId());
        } else {
            var unit = scopes.requireUnit(caller, Ids.parse(Objects.requireNonNull(body.unitId())));
            if (!unit.path().startsWith(mandate.unitPath())) {
                throw new Refusal(StudyRefusals.EXEMPTION_FOR_WHOM);
            }
            exemptions.exemptUnit(mandate, unit.id(), body.reason().strip(), caller.memberId());
        }
        return list(mandate);
    }

    /** Takes an exemption back; it stays to be seen. */
    @Post("/exemptions/{exemptionId}/undo")
    ExemptionList undoExemption(Caller caller, String id, String exemptionId) {
        var mandate = sight.requireKept(caller, id);
        exemptions.undo(mandate, Ids.parse(exemptionId), caller.memberId());
        return list(mandate);
    }

    /** What members asked, the latest first. */
    @Get("/requests")
    Page<RequestView> listExemptionRequests(
            Caller caller,
            String id,
            @QueryValue(defaultValue = "false") boolean waiting,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var mandate = sight.requireKept(caller, id);
        var page = requests.of(mandate.id(), Cursor.id(cursor), waiting, limit);
        var people = members
                .findAll(page.items().stream()
                        .map(Requests.Request::memberId)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
        return page.map(request -> {
            var person = people.get(request.memberId());
            return new RequestView(
                    Ids.text(request.id()),
                    Ids.text(request.memberId()),
                    person == null ? "" : person.name(),
                    request.sentence(),
                    request.askedAt(),
                    request.granted(),
                    request.answer());
        });
    }

    /** Grants or declines a request; the member is told. */
    @Post("/requests/{requestId}")
    @Status(HttpStatus.NO_CONTENT)
    void answerExemptionRequest(Caller caller, String id, String requestId, @Body @Valid Answer body) {
        requests.answer(
                sight.requireKept(caller, id),
                Ids.parse(requestId),
                body.granted(),
                body.answer().strip(),
                caller.memberId());
    }

    private ExemptionList list(Mandate mandate) {
        var all = exemptions.of(mandate.id());
        var people = members
                .findAll(all.stream()
                        .map(Exemptions.Exemption::memberId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Member::id, member -> Text.of(member.name(), member.name())));
        var names = views.names(all.stream()
                .map(Exemptions.Exemption::unitId)
                .filter(Objects::nonNull)
                .toList());
        return new ExemptionList(all.stream()
                .map(each -> new ExemptionView(
                        Ids.text(each.id()),
                        each.unitId() != null,
                        each.unitId() != null
                                ? names.getOrDefault(each.unitId(), Text.of("", ""))
                                : people.getOrDefault(each.memberId(), Text.of("", "")),
                        each.kind(),
                        each.reason(),
                        views.name(each.madeBy()),
                        each.madeAt(),
                        each.undoneAt()))
                .toList());
    }
}
