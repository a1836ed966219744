package org.xuefen.credit.transfer;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.proof.SignedPaper;
import org.xuefen.credit.transfer.ReceiptCheck.CheckedReceipt;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Transfers;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.web.Site;

/** Receipts, for the member and the organizers of both units. */
@Controller("/api/v1/transfers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ReceiptController {
    private final Transfers transfers;
    private final Receipts receipts;
    private final ReceiptCheck check;
    private final Accounts accounts;
    private final Site site;

    ReceiptController(Transfers transfers, Receipts receipts, ReceiptCheck check, Accounts accounts, Site site) {
        this.transfers = transfers;
        this.receipts = receipts;
        this.check = check;
        this.accounts = accounts;
        this.site = site;
    }

    /** The signed receipt, as it is kept. */
    @Get("/{id}/receipt")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<String> downloadReceipt(Caller caller, String id) {
        return HttpResponse.ok(require(caller, Ids.parse(id)).text())
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(id, "json"));
    }

    /** The signed receipt on paper, in both languages. */
    @Get("/{id}/receipt/paper")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> printReceipt(HttpRequest<?> request, Caller caller, String id) {
        var receipt = require(caller, Ids.parse(id));
        var memberId = transfers.requireSeen(caller, Ids.parse(id)).memberId();
        var name = accounts.find(memberId).map(Account::name).orElse("—");
        var address = site.of(request) + "/verify?receipt=" + receipt.sha256();
        return HttpResponse.ok(new ReceiptPaper(receipt, name, address).bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(id, "pdf"));
    }

    /** Checks a receipt against its seal, the log and the ledger. */
    @Post("/{id}/receipt/verification")
    CheckedReceipt verifyReceipt(Caller caller, String id) {
        return check.check(require(caller, Ids.parse(id)));
    }

    private SignedPaper require(Caller caller, long id) {
        transfers.requireSeen(caller, id);
        return receipts.of(id).orElseThrow(() -> new Refusal(CreditRefusals.RECEIPT_NOT_FOUND));
    }

    private static String attached(String id, String ending) {
        return "attachment; filename=\"xuefen-receipt-" + Ids.parse(id) + "." + ending + "\"";
    }
}
