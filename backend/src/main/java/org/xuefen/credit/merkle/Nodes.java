package org.xuefen.credit.merkle;

/** Where the hashes of complete subtrees come from. */
@FunctionalInterface
public interface Nodes {
    /** The hash over the {@code 2^level} leaves from {@code index * 2^level} on, all of which exist. */
    Hash node(int level, long index);
}
