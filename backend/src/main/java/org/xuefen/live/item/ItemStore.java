package org.xuefen.live.item;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.xuefen.shared.Db;

/** Which class an item refers to: now, in its draft, and ever, in what was published of it. */
@Singleton
class ItemStore {
    private final Db db;

    ItemStore(Db db) {
        this.db = db;
    }

    Optional<Long> chosen(long itemId) {
        return db.one("select class_id from live_item where item_id = ?", row -> row.getLong(1), itemId);
    }

    void choose(long itemId, long classId) {
        db.update("""
                insert into live_item (item_id, class_id) values (?, ?)
                on duplicate key update class_id = values(class_id)
                """, itemId, classId);
    }

    void published(long itemId, long classId) {
        db.update("insert ignore into live_item_published (class_id, item_id) values (?, ?)", classId, itemId);
    }

    /** Items that referred to the class in any revision. */
    List<Long> itemsOf(long classId) {
        return db.query(
                "select item_id from live_item_published where class_id = ? order by item_id limit 100",
                row -> row.getLong(1),
                classId);
    }

    Optional<Long> evidence(long memberId, long classId) {
        return db.one(
                "select id from live_evidence where class_id = ? and member_id = ?",
                row -> row.getLong(1),
                classId,
                memberId);
    }

    /** Whether the attendance counts in this item; it does in one, the first that asked. */
    boolean claim(long evidenceId, long itemId) {
        return db.update(
                                "update live_evidence set counted_item_id = ? where id = ? and (counted_item_id is null or counted_item_id = ?)",
                                itemId,
                                evidenceId,
                                itemId)
                        > 0
                || db.number(
                                "select count(*) from live_evidence where id = ? and counted_item_id = ?",
                                evidenceId,
                                itemId)
                        > 0;
    }

    void discard(long itemId) {
        db.update("delete from live_item where item_id = ?", itemId);
    }
}
