package org.xuefen.credit.award;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.ReversalReason;
import org.xuefen.credit.rules.Amounts;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.notification.Inbox;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Tells members what was done to their record, in the transaction that does it. */
@Singleton
class CreditNews {
    private static final long ONE = 1000;

    private final Inbox inbox;
    private final EntrySources sources;
    private final Schemes schemes;

    CreditNews(Inbox inbox, EntrySources sources, Schemes schemes) {
        this.inbox = inbox;
        this.sources = sources;
        this.schemes = schemes;
    }

    void reversed(long memberId, Entry award, ReversalReason reason, String note) {
        var arguments = about(award);
        Inbox.put(arguments, "reason", words(reason));
        arguments.put("note", note);
        inbox.send(memberId, "credit.reversed", arguments, link(award));
    }

    void reinstated(long memberId, Entry award) {
        inbox.send(memberId, "credit.reinstated", about(award), link(award));
    }

    private Map<String, String> about(Entry award) {
        var arguments = new HashMap<String, String>();
        var titles = sources.titles(List.of(award));
        Inbox.put(arguments, "title", titles.getOrDefault(award.id(), EntrySources.UNKNOWN));
        var unit = schemes.version(award.schemeVersionId()).rules().unitName();
        Inbox.put(arguments, "unit", Text.of(unit.zh(), award.amountMilli() == ONE ? unit.one() : unit.many()));
        arguments.put("amount", Amounts.text(award.amountMilli()));
        return arguments;
    }

    private String link(Entry award) {
        var zone = schemes.version(award.schemeVersionId()).rules().zone();
        return "/record?year=" + YearPeriod.of(award.occurredAt(), zone).year() + "&entry=" + Ids.text(award.id());
    }

    private static Text words(ReversalReason reason) {
        return switch (reason) {
            case DUPLICATE -> Text.of("重复计了学分", "Credited twice");
            case EVIDENCE_INVALID -> Text.of("证据无效", "The evidence is not valid");
            case WRONG_MEMBER -> Text.of("记错了人", "Credited to the wrong member");
            case WRONG_RULE -> Text.of("用错了规则", "The wrong rule was applied");
            case REQUESTED_BY_MEMBER -> Text.of("本人要求", "At the member’s request");
            case OTHER -> Text.of("其他", "Another reason");
        };
    }
}
