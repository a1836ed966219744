package org.xuefen.credit.close;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.rules.Period;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.RecurringJob;
import org.xuefen.shared.XuefenSettings;

/**
 * What was recorded of a closed period after it was closed. Looked for among the entries written since it was last
 * looked: their ids grow with time, so nothing is read twice and nothing old is read again.
 */
@Singleton
class LateEntries implements RecurringJob {
    private static final int AT_ONCE = 200;
    private static final Duration STRAGGLERS = Duration.ofMinutes(5);

    private final Db db;
    private final CloseStore closes;
    private final Schemes schemes;
    private final String entries;
    private final Clock clock;

    LateEntries(Db db, CloseStore closes, Schemes schemes, XuefenSettings settings, Clock clock) {
        this.db = db;
        this.closes = closes;
        this.schemes = schemes;
        this.entries = settings.ledger() + ".credit_entry";
        this.clock = clock;
    }

    @Override
    public String name() {
        return "credit.late-entries";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        long after = 0;
        for (var some = closes.latestSigned(after, AT_ONCE); !some.isEmpty(); ) {
            some.forEach(this::look);
            after = some.getLast().id();
            some = closes.latestSigned(after, AT_ONCE);
        }
    }

    /** How many there are for a signed close that nothing was signed after. */
    @Transactional
    long look(Close close) {
        long seen = Math.max(close.lateSeen(), Ids.first(close.known().minus(STRAGGLERS)));
        long settled = Math.max(seen, Ids.first(clock.instant().minus(STRAGGLERS)));
        long until = close.late() + count(close, seen, settled);
        if (settled > close.lateSeen()) {
            closes.late(close.id(), (int) Math.min(Integer.MAX_VALUE, until), settled);
        }
        return until + count(close, settled, Long.MAX_VALUE);
    }

    private long count(Close close, long after, long until) {
        var period = period(close);
        return db.number(
                "select count(*) from " + entries + """
                         e join credit_past_standing s on s.past_id = ? and s.member_key = e.member_key
                        where e.id > ? and e.id <= ? and e.scheme_id = ? and e.occurred_at >= ? and e.occurred_at < ?
                            and e.recorded_at >= ?
                        """,
                close.pastId(),
                after,
                until,
                close.schemeId(),
                period.from(),
                period.until(),
                close.known());
    }

    /** The late entries a supplement takes in: id, key, kind, amount, when it happened and when it was recorded. */
    List<List<String>> lines(Close supplement, Close before) {
        var period = period(supplement);
        var lines = new ArrayList<List<String>>();
        db.query(
                "select e.id, e.member_key, e.kind, e.amount_milli, e.occurred_at, e.recorded_at from " + entries + """
                         e join credit_past_standing s on s.past_id = ? and s.member_key = e.member_key
                        where e.id > ? and e.scheme_id = ? and e.occurred_at >= ? and e.occurred_at < ?
                            and e.recorded_at >= ? and e.recorded_at < ? order by e.id
                        """,
                row -> lines.add(List.of(
                        Long.toString(row.getLong(1)),
                        Long.toString(row.getLong(2)),
                        row.getString(3),
                        Long.toString(row.getLong(4)),
                        instant(Db.instant(row, "occurred_at")),
                        instant(Db.instant(row, "recorded_at")))),
                before.pastId(),
                Ids.first(before.known().minus(STRAGGLERS)),
                supplement.schemeId(),
                period.from(),
                period.until(),
                before.known(),
                supplement.known());
        return lines;
    }

    private Period period(Close close) {
        return schemes.ofYear(close.schemeId(), close.year()).rules().period(close.year());
    }

    private static String instant(@Nullable Instant at) {
        return String.valueOf(at);
    }
}
