package org.xuefen.catalogue.article;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Sha256;
import org.xuefen.shared.Text;

/** Drafts of articles, which change, and articles, which don't. */
@Singleton
class ArticleTable {
    /** The Markdown of an item now. */
    record Draft(long itemId, long version, Text body) {}

    /** The Markdown of a revision. */
    record Frozen(long id, long itemId, Text body, long seconds) {}

    private final Db db;
    private final Clock clock;

    ArticleTable(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Draft draft(long itemId) {
        return db.one(
                        "select version, body_zh, body_en from article_draft where item_id = ?",
                        row -> new Draft(itemId, row.getLong(1), new Text(row.getString(2), row.getString(3))),
                        itemId)
                .orElse(new Draft(itemId, 0, new Text("", "")));
    }

    /** @return false when the stored version is another by now */
    boolean save(Draft next, long memberId) {
        long before = next.version() - 1;
        var body = next.body();
        if (before == 0) {
            return db.update(
                            "insert ignore into article_draft (item_id, version, body_zh, body_en, updated_by,"
                                    + " updated_at) values (?, 1, ?, ?, ?, ?)",
                            next.itemId(),
                            body.zh(),
                            body.en(),
                            memberId,
                            clock.instant())
                    == 1;
        }
        return db.update(
                        "update article_draft set version = ?, body_zh = ?, body_en = ?, updated_by = ?,"
                                + " updated_at = ? where item_id = ? and version = ?",
                        next.version(),
                        body.zh(),
                        body.en(),
                        memberId,
                        clock.instant(),
                        next.itemId(),
                        before)
                == 1;
    }

    void discard(long itemId) {
        db.update("delete from article_draft where item_id = ?", itemId);
    }

    Optional<Frozen> frozen(long id) {
        return db.one(
                "select item_id, body_zh, body_en, seconds from article where id = ?",
                row -> new Frozen(id, row.getLong(1), new Text(row.getString(2), row.getString(3)), row.getLong(4)),
                id);
    }

    /** The newest frozen article of the item when it says the same, else a new one. */
    long freeze(long itemId, Text body, long seconds) {
        var sha = sha(body);
        long same = db.one(
                        "select id, body_sha from article where item_id = ? order by id desc limit 1",
                        row -> Arrays.equals(row.getBytes(2), sha) ? row.getLong(1) : 0L,
                        itemId)
                .orElse(0L);
        if (same != 0) {
            return same;
        }
        long id = Ids.next();
        db.update(
                "insert into article (id, item_id, body_zh, body_en, body_sha, seconds, frozen_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                itemId,
                body.zh(),
                body.en(),
                sha,
                seconds,
                clock.instant());
        return id;
    }

    private static byte[] sha(Text body) {
        return Sha256.of(body.zh() + '\0' + body.en());
    }
}
