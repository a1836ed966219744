package org.xuefen.credit.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.XuefenSettings;

/**
 * New lines of the ledger, in the order of their ids. A transaction may commit after one with a greater id, so the last
 * minutes are read again each time; what is done with a line can be done twice.
 */
@Singleton
class EntryFeed {
    private static final Duration AGAIN = Duration.ofMinutes(3);

    private final Db db;
    private final Clock clock;
    private final String entries;

    EntryFeed(Db db, Clock clock, XuefenSettings settings) {
        this.db = db;
        this.clock = clock;
        this.entries = settings.ledger() + ".credit_entry";
    }

    /** A line as far as issuing looks at it. */
    record Line(
            long id,
            long memberKey,
            long schemeId,
            long sourceId,
            @Nullable Long reverses,
            Instant occurredAt,
            String unitPath) {}

    /** Where to begin this time. A program that is new here begins with what happens from now on. */
    long from() {
        long recent = Ids.first(clock.instant().minus(AGAIN));
        return db.one("select last_entry_id from certificate_feed where id = 1", row -> row.getLong(1))
                .map(last -> Math.min(last, recent))
                .orElse(recent);
    }

    List<Line> after(long id, int limit) {
        return db.query(
                "select id, member_key, scheme_id, source_id, reverses, occurred_at, unit_path from " + entries
                        + " where id > ? order by id limit ?",
                row -> new Line(
                        row.getLong("id"),
                        row.getLong("member_key"),
                        row.getLong("scheme_id"),
                        row.getLong("source_id"),
                        Db.id(row, "reverses"),
                        Db.requireInstant(row, "occurred_at"),
                        row.getString("unit_path")),
                id,
                limit);
    }

    void reached(long id) {
        db.update("""
                insert into certificate_feed (id, last_entry_id) values (1, ?)
                on duplicate key update last_entry_id = greatest(last_entry_id, values(last_entry_id))
                """, id);
    }
}
