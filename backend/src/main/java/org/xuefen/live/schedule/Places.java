package org.xuefen.live.schedule;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.live.LiveRefusals;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Rows of {@code live_registration}. Whoever writes them holds the lock on the class's row. */
@Singleton
class Places {
    private final Db db;
    private final ClassNews news;
    private final PlanStore store;
    private final Clock clock;

    Places(Db db, ClassNews news, PlanStore store, Clock clock) {
        this.db = db;
        this.news = news;
        this.store = store;
        this.clock = clock;
    }

    long taken(long classId) {
        return db.number("select count(*) from live_registration where class_id = ? and waiting = false", classId);
    }

    long waiting(long classId) {
        return db.number("select count(*) from live_registration where class_id = ? and waiting = true", classId);
    }

    /** Whether the member waits, where they have registered. */
    Optional<Boolean> of(long classId, long memberId) {
        return db.one(
                "select waiting from live_registration where class_id = ? and member_id = ?",
                row -> row.getBoolean(1),
                classId,
                memberId);
    }

    /** @return whether the member waits */
    boolean add(Plan plan, long memberId) {
        var before = of(plan.id(), memberId);
        if (before.isPresent()) {
            return before.get();
        }
        var capacity = plan.capacity();
        boolean waits = capacity != null && taken(plan.id()) >= capacity;
        db.update("""
                insert into live_registration (id, class_id, member_id, waiting, registered_at) values (?, ?, ?, ?, ?)
                """, Ids.next(), plan.id(), memberId, waits, clock.instant());
        return waits;
    }

    /** @return whether they had registered */
    boolean remove(Plan plan, long memberId) {
        int removed =
                db.update("delete from live_registration where class_id = ? and member_id = ?", plan.id(), memberId);
        fill(plan.id(), plan.capacity());
        return removed > 0;
    }

    /** Gives free places to those who wait longest, and tells them. */
    void fill(long classId, @Nullable Integer capacity) {
        long free = capacity == null ? Integer.MAX_VALUE : capacity - taken(classId);
        if (free <= 0) {
            return;
        }
        List<Long> next = db.query(
                "select member_id from live_registration where class_id = ? and waiting = true order by id limit ?",
                row -> row.getLong(1),
                classId,
                free);
        if (!next.isEmpty()) {
            db.update(
                    "update live_registration set waiting = false where class_id = ? and member_id in (?)",
                    classId,
                    next);
            news.placed(store.require(classId), next);
        }
    }

    void requireFits(long classId, @Nullable Integer capacity) {
        if (capacity != null && taken(classId) > capacity) {
            throw Refusal.field("capacity", LiveRefusals.CAPACITY_BELOW_REGISTERED, taken(classId));
        }
    }
}
