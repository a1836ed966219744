package org.xuefen.discovery.saved;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.xuefen.discovery.DiscoveryRefusals;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** A member's saved searches. */
@Singleton
class SavedSearches {
    static final int MOST = 30;

    /** @param criteria the query of the search page's address */
    record Saved(long id, String name, String criteria, Instant savedAt) {}

    private final Db db;
    private final Clock clock;

    SavedSearches(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The latest first. */
    List<Saved> of(long memberId) {
        return db.query(
                "select id, name, criteria, saved_at from saved_search where member_id = ? order by id desc",
                row -> new Saved(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("criteria"),
                        Db.requireInstant(row, "saved_at")),
                memberId);
    }

    @Transactional
    Saved save(long memberId, String name, String criteria) {
        var called = name.strip();
        if (called.isEmpty()) {
            throw Refusal.field("name", DiscoveryRefusals.SEARCH_NAME_MISSING);
        }
        var known = of(memberId);
        if (known.size() >= MOST) {
            throw new Refusal(DiscoveryRefusals.TOO_MANY_SEARCHES, MOST);
        }
        var saved = new Saved(Ids.next(), called, criteria, clock.instant());
        try {
            db.update(
                    "insert into saved_search (id, member_id, name, criteria, saved_at) values (?, ?, ?, ?, ?)",
                    saved.id(),
                    memberId,
                    saved.name(),
                    saved.criteria(),
                    saved.savedAt());
        } catch (RuntimeException e) {
            if (Db.duplicate(e)) {
                throw Refusal.field("name", DiscoveryRefusals.SEARCH_NAME_TAKEN);
            }
            throw e;
        }
        return saved;
    }

    @Transactional
    void remove(long memberId, long id) {
        if (db.update("delete from saved_search where id = ? and member_id = ?", id, memberId) == 0) {
            throw new Refusal(DiscoveryRefusals.SEARCH_NOT_FOUND);
        }
    }
}
