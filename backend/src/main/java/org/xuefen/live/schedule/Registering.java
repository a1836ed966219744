package org.xuefen.live.schedule;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.xuefen.live.ClassDraft;
import org.xuefen.live.ClassRepeat;
import org.xuefen.live.LivePlans;
import org.xuefen.live.LiveRefusals;
import org.xuefen.shared.Refusal;

/** Members say that they come, and that they don't. */
@Singleton
class Registering implements LivePlans {
    private final PlanStore store;
    private final Sight sight;
    private final Places places;
    private final ClassNews news;
    private final Planning planning;

    Registering(PlanStore store, Sight sight, Places places, ClassNews news, Planning planning) {
        this.store = store;
        this.sight = sight;
        this.places = places;
        this.news = news;
        this.planning = planning;
    }

    @Override
    public List<Long> plan(long by, ClassDraft draft, ClassRepeat repeat) {
        return planning.plan(by, draft, repeat);
    }

    @Override
    @Transactional
    public boolean register(long memberId, long classId) {
        var plan = store.lock(classId);
        requireOpen(memberId, classId);
        if (plan.over()) {
            throw new Refusal(LiveRefusals.CLASS_OVER);
        }
        if (store.hosts(classId).stream().anyMatch(host -> host.accountId() == memberId)) {
            throw new Refusal(LiveRefusals.PRESENTER_REGISTERS);
        }
        boolean fresh = places.of(classId, memberId).isEmpty();
        boolean waits = places.add(plan, memberId);
        if (fresh && !waits) {
            news.registered(plan, memberId);
        }
        return waits;
    }

    @Transactional
    void leave(long memberId, long classId) {
        var plan = store.lock(classId);
        if (plan.over()) {
            throw new Refusal(LiveRefusals.CLASS_OVER);
        }
        if (places.remove(plan, memberId)) {
            news.left(plan, memberId);
        }
    }

    private void requireOpen(long memberId, long classId) {
        var open = sight.open(memberId);
        if (store.query("where " + open.sql() + " and c.id = ?", open.with(classId))
                .isEmpty()) {
            throw PlanStore.missing();
        }
    }
}
