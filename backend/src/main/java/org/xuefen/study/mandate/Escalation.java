package org.xuefen.study.mandate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xuefen.identity.Accounts;
import org.xuefen.notification.Inbox;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.RecurringJob;

/**
 * Tells organizers once a week who is overdue: each unit's members to those who organize it, or the nearest unit above that
 * someone organizes. The row of the week and the message are one transaction.
 */
@Singleton
class Escalation implements RecurringJob {
    private final Db db;
    private final MandateStore store;
    private final Accounts accounts;
    private final EscalationWords words;
    private final Inbox inbox;
    private final MandateSettings settings;
    private final OrganizationSettings organization;
    private final Clock clock;

    Escalation(
            Db db,
            MandateStore store,
            Accounts accounts,
            EscalationWords words,
            Inbox inbox,
            MandateSettings settings,
            OrganizationSettings organization,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.accounts = accounts;
        this.words = words;
        this.inbox = inbox;
        this.settings = settings;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "study.mandate-escalation";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var now = clock.instant();
        if (now.atZone(organization.zone()).getHour() < settings.hour()) {
            return;
        }
        var week = organization.dayOf(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var mandates = store.inForce(organization.dayOf(now)).stream()
                .filter(mandate -> !mandate.dueOn().isAfter(organization.dayOf(now)))
                .map(Mandate::id)
                .toList();
        byOrganizer(overdueUnits(mandates, now))
                .forEach((organizer, paths) -> tell(organizer, week, mandates, paths, now));
    }

    private List<String> overdueUnits(List<Long> mandates, Instant now) {
        return mandates.isEmpty() ? List.of() : db.query("""
                        select distinct b.unit_path from study_mandate_bound b
                        where b.mandate_id in (?) and b.is_current = true and b.done_at is null and b.excuse is null
                            and b.due_at <= ?
                        """, row -> row.getString(1), mandates, now);
    }

    private Map<Long, List<String>> byOrganizer(Collection<String> paths) {
        var ids = paths.stream().flatMap(path -> ids(path).stream()).distinct().toList();
        var organizers = accounts.organizersOf(ids);
        var found = new TreeMap<Long, List<String>>();
        for (var path : paths) {
            ids(path).reversed().stream()
                    .filter(organizers::containsKey)
                    .findFirst()
                    .map(organizers::get)
                    .ifPresent(
                            nearest -> nearest.forEach(id -> found.computeIfAbsent(id, organizer -> new ArrayList<>())
                                    .add(path)));
        }
        return found;
    }

    private static List<Long> ids(String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    @Transactional
    void tell(long organizer, LocalDate week, List<Long> mandates, List<String> paths, Instant now) {
        int claimed = db.update(
                "insert ignore into study_mandate_escalation (organizer_id, week_on, claim) values (?, ?, ?)",
                organizer,
                week,
                Ids.next());
        if (claimed == 1) {
            inbox.remind(List.of(words.of(organizer, mandates, paths, now)));
        }
    }
}
