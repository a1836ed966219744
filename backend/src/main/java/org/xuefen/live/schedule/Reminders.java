package org.xuefen.live.schedule;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.notification.Inbox;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.RecurringJob;

/**
 * Reminds those who are coming, a day before and a quarter of an hour before. Whoever writes the row of a reminder writes the
 * message with it, so that nobody is told twice, by two servers or after a kill. A class that is moved reminds anew.
 */
@Singleton
class Reminders implements RecurringJob {
    private static final int CHUNK = 500;

    private final Db db;
    private final PlanStore store;
    private final ClassNews news;
    private final Inbox inbox;
    private final Clock clock;

    Reminders(Db db, PlanStore store, ClassNews news, Inbox inbox, Clock clock) {
        this.db = db;
        this.store = store;
        this.news = news;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @param until how long before the start it is too late to be of use, and the next one speaks */
    record Occasion(String code, Duration ahead, Duration until) {}

    private static final List<Occasion> OCCASIONS = List.of(
            new Occasion("day", Duration.ofHours(24), Duration.ofHours(2)),
            new Occasion("soon", Duration.ofMinutes(15), Duration.ZERO));

    @Override
    public String name() {
        return "live.reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        var now = clock.instant();
        for (var occasion : OCCASIONS) {
            var due = store.query("""
                    where c.starts_at > ? and c.starts_at <= ? and c.ended_at is null and c.cancelled_at is null
                    order by c.starts_at, c.id
                    """, now.plus(occasion.until()), now.plus(occasion.ahead()));
            for (var plan : due) {
                remind(plan, occasion);
            }
        }
    }

    private void remind(Plan plan, Occasion occasion) {
        var told = untold(plan, occasion);
        while (!told.isEmpty()) {
            tell(plan, occasion, told);
            told = untold(plan, occasion);
        }
    }

    private List<Long> untold(Plan plan, Occasion occasion) {
        return db.query(
                """
                select w.member_id from (
                    select member_id from live_registration where class_id = ? and waiting = false
                    union select account_id from live_host where class_id = ?) w
                left join live_reminder r on r.class_id = ? and r.member_id = w.member_id and r.occasion = ?
                    and r.starts_at = ?
                where r.member_id is null order by w.member_id limit\s""" + CHUNK,
                row -> row.getLong(1),
                plan.id(),
                plan.id(),
                plan.id(),
                occasion.code(),
                plan.live().startsAt());
    }

    @Transactional
    void tell(Plan plan, Occasion occasion, List<Long> memberIds) {
        long claim = Ids.next();
        db.batch(
                "insert ignore into live_reminder (class_id, member_id, occasion, starts_at, claim) values (?, ?, ?, ?, ?)",
                memberIds.stream()
                        .map(id -> new @Nullable Object[] {
                            plan.id(), id, occasion.code(), plan.live().startsAt(), claim
                        })
                        .toList());
        var mine = db.query(
                """
                select member_id from live_reminder where class_id = ? and occasion = ? and starts_at = ? and claim = ?
                """,
                row -> row.getLong(1),
                plan.id(),
                occasion.code(),
                plan.live().startsAt(),
                claim);
        var reminders = mine.stream()
                .map(id -> news.reminder(plan, id, occasion.code()))
                .toList();
        inbox.remindBefore(reminders, plan.live().startsAt());
    }
}
