package org.xuefen.credit.transfer;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.validation.Validated;
import jakarta.validation.constraints.Pattern;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.identity.RequestLimit;
import org.xuefen.shared.Refusal;

/**
 * For whoever holds a receipt, with or without an account. Its hash can't be guessed, so who knows it has the paper; and what
 * was signed names nobody.
 */
@Validated
@Controller("/api/v1/receipts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PublicReceiptController {
    private static final int PER_ADDRESS = 300;

    private final Receipts receipts;
    private final RequestLimit limit;

    PublicReceiptController(Receipts receipts, RequestLimit limit) {
        this.receipts = receipts;
        this.limit = limit;
    }

    /** What was signed under a hash, with its signature: to be checked by the reader. */
    @Get("/{sha256}")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<String> readReceipt(HttpRequest<?> request, @Pattern(regexp = "[0-9a-f]{64}") String sha256) {
        limit.admitRequest(request, "receipt", PER_ADDRESS);
        var receipt = receipts.withHash(sha256).orElseThrow(() -> new Refusal(CreditRefusals.RECEIPT_NOT_FOUND));
        return HttpResponse.ok(receipt.text())
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
