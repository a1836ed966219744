package org.xuefen.credit.award;

import jakarta.inject.Singleton;
import org.xuefen.credit.Corrections;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.ledger.ReversalReason;

/** The door to reversals. */
@Singleton
class Mending implements Corrections {
    private final Reversals reversals;
    private final Ledger ledger;
    private final MemberKeys keys;

    Mending(Reversals reversals, Ledger ledger, MemberKeys keys) {
        this.reversals = reversals;
        this.ledger = ledger;
        this.keys = keys;
    }

    @Override
    public long reverse(long entryId, String reason, String note, long actorId) {
        return reversals
                .reverse(entryId, ReversalReason.valueOf(reason), note, actorId)
                .id();
    }

    @Override
    public long entryOf(long memberId, long completionId) {
        return keys.find(memberId)
                .flatMap(key -> ledger.awardOf(key.key(), Entry.COMPLETION, completionId))
                .map(Entry::id)
                .orElse(0L);
    }
}
