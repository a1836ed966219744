package org.xuefen.credit.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleProperties {
    private static final int MOST = 300;

    private static List<Hash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.ofLeaf(new byte[] {(byte) (i >> 8), (byte) i}))
                .toList();
    }

    @Property(tries = 400)
    void everyInclusionProofHolds(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = MOST) int at) {
        int index = at % size;
        var leaves = leaves(size);
        var tree = MemoryNodes.tree(leaves);
        assertThat(ProofCheck.inclusion(leaves.get(index), index, size, tree.inclusion(index), tree.root()))
                .isTrue();
    }

    @Property(tries = 400)
    void everyConsistencyProofHolds(@ForAll @IntRange(max = MOST) int one, @ForAll @IntRange(max = MOST) int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        var leaves = leaves(to);
        var tree = MemoryNodes.tree(leaves);
        var old = MemoryNodes.tree(leaves.subList(0, from));
        assertThat(ProofCheck.consistency(from, old.root(), to, tree.root(), tree.consistency(from)))
                .isTrue();
    }

    @Property(tries = 400)
    void anyFlippedBitOfAnInclusionProofFails(
            @ForAll @IntRange(min = 1, max = MOST) int size,
            @ForAll @IntRange(max = MOST) int at,
            @ForAll @IntRange(max = 12 * 256) int bit) {
        int index = at % size;
        var leaves = leaves(size);
        var tree = MemoryNodes.tree(leaves);
        var parts = new ArrayList<>(tree.inclusion(index));
        parts.add(leaves.get(index));
        parts.add(tree.root());
        flip(parts, bit);
        var path = parts.subList(0, parts.size() - 2);
        assertThat(ProofCheck.inclusion(parts.get(path.size()), index, size, path, parts.getLast()))
                .isFalse();
    }

    @Property(tries = 400)
    void anyFlippedBitOfAConsistencyProofFails(
            @ForAll @IntRange(min = 1, max = MOST) int one,
            @ForAll @IntRange(min = 1, max = MOST) int other,
            @ForAll @IntRange(max = 12 * 256) int bit) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        var leaves = leaves(to);
        var parts = new ArrayList<>(MemoryNodes.tree(leaves).consistency(from));
        parts.add(MemoryNodes.tree(leaves.subList(0, from)).root());
        parts.add(MemoryNodes.tree(leaves).root());
        flip(parts, bit);
        var path = parts.subList(0, parts.size() - 2);
        assertThat(ProofCheck.consistency(from, parts.get(path.size()), to, parts.getLast(), path))
                .isFalse();
    }

    @Property(tries = 200)
    void aProofOfOnePlaceHoldsAtNoOther(
            @ForAll @IntRange(min = 2, max = MOST) int size,
            @ForAll @IntRange(max = MOST) int one,
            @ForAll @IntRange(max = MOST) int other) {
        int index = one % size;
        int claimed = other % size;
        Assume.that(index != claimed);
        var leaves = leaves(size);
        var tree = MemoryNodes.tree(leaves);
        assertThat(ProofCheck.inclusion(leaves.get(index), claimed, size, tree.inclusion(index), tree.root()))
                .isFalse();
    }

    @Property(tries = 100)
    void whatCompletesAsATreeGrowsIsWhatTheTreeHolds(
            @ForAll @IntRange(max = MOST) int before, @ForAll @IntRange(max = MOST) int more) {
        var leaves = leaves(before + more);
        Map<String, Hash> seen = new HashMap<>();
        var frontier = new Frontier(new MemoryNodes(leaves.subList(0, before)), before);
        for (var leaf : leaves.subList(before, leaves.size())) {
            frontier.append(leaf, (level, index, hash) -> seen.put(level + "/" + index, hash));
        }
        var nodes = new MemoryNodes(leaves);
        assertThat(frontier.root()).isEqualTo(MemoryNodes.tree(leaves).root());
        int expected = 0;
        for (int level = 1; 1 << level <= leaves.size(); level++) {
            for (int index = before >> level; index < leaves.size() >> level; index++) {
                assertThat(seen.get(level + "/" + index)).isEqualTo(nodes.node(level, index));
                expected++;
            }
        }
        assertThat(seen).hasSize(expected);
    }

    private static void flip(List<Hash> parts, int bit) {
        int at = bit % (parts.size() * 256);
        var bytes = parts.get(at / 256).bytes();
        bytes[at % 256 / 8] ^= (byte) (1 << at % 8);
        parts.set(at / 256, Hash.of(bytes));
    }
}
