package org.xuefen.credit.audit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.StandingState;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.past.PastState;
import org.xuefen.credit.record.EntryRow;
import org.xuefen.credit.record.Records;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.TableFile;
import org.xuefen.shared.web.Problems;

@Controller("/api/v1/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class AuditController {
    private final ScopeFinder scopes;
    private final Tree tree;
    private final MemberList members;
    private final Records records;
    private final Scopes rights;
    private final Shortfalls shortfalls;
    private final Papers papers;

    AuditController(
            ScopeFinder scopes,
            Tree tree,
            MemberList members,
            Records records,
            Scopes rights,
            Shortfalls shortfalls,
            Papers papers) {
        this.scopes = scopes;
        this.tree = tree;
        this.members = members;
        this.records = records;
        this.rights = rights;
        this.shortfalls = shortfalls;
        this.papers = papers;
    }

    /** The totals of a unit's subtree and its first units. */
    @Get
    AuditView readAudit(Caller caller, @RequestBean @Valid AuditQuery query) {
        return tree.top(caller, scopes.of(caller, query));
    }

    /**
     * How far the standings of a past day are.
     *
     * @param done members reckoned, of {@code members}
     */
    @Serdeable
    record PastProgress(PastState state, int members, int done) {}

    /** Has the standings of a past day made, and says how far they are; asked again until they are ready. */
    @Post("/past")
    PastProgress preparePast(Caller caller, @RequestBean @Valid AuditQuery query) {
        var past = scopes.begun(caller, query).past();
        return past == null
                ? new PastProgress(PastState.READY, 0, 0)
                : new PastProgress(past.state(), past.members(), past.done());
    }

    /** The units I organize, whether or not a scheme applies to them yet. */
    @Get("/scope")
    List<AuditView.UnitRef> listAuditScope(Caller caller) {
        return scopes.organized(caller).stream().map(Tree::ref).toList();
    }

    /** The units directly beneath one, each with the totals of its subtree. */
    @Get("/units")
    List<AuditUnitRow> listAuditUnits(Caller caller, @RequestBean @Valid AuditQuery query) {
        return tree.children(scopes.of(caller, query));
    }

    /** Members of a unit's subtree in one state, those who lack most first. */
    @Get("/members")
    Page<AuditMemberRow> listAuditMembers(
            Caller caller,
            @RequestBean @Valid AuditQuery query,
            @QueryValue @Nullable StandingState state,
            @QueryValue(defaultValue = "false") boolean direct,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit) {
        return members.page(scopes.of(caller, query), state, direct, cursor, limit);
    }

    /** What the members of a subtree lack, by category. */
    @Get("/shortfall")
    ShortfallView readShortfall(Caller caller, @RequestBean @Valid AuditQuery query) {
        return shortfalls.of(scopes.of(caller, query));
    }

    /** What is lacking as a file. */
    @Get("/export/shortfall")
    HttpResponse<StreamedFile> exportShortfall(
            HttpRequest<?> request,
            Caller caller,
            @RequestBean @Valid AuditQuery query,
            @QueryValue(defaultValue = "XLSX") TableFile.Format format) {
        var scope = scopes.of(caller, query);
        var locale = Problems.locale(request);
        return papers.of(shortfalls.file(scope, locale), scope, Papers.Kind.SHORTFALL, locale)
                .send(format);
    }

    /** A member: their standing, and how fast they have been lately. */
    @Get("/members/{memberId}")
    AuditMember readAuditMember(Caller caller, String memberId, @RequestBean @Valid AuditQuery query) {
        return members.member(caller, scopes.of(caller, query), Ids.parse(memberId));
    }

    /** A member's entries, the latest first. */
    @Get("/members/{memberId}/entries")
    Page<EntryRow> listAuditEntries(
            Caller caller,
            String memberId,
            @RequestBean @Valid AuditQuery query,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "20") @Min(1) @Max(100) int limit) {
        long id = Ids.parse(memberId);
        var scope = scopes.of(caller, query);
        return records.entries(
                id, scope.scheme().id(), scope.period().year(), requireSeen(caller, scope, id), cursor, limit);
    }

    /** A member's entries as a file. */
    @Get("/members/{memberId}/export")
    HttpResponse<StreamedFile> exportAuditEntries(
            HttpRequest<?> request,
            Caller caller,
            String memberId,
            @RequestBean @Valid AuditQuery query,
            @QueryValue(defaultValue = "XLSX") TableFile.Format format) {
        long id = Ids.parse(memberId);
        var scope = scopes.of(caller, query);
        var known = requireSeen(caller, scope, id);
        var locale = Problems.locale(request);
        var file = records.file(id, scope.scheme().id(), scope.period().year(), known, locale);
        return papers.of(file, scope, Papers.Kind.ENTRIES, locale).send(format);
    }

    /** The tree as a file, with the units opened that are opened on the page. */
    @Get("/export/units")
    HttpResponse<StreamedFile> exportAuditUnits(
            HttpRequest<?> request,
            Caller caller,
            @RequestBean @Valid AuditQuery query,
            @QueryValue @Nullable @Size(max = 500) List<String> open,
            @QueryValue(defaultValue = "XLSX") TableFile.Format format) {
        var opened =
                open == null ? Set.<Long>of() : open.stream().map(Ids::parse).collect(Collectors.toSet());
        var scope = scopes.of(caller, query);
        var locale = Problems.locale(request);
        return papers.of(tree.file(scope, opened, locale), scope, Papers.Kind.UNITS, locale)
                .send(format);
    }

    /** The members of a list as a file, all of them. */
    @Get("/export/members")
    HttpResponse<StreamedFile> exportAuditMembers(
            HttpRequest<?> request,
            Caller caller,
            @RequestBean @Valid AuditQuery query,
            @QueryValue @Nullable StandingState state,
            @QueryValue(defaultValue = "false") boolean direct,
            @QueryValue(defaultValue = "XLSX") TableFile.Format format) {
        var scope = scopes.of(caller, query);
        var locale = Problems.locale(request);
        return papers.of(members.file(scope, state, direct, locale), scope, Papers.Kind.MEMBERS, locale)
                .send(format);
    }

    /** Until when entries are known of a member the caller may look at: in their units now, or on the past day. */
    private Instant requireSeen(Caller caller, Scope scope, long memberId) {
        var past = scope.past();
        if (past == null) {
            rights.requireMember(caller, memberId);
            return Ledger.END_OF_TIME;
        }
        members.pastRow(caller, past, memberId);
        return past.known();
    }
}
