package org.xuefen.credit.merkle;

import java.util.List;

/** A tree's complete subtrees, made from its leaves each time: slow, and plainly what RFC 9162 says. */
record MemoryNodes(List<Hash> leaves) implements Nodes {
    static Tree tree(List<Hash> leaves) {
        return new Tree(new MemoryNodes(leaves), leaves.size());
    }

    @Override
    public Hash node(int level, long index) {
        return level == 0
                ? leaves.get((int) index)
                : Hash.ofNode(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
    }
}
