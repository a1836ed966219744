package org.xuefen.credit.claim;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.xuefen.credit.CreditUnit;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.rules.Amounts;
import org.xuefen.notification.Inbox;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Tells members what became of their claims, and organizers what waits too long; in the transaction that does it. */
@Singleton
class ClaimNews {
    private static final long ONE = 1000;

    private final Inbox inbox;

    ClaimNews(Inbox inbox) {
        this.inbox = inbox;
    }

    void forwarded(Claim claim) {
        tell(claim, "credit.claim-forwarded", about(claim));
    }

    void approved(Claim claim, Entry entry, CreditUnit unit, String note) {
        var arguments = about(claim);
        arguments.put("amount", Amounts.text(entry.amountMilli()));
        Inbox.put(arguments, "unit", Text.of(unit.zh(), entry.amountMilli() == ONE ? unit.one() : unit.many()));
        Inbox.put(arguments, "note", note.isEmpty() ? Text.of("", "") : Text.of("审核人写道：" + note, "Note: " + note));
        tell(claim, "credit.claim-approved", arguments);
    }

    void returned(Claim claim, String note) {
        var arguments = about(claim);
        arguments.put("note", note);
        tell(claim, "credit.claim-returned", arguments);
    }

    void refused(Claim claim, RefusalReason reason, String note, boolean onAppeal) {
        var arguments = about(claim);
        Inbox.put(arguments, "reason", reason.words());
        arguments.put("note", note);
        tell(claim, onAppeal ? "credit.claim-appeal-refused" : "credit.claim-refused", arguments);
    }

    /** Claims beneath them have waited longer than promised. */
    void overdue(Collection<Long> organizers, int claims) {
        inbox.sendAll(
                organizers,
                "credit.claims-overdue",
                Map.of("count", Integer.toString(claims)),
                "/organize/claims?overdue=true");
    }

    private void tell(Claim claim, String kind, Map<String, String> arguments) {
        inbox.send(claim.memberId(), kind, arguments, "/claims/" + Ids.text(claim.id()));
    }

    private static Map<String, String> about(Claim claim) {
        var arguments = new HashMap<String, String>();
        arguments.put("title", claim.content().title());
        return arguments;
    }
}
