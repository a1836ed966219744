package org.xuefen.study.mandate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Db;
import org.xuefen.shared.RecurringJob;

/**
 * Goes through the mandates once a day, from the set hour on, and at once when an organizer calls. A mandate that has been
 * gone through is left alone until tomorrow or until there is a reason to look again.
 */
@Singleton
class ReminderRun implements RecurringJob {
    private static final int CHUNK = 500;

    private final Db db;
    private final MandateStore store;
    private final Reminding reminding;
    private final MandateSettings settings;
    private final OrganizationSettings organization;
    private final Clock clock;

    ReminderRun(
            Db db,
            MandateStore store,
            Reminding reminding,
            MandateSettings settings,
            OrganizationSettings organization,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.reminding = reminding;
        this.settings = settings;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "study.mandate-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        var now = clock.instant();
        var today = organization.dayOf(now);
        boolean hourHasCome = now.atZone(organization.zone()).getHour() >= settings.hour();
        var waiting = store.query("""
                where state = 'ISSUED' and bound_at is not null and starts_on <= ?
                    and (reminded_on is null or reminded_on < ?) and due_on >= date_sub(?, interval 100 day)
                    and (? or exists (
                        select 1 from study_mandate_call c where c.mandate_id = study_mandate.id and c.called_on = ?))
                order by id
                """, today, today, today, hourHasCome, today);
        for (var mandate : waiting) {
            pass(mandate, today);
            db.update(
                    "update study_mandate set reminded_on = ? where id = ? and remind_turn = ?",
                    today,
                    mandate.id(),
                    mandate.remindTurn());
        }
    }

    private void pass(Mandate mandate, LocalDate today) {
        var open = open(mandate, 0, today);
        while (!open.isEmpty()) {
            var due = reminding.due(open, Map.of(mandate.id(), mandate), today);
            if (!due.isEmpty()) {
                reminding.tell(
                        due.keySet().stream().map(Reminding.Open::memberId).toList(), today);
            }
            open = open(mandate, open.getLast().memberId(), today);
        }
    }

    /** Who is not done and was told nothing today. */
    private List<Reminding.Open> open(Mandate mandate, long after, LocalDate today) {
        return db.query(
                """
                select b.mandate_id, b.member_id, b.from_on, b.due_on from study_mandate_bound b
                left join study_mandate_digest d on d.member_id = b.member_id and d.said_on = ?
                where b.mandate_id = ? and b.is_current = true and b.member_id > ? and b.done_at is null
                    and b.excuse is null and d.member_id is null
                order by b.member_id limit\s""" + CHUNK,
                row -> new Reminding.Open(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)),
                today,
                mandate.id(),
                after);
    }
}
