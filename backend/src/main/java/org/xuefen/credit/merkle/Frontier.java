package org.xuefen.credit.merkle;

import org.jspecify.annotations.Nullable;

/** The right edge of a growing tree: all that is needed to append, and to tell the root after every leaf. */
public final class Frontier {
    /** Hears of each inner node the moment its last leaf is there. */
    @FunctionalInterface
    public interface Completed {
        void node(int level, long index, Hash hash);
    }

    private final @Nullable Hash[] complete = new @Nullable Hash[Long.SIZE];
    private long size;

    /** An empty tree. */
    public Frontier() {}

    /** The edge of a tree that exists. */
    public Frontier(Nodes nodes, long size) {
        this.size = size;
        for (int level = 0; level < Long.SIZE - 1; level++) {
            if ((size >> level & 1) == 1) {
                complete[level] = nodes.node(level, (size >> level) - 1);
            }
        }
    }

    public long size() {
        return size;
    }

    public void append(Hash leaf, Completed completed) {
        var at = leaf;
        int level = 0;
        for (var left = complete[0]; left != null; left = complete[level]) {
            complete[level] = null;
            level++;
            at = Hash.ofNode(left, at);
            completed.node(level, size >> level, at);
        }
        complete[level] = at;
        size++;
    }

    public Hash root() {
        Hash root = null;
        for (var each : complete) {
            if (each != null) {
                root = root == null ? each : Hash.ofNode(each, root);
            }
        }
        return root == null ? Hash.EMPTY : root;
    }
}
