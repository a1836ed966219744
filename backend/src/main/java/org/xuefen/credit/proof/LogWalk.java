package org.xuefen.credit.proof;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import org.xuefen.shared.Db;

/** Goes through the whole log in its order: each leaf with its entry as the ledger has it now, each head behind its last leaf. */
@Singleton
class LogWalk {
    private static final int CHUNK = 2000;
    private static final int HEADS = 500;
    /** Entries looked at in one statement, so that none takes longer than a statement may. */
    private static final int ENTRIES = 20_000;

    private static final int NAMED = 200;

    private final Db db;
    private final LogTables tables;
    private final LogStore log;
    private final TreeHeads heads;

    LogWalk(Db db, LogTables tables, LogStore log, TreeHeads heads) {
        this.db = db;
        this.tables = tables;
        this.log = log;
        this.heads = heads;
    }

    /** What is met on the way. */
    interface Visitor {
        void leaf(LogStore.Leaf leaf) throws IOException;

        void head(TreeHead head) throws IOException;

        void unlogged(long entryId) throws IOException;
    }

    /** @return how many leaves there are */
    long walk(Visitor visitor) throws IOException {
        long size = log.size();
        var ahead = new ArrayDeque<TreeHead>();
        long read = -1;
        for (long at = 0; at <= size; at += CHUNK) {
            for (var leaf : log.leaves(at, Math.min(size, at + CHUNK))) {
                read = headsUpTo(leaf.index(), ahead, read, visitor);
                visitor.leaf(leaf);
            }
        }
        headsUpTo(Long.MAX_VALUE, ahead, read, visitor);
        unlogged(visitor);
        return size;
    }

    private long headsUpTo(long size, ArrayDeque<TreeHead> ahead, long read, Visitor visitor) throws IOException {
        long last = read;
        while (true) {
            if (ahead.isEmpty() && last < size) {
                var more = heads.following(last, HEADS);
                ahead.addAll(more);
                last = more.size() < HEADS ? Long.MAX_VALUE : more.getLast().size();
            }
            if (ahead.isEmpty() || ahead.getFirst().size() > size) {
                return last;
            }
            visitor.head(ahead.removeFirst());
        }
    }

    private void unlogged(Visitor visitor) throws IOException {
        long named = 0;
        for (long from = Long.MIN_VALUE; named < NAMED; ) {
            long until = last(from);
            for (long id : strangers(from, until)) {
                visitor.unlogged(id);
                named++;
            }
            if (until == Long.MAX_VALUE) {
                return;
            }
            from = until;
        }
    }

    private long last(long from) {
        return db.one(
                        "select id from " + tables.entries + " where id > ? order by id limit 1 offset " + ENTRIES,
                        row -> row.getLong(1),
                        from)
                .orElse(Long.MAX_VALUE);
    }

    /** Entries without a leaf that don't wait for one either, in one look: the sequencer moves them from there to here. */
    private List<Long> strangers(long from, long until) {
        return db.query(
                "select e.id from " + tables.entries + " e left join " + tables.leaves
                        + " l on l.entry_id = e.id left join "
                        + tables.pending
                        + " p on p.entry_id = e.id where e.id > ? and e.id <= ? and l.entry_id is null "
                        + "and p.entry_id is null order by e.id limit " + NAMED,
                row -> row.getLong(1),
                from,
                until);
    }
}
