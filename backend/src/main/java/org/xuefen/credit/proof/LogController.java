package org.xuefen.credit.proof;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.merkle.Hash;
import org.xuefen.credit.merkle.LogKey;
import org.xuefen.identity.RequestLimit;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;

/** The log as anyone may see it: heads, keys, and that each head continues those before it. No entry, no person. */
@Controller("/api/v1/log")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class LogController {
    private static final int PER_ADDRESS = 3000;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String A_MOMENT = "public, max-age=5";

    private final TreeHeads heads;
    private final LogKeys keys;
    private final Proofs proofs;
    private final RequestLimit limit;

    LogController(TreeHeads heads, LogKeys keys, Proofs proofs, RequestLimit limit) {
        this.heads = heads;
        this.keys = keys;
        this.proofs = proofs;
        this.limit = limit;
    }

    /**
     * The credit log.
     *
     * @param origin its name
     * @param keys every public key that has signed its heads, the latest first: {@code name+id+base64}
     * @param head the newest head; none before the first was signed
     */
    @Serdeable
    record LogView(
            String origin, List<String> keys, @Nullable HeadView head) {}

    /** That the head of size {@code to} continues the one of size {@code from}; hashes in base64 (RFC 9162, 2.1.4). */
    @Serdeable
    record ConsistencyView(long from, long to, List<String> path) {}

    /** The log's name, keys and newest head. */
    @Get
    HttpResponse<LogView> readLog(HttpRequest<?> request) {
        admit(request);
        var known = keys.all();
        var origin = known.isEmpty() ? "" : known.getLast().name();
        return cached(
                new LogView(
                        origin,
                        known.stream().map(LogKey::text).toList(),
                        heads.latest().map(HeadView::of).orElse(null)),
                A_MOMENT);
    }

    /** The signed heads, the newest first. */
    @Get("/heads")
    HttpResponse<Page<HeadView>> listHeads(
            HttpRequest<?> request,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit) {
        admit(request);
        var after = Cursor.keys(cursor, 1);
        long below = after == null ? Long.MAX_VALUE : Cursor.number(after.getFirst());
        var page = Page.of(heads.page(below, limit + 1), limit, head -> Cursor.of(head.size()));
        return cached(page.map(HeadView::of), A_MOMENT);
    }

    /** The head signed at a size. */
    @Get("/heads/{size}")
    HttpResponse<HeadView> readHead(HttpRequest<?> request, @Min(0) long size) {
        admit(request);
        return cached(HeadView.of(require(size)), FOR_EVER);
    }

    /** The newest head as a C2SP signed note, for monitors and witnesses. */
    @Get("/checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<String> readCheckpoint(HttpRequest<?> request) {
        admit(request);
        var note = heads.latest().map(TreeHead::note).orElseThrow(() -> new Refusal(CreditRefusals.HEAD_NOT_FOUND, 0));
        return cached(note, A_MOMENT);
    }

    /** That one head continues another: both sizes are those of signed heads. */
    @Get("/consistency")
    HttpResponse<ConsistencyView> readConsistency(
            HttpRequest<?> request, @QueryValue @Min(0) long from, @QueryValue @Min(0) long to) {
        admit(request);
        if (from > to) {
            throw new Refusal(CreditRefusals.HEADS_REVERSED, from, to);
        }
        require(from);
        require(to);
        var path = proofs.consistency(from, to).stream().map(Hash::base64).toList();
        return cached(new ConsistencyView(from, to, path), FOR_EVER);
    }

    private TreeHead require(long size) {
        return heads.find(size).orElseThrow(() -> new Refusal(CreditRefusals.HEAD_NOT_FOUND, Long.toString(size)));
    }

    private void admit(HttpRequest<?> request) {
        if (request.getUserPrincipal().isEmpty()) {
            limit.admitRequest(request, "credit-log", PER_ADDRESS);
        }
    }

    private static <T> HttpResponse<T> cached(T body, String how) {
        return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, how);
    }
}
