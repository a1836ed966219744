package org.xuefen.credit.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree over the first {@code size} leaves, as RFC 9162 defines it (2.1.1 to 2.1.4). Every hash it needs is one of a
 * complete subtree or made of those at its right edge.
 */
public record Tree(Nodes nodes, long size) {
    /** The root: MTH(D[size]). */
    public Hash root() {
        return size == 0 ? Hash.EMPTY : range(0, size);
    }

    /** The audit path of a leaf, from the leaf upwards: PATH(index, D[size]). */
    public List<Hash> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        var path = new ArrayList<Hash>();
        path(index, 0, size, path);
        return path;
    }

    /** What shows that the tree over the first {@code from} leaves is the beginning of this one: PROOF(from, D[size]). */
    public List<Hash> consistency(long from) {
        if (from < 0 || from > size) {
            throw new IllegalArgumentException("no tree of " + from + " in a tree of " + size);
        }
        var path = new ArrayList<Hash>();
        if (from > 0) {
            subproof(from, 0, size, true, path);
        }
        return path;
    }

    private Hash range(long from, long until) {
        long count = until - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.node(level, from >> level);
        }
        long split = from + split(count);
        return Hash.ofNode(range(from, split), range(split, until));
    }

    private void path(long index, long from, long until, List<Hash> path) {
        if (until - from == 1) {
            return;
        }
        long split = from + split(until - from);
        if (index < split) {
            path(index, from, split, path);
            path.add(range(split, until));
            return;
        }
        path(index, split, until, path);
        path.add(range(from, split));
    }

    /** @param whole whether the old tree is this very subtree, whose root the verifier has already */
    private void subproof(long old, long from, long until, boolean whole, List<Hash> path) {
        long count = until - from;
        if (old == count) {
            if (!whole) {
                path.add(range(from, until));
            }
            return;
        }
        long split = split(count);
        if (old <= split) {
            subproof(old, from, from + split, whole, path);
            path.add(range(from + split, until));
            return;
        }
        subproof(old - split, from + split, until, false, path);
        path.add(range(from, from + split));
    }

    /** The largest power of two smaller than {@code count}. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
