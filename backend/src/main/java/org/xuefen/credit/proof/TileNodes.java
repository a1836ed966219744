package org.xuefen.credit.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
