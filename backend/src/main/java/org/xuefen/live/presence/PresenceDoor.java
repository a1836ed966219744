package org.xuefen.live.presence;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.xuefen.live.LivePresence;

/** {@link LivePresence} by the same parts that serve browsers. */
@Singleton
class PresenceDoor implements LivePresence {
    private final Claiming claiming;
    private final Asking asking;
    private final Answering answering;
    private final CheckStore checks;
    private final Clock clock;

    PresenceDoor(Claiming claiming, Asking asking, Answering answering, CheckStore checks, Clock clock) {
        this.claiming = claiming;
        this.asking = asking;
        this.answering = answering;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public void turn(long classId) {
        claiming.claimAll(classId);
        asking.look(classId);
    }

    @Override
    public void answer(long memberId, long classId) {
        var mine = checks.responses(classId, memberId);
        checks.checks(classId).stream()
                .filter(check -> clock.instant().isBefore(check.closesAt()) && !mine.containsKey(check.id()))
                .forEach(check -> answering.answer(memberId, classId, check.id(), check.code(), 0));
    }
}
