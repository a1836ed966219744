package org.xuefen.credit.correction;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xuefen.credit.award.EntrySources;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.rules.Amounts;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.notification.Inbox;

/** Tells those who may confirm a proposal that it waits, and whoever proposed it what became of it. */
@Singleton
class CorrectionNews {
    private static final String PAGE = "/organize/corrections";
    private static final int MOST = 20;

    private final Inbox inbox;
    private final EntrySources sources;
    private final Accounts accounts;

    CorrectionNews(Inbox inbox, EntrySources sources, Accounts accounts) {
        this.inbox = inbox;
        this.sources = sources;
        this.accounts = accounts;
    }

    void proposed(Proposal proposal, Entry entry, List<Long> others) {
        var arguments = about(proposal, entry);
        arguments.put(
                "by", accounts.find(proposal.proposedBy()).map(Account::name).orElse("—"));
        arguments.put("note", proposal.note());
        inbox.sendAll(others.stream().limit(MOST).toList(), "credit.reversal-proposed", arguments, PAGE);
    }

    void decided(Proposal proposal, Entry entry, boolean confirmed, String note) {
        var arguments = about(proposal, entry);
        arguments.put("note", note);
        inbox.send(
                proposal.proposedBy(),
                confirmed ? "credit.reversal-confirmed" : "credit.reversal-declined",
                arguments,
                PAGE + "?all=true");
    }

    private Map<String, String> about(Proposal proposal, Entry entry) {
        var arguments = new HashMap<String, String>();
        Inbox.put(arguments, "title", sources.titles(List.of(entry)).getOrDefault(entry.id(), EntrySources.UNKNOWN));
        arguments.put("amount", Amounts.text(entry.amountMilli()));
        arguments.put(
                "name", accounts.find(proposal.memberId()).map(Account::name).orElse("—"));
        return arguments;
    }
}
