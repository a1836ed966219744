package org.xuefen.credit.proof;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.merkle.Frontier;
import org.xuefen.credit.merkle.Hash;
import org.xuefen.credit.merkle.Tree;
import org.xuefen.shared.Db;

/** The log's rows: leaves and nodes, read and appended. */
@Singleton
class LogStore {
    /** As many marks as a cached prepared statement may have. */
    private static final int DELETED_AT_ONCE = 1000;

    private final Db db;
    private final LogTables tables;

    LogStore(Db db, LogTables tables) {
        this.db = db;
        this.tables = tables;
    }

    /** An entry that waits for its leaf. */
    record Waiting(long entryId, boolean logged, Hash hash) {}

    /** Holds the log until the transaction ends. */
    @Transactional
    void lock() {
        db.number("select id from log_sequencer where id = 1 for update");
    }

    /** The same unless someone else does, in which case nothing waits. */
    @Transactional
    boolean tryLock() {
        return db.number("select id from log_sequencer where id = 1 for update skip locked") == 1;
    }

    long size() {
        return db.number("select coalesce(max(leaf_index) + 1, 0) from " + tables.leaves);
    }

    boolean anythingWaits() {
        return db.number("select 1 from " + tables.pending + " limit 1") == 1;
    }

    /** The first entries that wait, in the order of their ids. */
    List<Waiting> waiting(int limit) {
        return db.query(
                "select l.entry_id, " + EntryLeaf.select("e") + " from " + tables.pending + " p join " + tables.entries
                        + " e on e.id = p.entry_id left join " + tables.leaves
                        + " l on l.entry_id = p.entry_id order by p.entry_id limit ?",
                row -> new Waiting(row.getLong(2), row.getLong(1) != 0, Hash.ofText(EntryLeaf.of(row, 2))),
                limit);
    }

    /** Appends leaves, and what nodes they complete, behind the {@code size} that are there. */
    void append(List<Waiting> fresh, long size) {
        var frontier = new Frontier(nodes(), size);
        var leaves = new ArrayList<@Nullable Object[]>(fresh.size());
        var completed = new ArrayList<@Nullable Object[]>();
        for (var each : fresh) {
            leaves.add(new @Nullable Object[] {
                frontier.size(), each.entryId(), each.hash().bytes()
            });
            frontier.append(each.hash(), (level, index, hash) -> {
                if (level % TileNodes.LEVELS == 0) {
                    completed.add(new @Nullable Object[] {level, index, hash.bytes()});
                }
            });
        }
        db.batch("insert into " + tables.leaves + " (leaf_index, entry_id, leaf_hash) values (?, ?, ?)", leaves);
        db.batch("insert into " + tables.nodes + " (level, node_index, node_hash) values (?, ?, ?)", completed);
    }

    /** By their ids and never by a range: entries with lesser ids may be committed meanwhile. */
    void done(List<Long> entryIds) {
        for (int at = 0; at < entryIds.size(); at += DELETED_AT_ONCE) {
            db.update(
                    "delete from " + tables.pending + " where entry_id in (?)",
                    entryIds.subList(at, Math.min(at + DELETED_AT_ONCE, entryIds.size())));
        }
    }

    Tree tree(long size) {
        return new Tree(nodes(), size);
    }

    /** The same, with what the ways up from these leaves lie in read beforehand. */
    Tree tree(long size, Collection<Long> leaves) {
        var nodes = nodes();
        if (size > 0) {
            nodes.fetch(Stream.concat(leaves.stream(), Stream.of(size - 1)).toList(), size);
        }
        return new Tree(nodes, size);
    }

    private TileNodes nodes() {
        return new TileNodes(db, tables);
    }

    /** A leaf, with its entry as the ledger has it now; null where the entry is gone. */
    record Leaf(
            long index, long entryId, Hash hash, @Nullable String content) {}

    /** Where these entries are in the log; those that are not in it are left out. */
    List<Leaf> leavesOf(Collection<Long> entryIds) {
        return entryIds.isEmpty()
                ? List.of()
                : db.query(
                        "select l.leaf_index, l.entry_id, l.leaf_hash, " + EntryLeaf.select("e") + " from "
                                + tables.leaves + " l left join " + tables.entries
                                + " e on e.id = l.entry_id where l.entry_id in (?) order by l.leaf_index",
                        LogStore::leaf,
                        entryIds);
    }

    /** The leaves from {@code from} to before {@code until}. */
    List<Leaf> leaves(long from, long until) {
        return db.query(
                "select l.leaf_index, l.entry_id, l.leaf_hash, " + EntryLeaf.select("e") + " from " + tables.leaves
                        + " l left join " + tables.entries
                        + " e on e.id = l.entry_id where l.leaf_index >= ? and l.leaf_index < ? order by l.leaf_index",
                LogStore::leaf,
                from,
                until);
    }

    private static Leaf leaf(java.sql.ResultSet row) throws java.sql.SQLException {
        boolean gone = row.getLong(4) == 0;
        return new Leaf(row.getLong(1), row.getLong(2), Hash.of(row.getBytes(3)), gone ? null : EntryLeaf.of(row, 4));
    }

    /** The stored nodes of a level in a range. */
    Map<Long, Hash> nodes(int level, long from, long until) {
        var found = new HashMap<Long, Hash>();
        db.query(
                        "select node_index, node_hash from " + tables.nodes
                                + " where level = ? and node_index >= ? and node_index < ?",
                        row -> Map.entry(row.getLong(1), Hash.of(row.getBytes(2))),
                        level,
                        from,
                        until)
                .forEach(node -> found.put(node.getKey(), node.getValue()));
        return found;
    }
}
