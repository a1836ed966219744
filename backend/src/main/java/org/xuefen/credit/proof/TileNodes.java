package org.xuefen.credit.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.merkle.Hash;
import org.xuefen.credit.merkle.Nodes;
import org.xuefen.shared.Db;

/**
 * Hashes of the log as stored: every leaf, and of the inner nodes those of each eighth level. Whatever lies between is made
 * from a tile, the up to 256 stored hashes beneath the next stored node, which one range of a key holds. For one request:
 * it remembers the tiles it has read.
 */
final class TileNodes implements Nodes {
    static final int LEVELS = 8;
    private static final int WIDTH = 1 << LEVELS;

    private record Tile(int level, long index) {}

    private final Db db;
    private final LogTables tables;
    private final Map<Tile, List<Hash>> tiles = new HashMap<>();

    TileNodes(Db db, LogTables tables) {
        this.db = db;
        this.tables = tables;
    }

    /**
     * Reads in one statement what the ways from some leaves to the root of a tree lie in: a proof is two of them, its
     * leaf's and the right edge's.
     */
    void fetch(Collection<Long> leaves, long size) {
        var wanted = new LinkedHashSet<Tile>();
        for (long leaf : leaves) {
            for (int level = 0; level == 0 || size >> level > 0; level += LEVELS) {
                wanted.add(new Tile(level, leaf >> level >> LEVELS));
            }
        }
        wanted.removeAll(tiles.keySet());
        var selects = new ArrayList<String>();
        var arguments = new ArrayList<@Nullable Object>();
        for (var tile : wanted) {
            tiles.put(tile, new ArrayList<>());
            long from = tile.index() << LEVELS;
            arguments.addAll(
                    tile.level() == 0 ? List.of(from, from + WIDTH) : List.of(tile.level(), from, from + WIDTH));
            selects.add(
                    tile.level() == 0
                            ? "select 0 as level, leaf_index as node_index, leaf_hash as node_hash from "
                                    + tables.leaves + " where leaf_index >= ? and leaf_index < ?"
                            : "select level, node_index, node_hash from " + tables.nodes
                                    + " where level = ? and node_index >= ? and node_index < ?");
        }
        if (selects.isEmpty()) {
            return;
        }
        db.query(
                String.join(" union all ", selects) + " order by level, node_index",
                row -> Objects.requireNonNull(tiles.get(new Tile(row.getInt(1), row.getLong(2) >> LEVELS)))
                        .add(Hash.of(row.getBytes(3))),
                arguments.toArray());
    }

    @Override
    public Hash node(int level, long index) {
        int above = level % LEVELS;
        long first = index << above;
        var tile = tiles.computeIfAbsent(new Tile(level - above, first >> LEVELS), this::read);
        int from = (int) (first & (WIDTH - 1));
        int until = from + (1 << above);
        if (until > tile.size()) {
            throw new IllegalStateException("the log lacks hashes at level " + (level - above) + " from " + first);
        }
        return made(tile.subList(from, until));
    }

    private static Hash made(List<Hash> hashes) {
        int half = hashes.size() / 2;
        return half == 0
                ? hashes.getFirst()
                : Hash.ofNode(made(hashes.subList(0, half)), made(hashes.subList(half, hashes.size())));
    }

    private List<Hash> read(Tile tile) {
        long from = tile.index() << LEVELS;
        return tile.level() == 0
                ? db.query(
                        "select leaf_hash from " + tables.leaves
                                + " where leaf_index >= ? and leaf_index < ? order by leaf_index",
                        row -> Hash.of(row.getBytes(1)),
                        from,
                        from + WIDTH)
                : db.query(
                        "select node_hash from " + tables.nodes
                                + " where level = ? and node_index >= ? and node_index < ? order by node_index",
                        row -> Hash.of(row.getBytes(1)),
                        tile.level(),
                        from,
                        from + WIDTH);
    }
}
