package org.xuefen.credit.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** RDFC-1.0: the same data set gives the same text, and only the same. */
class CanonicalizerTest {
    private static final String KNOWS = "http://xmlns.com/foaf/0.1/knows";

    @Test
    void whatBlankNodesAreCalledAndTheOrderOfStatementsMakeNoDifference() {
        var random = new Random(731);
        for (var quads : List.of(ring(4), ring(7), star(5), twoRings())) {
            var expected = Canonicalizer.canonical(quads);
            for (int i = 0; i < 20; i++) {
                assertThat(Canonicalizer.canonical(renamed(quads, random))).isEqualTo(expected);
            }
        }
    }

    @Test
    void differentDataSetsGiveDifferentTexts() {
        assertThat(Canonicalizer.canonical(ring(6))).isNotEqualTo(Canonicalizer.canonical(twoRings()));
        assertThat(Canonicalizer.canonical(star(4))).isNotEqualTo(Canonicalizer.canonical(star(5)));
    }

    @Test
    void literalsAreWrittenAsCanonicalNQuads() {
        var quad =
                new Quad("urn:a", "urn:p", "\"x\"\n\t\\\u0007é", "http://www.w3.org/2001/XMLSchema#string", null, null);
        var tagged =
                new Quad("urn:a", "urn:p", "你好", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", "zh", "_:g");
        assertThat(Canonicalizer.canonical(List.of(quad, tagged, quad))).isEqualTo("""
                        <urn:a> <urn:p> "\\"x\\"\\n\\t\\\\\\u0007é" .
                        <urn:a> <urn:p> "你好"@zh _:c14n0 .
                        """);
    }

    @Test
    void aGraphMadeToTakeYearsIsGivenUp() {
        var quads = new ArrayList<Quad>();
        for (int a = 0; a < 12; a++) {
            for (int b = 0; b < 12; b++) {
                if (a != b) {
                    quads.add(knows("_:n" + a, "_:n" + b));
                }
            }
        }
        assertThatThrownBy(() -> Canonicalizer.canonical(quads)).isInstanceOf(Canonicalizer.TooComplex.class);
    }

    private static List<Quad> ring(int size) {
        var quads = new ArrayList<Quad>();
        for (int i = 0; i < size; i++) {
            quads.add(knows("_:r" + i, "_:r" + (i + 1) % size));
        }
        return quads;
    }

    private static List<Quad> twoRings() {
        var quads = new ArrayList<>(ring(3));
        for (int i = 0; i < 3; i++) {
            quads.add(knows("_:s" + i, "_:s" + (i + 1) % 3));
        }
        return quads;
    }

    private static List<Quad> star(int points) {
        var quads = new ArrayList<Quad>();
        for (int i = 0; i < points; i++) {
            quads.add(knows("_:m", "_:p" + i));
            quads.add(new Quad("urn:x", KNOWS, "_:p" + i, null, null, "_:m"));
        }
        return quads;
    }

    private static Quad knows(String who, String whom) {
        return new Quad(who, KNOWS, whom, null, null, null);
    }

    private static List<Quad> renamed(List<Quad> quads, Random random) {
        var labels = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            labels.add("_:z" + i);
        }
        Collections.shuffle(labels, random);
        Map<String, String> names = new HashMap<>();
        var renamed = new ArrayList<Quad>();
        for (var quad : quads) {
            renamed.add(new Quad(
                    name(quad.subject(), names, labels),
                    quad.predicate(),
                    name(quad.object(), names, labels),
                    quad.datatype(),
                    quad.language(),
                    quad.graph() == null ? null : name(quad.graph(), names, labels)));
        }
        Collections.shuffle(renamed, random);
        return renamed;
    }

    private static String name(String node, Map<String, String> names, List<String> labels) {
        return Quad.blank(node) ? names.computeIfAbsent(node, _ -> labels.get(names.size())) : node;
    }
}
