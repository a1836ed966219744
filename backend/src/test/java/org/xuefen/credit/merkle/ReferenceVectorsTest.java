package org.xuefen.credit.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors every implementation of RFC 6962 and 9162 is held against: eight leaves, their roots, paths and proofs. */
class ReferenceVectorsTest {
    private static final List<Hash> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> Hash.ofLeaf(HexFormat.of().parseHex(hex)))
            .toList();

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final String RIGHT_OF_FIRST = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String THIRD_AND_FOURTH = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String LAST_FOUR = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    private static final String FIFTH = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private static final String LAST_TWO = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private static final String FIFTH_AND_SIXTH = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";

    @Test
    void everySizeHasItsPublishedRoot() {
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(MemoryNodes.tree(LEAVES.subList(0, size)).root().hex()).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void aTreeThatGrowsHasTheSameRoots() {
        var frontier = new Frontier();
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(frontier.root().hex()).isEqualTo(ROOTS.get(size));
            if (size < LEAVES.size()) {
                frontier.append(LEAVES.get(size), (_, _, _) -> {});
            }
        }
    }

    static Stream<Arguments> inclusions() {
        return Stream.of(
                Arguments.of(0, 1, List.of()),
                Arguments.of(0, 8, List.of(RIGHT_OF_FIRST, THIRD_AND_FOURTH, LAST_FOUR)),
                Arguments.of(5, 8, List.of(FIFTH, LAST_TWO, ROOTS.get(4))),
                Arguments.of(2, 3, List.of(ROOTS.get(2))),
                Arguments.of(1, 5, List.of(ROOTS.get(1), THIRD_AND_FOURTH, FIFTH)));
    }

    @ParameterizedTest
    @MethodSource("inclusions")
    void anAuditPathIsThePublishedOne(int index, int size, List<String> path) {
        var tree = MemoryNodes.tree(LEAVES.subList(0, size));
        assertThat(tree.inclusion(index)).extracting(Hash::hex).isEqualTo(path);
        var hashes = path.stream().map(Hash::fromHex).toList();
        assertThat(ProofCheck.inclusion(LEAVES.get(index), index, size, hashes, Hash.fromHex(ROOTS.get(size))))
                .isTrue();
    }

    static Stream<Arguments> consistencies() {
        return Stream.of(
                Arguments.of(1, 1, List.of()),
                Arguments.of(1, 8, List.of(RIGHT_OF_FIRST, THIRD_AND_FOURTH, LAST_FOUR)),
                Arguments.of(6, 8, List.of(FIFTH_AND_SIXTH, LAST_TWO, ROOTS.get(4))),
                Arguments.of(2, 5, List.of(THIRD_AND_FOURTH, FIFTH)));
    }

    @ParameterizedTest
    @MethodSource("consistencies")
    void aConsistencyProofIsThePublishedOne(int from, int to, List<String> path) {
        var tree = MemoryNodes.tree(LEAVES.subList(0, to));
        assertThat(tree.consistency(from)).extracting(Hash::hex).isEqualTo(path);
        var hashes = path.stream().map(Hash::fromHex).toList();
        assertThat(ProofCheck.consistency(from, Hash.fromHex(ROOTS.get(from)), to, Hash.fromHex(ROOTS.get(to)), hashes))
                .isTrue();
    }

    /** Figure of RFC 9162, 2.1.5: with seven leaves the proof of the last is the node over the two before and the left four. */
    @Test
    void theExampleOfTheStandardHoldsForSevenLeaves() {
        var leaves = IntStream.range(0, 7)
                .mapToObj(i -> Hash.ofLeaf(("d" + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
        var tree = MemoryNodes.tree(leaves);
        var i = Hash.ofNode(leaves.get(4), leaves.get(5));
        var g = Hash.ofNode(leaves.get(0), leaves.get(1));
        var h = Hash.ofNode(leaves.get(2), leaves.get(3));
        var k = Hash.ofNode(g, h);
        var l = Hash.ofNode(i, leaves.get(6));
        assertThat(tree.root()).isEqualTo(Hash.ofNode(k, l));
        assertThat(tree.inclusion(0)).containsExactly(leaves.get(1), h, l);
        assertThat(tree.inclusion(3)).containsExactly(leaves.get(2), g, l);
        assertThat(tree.inclusion(4)).containsExactly(leaves.get(5), leaves.get(6), k);
        assertThat(tree.inclusion(6)).containsExactly(i, k);
        assertThat(tree.consistency(3)).containsExactly(leaves.get(2), leaves.get(3), g, l);
        assertThat(tree.consistency(4)).containsExactly(l);
        assertThat(tree.consistency(6)).containsExactly(i, leaves.get(6), k);
    }
}
