package org.xuefen.credit.subscription;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.audit.AuditFigures.Figures;
import org.xuefen.identity.Caller;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Whose view is told when. */
@Singleton
class Subscriptions {
    static final int MOST = 20;

    private final Db db;
    private final OrganizationSettings settings;
    private final Clock clock;

    Subscriptions(Db db, OrganizationSettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Refusal {@code credit.subscriptions-too-many} */
    @Transactional
    Subscription add(Caller caller, Figures view, @Nullable String section, Cadence cadence, int day, int hour) {
        if (of(caller).size() >= MOST) {
            throw new Refusal(CreditRefusals.SUBSCRIPTIONS_TOO_MANY, MOST);
        }
        var now = clock.instant();
        var subscription = new Subscription(
                Ids.next(),
                caller.memberId(),
                view.unitId(),
                view.schemeId(),
                section,
                cadence,
                day,
                hour,
                cadence.after(now, day, hour, settings.zone()));
        db.update(
                """
                insert into credit_subscription
                    (id, member_id, unit_id, scheme_id, section, cadence, day, hour, next_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                subscription.id(),
                subscription.memberId(),
                subscription.unitId(),
                subscription.schemeId(),
                section,
                cadence,
                day,
                hour,
                subscription.nextAt(),
                now);
        return subscription;
    }

    List<Subscription> of(Caller caller) {
        return db.query(
                "select * from credit_subscription where member_id = ? order by id",
                Subscription::read,
                caller.memberId());
    }

    /** @throws Refusal {@code credit.subscription-not-found} for one that is not the caller's */
    @Transactional
    void remove(Caller caller, long id) {
        if (db.update("delete from credit_subscription where id = ? and member_id = ?", id, caller.memberId()) == 0) {
            throw new Refusal(CreditRefusals.SUBSCRIPTION_NOT_FOUND);
        }
    }

    void end(long id) {
        db.update("delete from credit_subscription where id = ?", id);
    }

    List<Long> due(int limit) {
        return db.query(
                "select id from credit_subscription where next_at <= ? order by next_at limit ?",
                row -> row.getLong(1),
                clock.instant(),
                limit);
    }

    /**
     * Holds one that is due, notes the occurrence and sets the next one, in the transaction that tells it.
     *
     * @return null where it has been told, or is not due any more
     */
    @Nullable
    Subscription take(long id) {
        var now = clock.instant();
        var found = db.one(
                "select * from credit_subscription where id = ? and next_at <= ? for update",
                Subscription::read,
                id,
                now);
        if (found.isEmpty()) {
            return null;
        }
        var due = found.get();
        int told = db.update(
                "insert ignore into credit_subscription_told (subscription_id, occurrence, told_at) values (?, ?, ?)",
                id,
                settings.dayOf(due.nextAt()),
                now);
        db.update(
                "update credit_subscription set next_at = ? where id = ?",
                due.cadence().after(now, due.day(), due.hour(), settings.zone()),
                id);
        return told == 0 ? null : due;
    }
}
