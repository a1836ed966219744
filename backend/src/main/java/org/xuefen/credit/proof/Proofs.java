package org.xuefen.credit.proof;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xuefen.credit.merkle.Hash;
import org.xuefen.credit.merkle.LogKey;
import org.xuefen.credit.merkle.Tree;

/** Proofs that entries are in the log. Who may see an entry is the caller's business. */
@Singleton
public class Proofs {
    private static final int READ_AHEAD = 10;

    private final LogStore log;
    private final LogKeys keys;
    private final TreeHeads heads;

    Proofs(LogStore log, LogKeys keys, TreeHeads heads) {
        this.log = log;
        this.keys = keys;
        this.heads = heads;
    }

    /**
     * One file for these entries, under one head; in the log's order. Empty when none of them is in the log yet; entries
     * that wait for the sequencer are left out of it.
     */
    public Optional<ProofFile> of(Collection<Long> entryIds) {
        var leaves = log.leavesOf(entryIds);
        if (leaves.isEmpty()) {
            return Optional.empty();
        }
        var head = heads.covering(leaves.getLast().index());
        var tree = log.tree(
                head.size(),
                leaves.stream().map(LogStore.Leaf::index).limit(READ_AHEAD).toList());
        var proven = leaves.stream()
                .flatMap(leaf ->
                        Optional.ofNullable(leaf.content()).stream().map(content -> proven(leaf, content, tree)))
                .toList();
        return Optional.of(new ProofFile(
                ProofFile.FORMAT, keys.all().stream().map(LogKey::text).toList(), head.note(), proven));
    }

    private static ProofFile.ProvenEntry proven(LogStore.Leaf leaf, String content, Tree tree) {
        return new ProofFile.ProvenEntry(
                leaf.index(),
                content,
                tree.inclusion(leaf.index()).stream().map(Hash::base64).toList());
    }

    /** What shows that the head of {@code size} continues the one of {@code from}. */
    public List<Hash> consistency(long from, long size) {
        return log.tree(size, from > 0 && from < size ? List.of(from - 1, from) : List.of())
                .consistency(from);
    }
}
