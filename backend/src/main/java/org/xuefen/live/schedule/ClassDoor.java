package org.xuefen.live.schedule;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.xuefen.live.LiveBegan;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveEnded;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.LiveRole;
import org.xuefen.shared.Refusal;

/** {@link LiveClasses} over the plan. */
@Singleton
class ClassDoor implements LiveClasses {
    private final PlanStore store;
    private final Sight sight;
    private final ApplicationEventPublisher<LiveBegan> beginnings;
    private final ApplicationEventPublisher<LiveEnded> endings;

    ClassDoor(
            PlanStore store,
            Sight sight,
            ApplicationEventPublisher<LiveBegan> beginnings,
            ApplicationEventPublisher<LiveEnded> endings) {
        this.store = store;
        this.sight = sight;
        this.beginnings = beginnings;
        this.endings = endings;
    }

    @Override
    @Connectable
    public LiveClass require(long classId) {
        return store.require(classId).live();
    }

    @Override
    @Connectable
    public Optional<LiveRole> role(long accountId, long classId) {
        return sight.role(accountId, classId);
    }

    @Override
    @Transactional
    public void began(long classId, Instant at) {
        var plan = store.lock(classId);
        if (plan.over()) {
            throw new Refusal(LiveRefusals.CLASS_OVER);
        }
        if (at.isBefore(plan.live().opensAt())) {
            throw new Refusal(LiveRefusals.TOO_EARLY, plan.live().opensAt());
        }
        if (plan.live().beganAt() == null) {
            store.began(classId, at);
            beginnings.publishEvent(new LiveBegan(classId, at));
        }
    }

    @Override
    @Transactional
    public void end(long classId, LiveClass.Ending ending, Instant at) {
        if (store.lock(classId).over()) {
            return;
        }
        store.ended(classId, ending, at);
        endings.publishEvent(new LiveEnded(classId, ending, at));
    }

    @Override
    @Transactional
    public void recorded(long classId, long assetId) {
        store.lock(classId);
        store.recorded(classId, assetId);
    }
}
