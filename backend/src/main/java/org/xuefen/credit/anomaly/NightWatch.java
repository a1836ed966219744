package org.xuefen.credit.anomaly;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.SharedBrowsers;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.RecurringJob;
import org.xuefen.study.Traces;

/** Looks through each day that is over, once; a few hours later, when what belongs to it is written. */
@Singleton
class NightWatch implements RecurringJob {
    private static final int BATCH = 5000;
    private static final int DAYS_BACK = 7;
    private static final Duration SETTLED = Duration.ofHours(2);
    private static final int MOST_A_DAY = 20_000;

    private final Traces traces;
    private final SharedBrowsers browsers;
    private final Db db;
    private final OrganizationSettings settings;
    private final Clock clock;

    NightWatch(Traces traces, SharedBrowsers browsers, Db db, OrganizationSettings settings, Clock clock) {
        this.traces = traces;
        this.browsers = browsers;
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "credit.anomalies";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var today = settings.dayOf(clock.instant().minus(SETTLED));
        for (var day = today.minusDays(DAYS_BACK); day.isBefore(today); day = day.plusDays(1)) {
            if (db.number("select count(*) from credit_anomaly_day where day = ?", day) == 0) {
                look(day);
            }
        }
    }

    void look(LocalDate day) {
        var watch = new DayWatch(settings.zone());
        var from = settings.startOf(day);
        var until = settings.startOf(day.plusDays(1));
        long after = 0;
        for (var some = traces.completed(from, until, after, BATCH); !some.isEmpty(); ) {
            watch.add(some);
            after = some.getLast().id();
            some = some.size() < BATCH ? List.of() : traces.completed(from, until, after, BATCH);
        }
        var shared = watch.shared(browsers.since(from.minus(SharedBrowsers.KEPT)));
        write(
                day,
                Stream.concat(watch.seen().stream(), shared.stream())
                        .limit(MOST_A_DAY)
                        .toList());
    }

    /** Found again it stays as it was looked at. */
    @Transactional
    void write(LocalDate day, List<Suspicion> seen) {
        db.batch(
                """
                insert into credit_anomaly
                    (id, kind, member_id, day, other_id, amount, first_at, last_at, found_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update amount = values(amount), first_at = values(first_at), last_at = values(last_at)
                """,
                seen.stream()
                        .map(each -> new @Nullable Object[] {
                            Ids.next(),
                            each.kind(),
                            each.memberId(),
                            day,
                            each.otherId(),
                            each.amount(),
                            each.first(),
                            each.last(),
                            clock.instant()
                        })
                        .toList());
        db.update("insert ignore into credit_anomaly_day (day, looked_at) values (?, ?)", day, clock.instant());
    }
}
