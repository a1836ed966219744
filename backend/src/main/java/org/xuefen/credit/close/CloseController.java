package org.xuefen.credit.close;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.audit.AuditQuery;
import org.xuefen.credit.audit.ScopeFinder;
import org.xuefen.credit.proof.SignedPaper;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.TableFile;
import org.xuefen.shared.web.Problems;

@Validated
@Controller("/api/v1/closes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class CloseController {
    private final Closes closes;
    private final CloseViews views;
    private final CloseMembers members;
    private final Statements statements;
    private final StatementCheck check;
    private final ScopeFinder scopes;
    private final ClosePapers papers;

    CloseController(
            Closes closes,
            CloseViews views,
            CloseMembers members,
            Statements statements,
            StatementCheck check,
            ScopeFinder scopes,
            ClosePapers papers) {
        this.closes = closes;
        this.views = views;
        this.members = members;
        this.statements = statements;
        this.check = check;
        this.scopes = scopes;
        this.papers = papers;
    }

    /** What is closed. */
    @Serdeable
    record CloseRequest(
            @NotBlank @Size(max = 20) String unitId,
            @Nullable @Size(max = 20) String schemeId,
            @Min(2000) @Max(2200) int year) {}

    /** What was begun. */
    @Serdeable
    record Begun(String id) {}

    /** Closes and supplements of my units, the latest first. */
    @Get
    Page<CloseView.Row> listCloses(
            Caller caller,
            @QueryValue @Nullable @Min(2000) @Max(2200) Integer year,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit) {
        return views.page(caller, year, cursor, limit);
    }

    /** What to look at before a unit's period is closed. */
    @Get("/precheck")
    Precheck precheckClose(Caller caller, @RequestBean @Valid AuditQuery query) {
        return views.precheck(scopes.of(caller, query));
    }

    /** Begins the close of a unit's period; it can be looked at and cancelled until it is signed. */
    @Post
    HttpResponse<Begun> prepareClose(Caller caller, @Body @Valid CloseRequest request) {
        var query = new AuditQuery(request.schemeId(), request.year(), request.unitId(), null, null);
        return HttpResponse.created(new Begun(Ids.text(closes.prepare(caller, scopes.of(caller, query)))));
    }

    /** A close with its figures, its supplements and what they are sealed with. */
    @Get("/{id}")
    CloseView readClose(Caller caller, String id) {
        return views.view(caller, closes.require(caller, Ids.parse(id)));
    }

    /** The members of a close, those who lack most first; of a supplement those it changes. */
    @Get("/{id}/members")
    Page<CloseMembers.Row> listCloseMembers(
            Caller caller,
            String id,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit) {
        return members.page(closes.require(caller, Ids.parse(id)), cursor, limit);
    }

    /** The members of a close as a file. */
    @Get("/{id}/export")
    HttpResponse<StreamedFile> exportCloseMembers(
            HttpRequest<?> request,
            Caller caller,
            String id,
            @QueryValue(defaultValue = "XLSX") TableFile.Format format) {
        var close = closes.require(caller, Ids.parse(id));
        var locale = Problems.locale(request);
        return papers.of(members.file(close, locale), close, locale).send(format);
    }

    /** Signs a close or a supplement; nothing of it changes afterwards. */
    @Post("/{id}/signature")
    CloseView signClose(Caller caller, String id) {
        closes.sign(caller, Ids.parse(id));
        return readClose(caller, id);
    }

    /** Begins a supplement with what was recorded since. */
    @Post("/{id}/supplement")
    HttpResponse<Begun> supplementClose(Caller caller, String id) {
        return HttpResponse.created(new Begun(Ids.text(closes.supplement(caller, Ids.parse(id)))));
    }

    /** Cancels what has not been signed. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void cancelClose(Caller caller, String id) {
        closes.cancel(caller, Ids.parse(id));
    }

    /** The signed statement, as it is kept. */
    @Get("/{id}/statement")
    HttpResponse<StreamedFile> downloadStatement(Caller caller, String id) {
        var close = closes.require(caller, Ids.parse(id));
        var file = file(close).text().getBytes(StandardCharsets.UTF_8);
        return HttpResponse.ok(new StreamedFile(
                        new ByteArrayInputStream(file), MediaType.APPLICATION_JSON_TYPE, 0, file.length)
                .attach("xuefen-statement-" + close.year() + "-" + close.unitId() + "-" + close.number() + ".json"));
    }

    /** The signed statement on paper: its figures, its seal and its members. */
    @Get("/{id}/paper")
    HttpResponse<StreamedFile> downloadStatementPaper(HttpRequest<?> request, Caller caller, String id) {
        var close = closes.require(caller, Ids.parse(id));
        file(close);
        var locale = Problems.locale(request);
        return papers.statement(members.file(close, locale), views.view(caller, close), locale)
                .send(TableFile.Format.PDF);
    }

    /** Checks a signed statement against its seal, the log and the ledger. */
    @Post("/{id}/verification")
    StatementCheck.Checked verifyStatement(Caller caller, String id) {
        return check.check(file(closes.require(caller, Ids.parse(id))));
    }

    /** Checks a statement's file, whoever brings it: its seal, the log, and every line against the ledger. */
    @Post("/check")
    StatementCheck.Checked checkStatement(@Body String file) {
        try {
            return check.check(SignedPaper.parse(SignedPaper.Kind.STATEMENT, file));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Refusal(CreditRefusals.STATEMENT_UNREADABLE);
        }
    }

    private SignedPaper file(Close close) {
        return Optional.ofNullable(close.sha256())
                .flatMap(statements::withHash)
                .map(statements::file)
                .orElseThrow(() -> new Refusal(CreditRefusals.STATEMENT_NOT_FOUND));
    }
}
