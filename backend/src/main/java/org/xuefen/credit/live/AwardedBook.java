package org.xuefen.credit.live;

import jakarta.inject.Singleton;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.live.AwardedAttendances;

/** Which attendance has earned, by the ledger. */
@Singleton
class AwardedBook implements AwardedAttendances {
    private final Ledger ledger;
    private final MemberKeys keys;

    AwardedBook(Ledger ledger, MemberKeys keys) {
        this.ledger = ledger;
        this.keys = keys;
    }

    @Override
    public boolean awarded(long memberId, long evidenceId) {
        return keys.find(memberId)
                .flatMap(key -> ledger.awardOf(key.key(), LiveAward.EVIDENCE, evidenceId))
                .isPresent();
    }
}
