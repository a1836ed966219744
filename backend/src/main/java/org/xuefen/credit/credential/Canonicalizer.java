package org.xuefen.credit.credential;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Sha256;

/**
 * RDF Dataset Canonicalization (W3C RDFC-1.0) with SHA-256: the same data set gives the same text, whatever its blank
 * nodes are called. A set made to keep a computer busy for years is given up after a bounded number of steps.
 */
final class Canonicalizer {
    private static final int MOST_STEPS = 4000;
    private static final Comparator<String> BY_CODE_POINT = (a, b) -> Arrays.compareUnsigned(utf8(a), utf8(b));

    /** Names blank nodes in the order they are asked for. */
    private static final class Names {
        private final String prefix;
        private final Map<String, String> given;

        Names(String prefix) {
            this(prefix, new LinkedHashMap<>());
        }

        private Names(String prefix, Map<String, String> given) {
            this.prefix = prefix;
            this.given = given;
        }

        Names copy() {
            return new Names(prefix, new LinkedHashMap<>(given));
        }

        boolean has(String node) {
            return given.containsKey(node);
        }

        String of(String node) {
            return given.computeIfAbsent(node, _ -> prefix + given.size());
        }
    }

    private record Hashed(String hash, Names names) {}

    private final Map<String, List<Quad>> mentions = new HashMap<>();
    private final Map<String, String> firstDegree = new HashMap<>();
    private final Names canonical = new Names("_:c14n");
    private int steps;

    private Canonicalizer(Collection<Quad> quads) {
        for (var quad : quads) {
            quad.blanks()
                    .forEach(node -> mentions.computeIfAbsent(node, _ -> new ArrayList<>())
                            .add(quad));
        }
    }

    /** @throws TooComplex when it would take too long */
    static String canonical(Collection<Quad> quads) {
        var distinct = new LinkedHashSet<>(quads);
        var canonicalizer = new Canonicalizer(distinct);
        canonicalizer.name();
        return distinct.stream()
                .map(quad -> quad.line(canonicalizer.canonical::of))
                .sorted(BY_CODE_POINT)
                .reduce("", String::concat);
    }

    /** Thrown for a data set that takes too many steps. */
    static final class TooComplex extends RuntimeException {
        TooComplex() {
            super("too many steps", null, false, false);
        }
    }

    private void name() {
        var byHash = new TreeMap<String, List<String>>();
        for (var node : mentions.keySet()) {
            byHash.computeIfAbsent(first(node), _ -> new ArrayList<>()).add(node);
        }
        for (var nodes : byHash.values()) {
            if (nodes.size() == 1) {
                canonical.of(nodes.getFirst());
            }
        }
        for (var nodes : byHash.values()) {
            if (nodes.size() > 1) {
                alike(nodes);
            }
        }
    }

    private void alike(List<String> nodes) {
        var hashed = new ArrayList<Hashed>();
        for (var node : nodes) {
            if (!canonical.has(node)) {
                var names = new Names("_:b");
                names.of(node);
                hashed.add(related(node, names));
            }
        }
        hashed.sort(Comparator.comparing(Hashed::hash));
        hashed.forEach(each -> each.names().given.keySet().forEach(canonical::of));
    }

    private String first(String node) {
        return firstDegree.computeIfAbsent(node, key -> {
            var lines = Objects.requireNonNull(mentions.get(key)).stream()
                    .map(quad -> quad.line(other -> other.equals(key) ? "_:a" : "_:z"))
                    .sorted(BY_CODE_POINT)
                    .reduce("", String::concat);
            return Sha256.hex(lines);
        });
    }

    private Hashed related(String node, Names given) {
        step();
        var byHash = new TreeMap<String, List<String>>();
        for (var quad : Objects.requireNonNull(mentions.get(node))) {
            neighbour(byHash, node, quad.subject(), "s", quad, given);
            if (!quad.literal()) {
                neighbour(byHash, node, quad.object(), "o", quad, given);
            }
            if (quad.graph() != null) {
                neighbour(byHash, node, quad.graph(), "g", quad, given);
            }
        }
        var data = new StringBuilder();
        var names = given;
        for (var group : byHash.entrySet()) {
            var best = shortest(group.getValue(), names);
            data.append(group.getKey()).append(best.hash());
            names = best.names();
        }
        return new Hashed(Sha256.hex(data.toString()), names);
    }

    private void neighbour(
            Map<String, List<String>> byHash, String node, String other, String position, Quad quad, Names names) {
        if (!Quad.blank(other) || other.equals(node)) {
            return;
        }
        var known = canonical.has(other) ? canonical.of(other) : names.has(other) ? names.of(other) : first(other);
        var hash = Sha256.hex(position + (position.equals("g") ? "" : "<" + quad.predicate() + ">") + known);
        byHash.computeIfAbsent(hash, _ -> new ArrayList<>()).add(other);
    }

    /** The least of the paths through nodes that look alike, tried in every order. */
    private Hashed shortest(List<String> nodes, Names names) {
        var best = new Hashed("", names);
        for (var order : orders(nodes)) {
            var found = path(order, names, best.hash());
            if (found != null && (best.hash().isEmpty() || found.hash().compareTo(best.hash()) < 0)) {
                best = found;
            }
        }
        return best;
    }

    private @Nullable Hashed path(List<String> order, Names given, String best) {
        step();
        var names = given.copy();
        var path = new StringBuilder();
        var open = new ArrayList<String>();
        for (var node : order) {
            if (canonical.has(node)) {
                path.append(canonical.of(node));
            } else {
                if (!names.has(node)) {
                    open.add(node);
                }
                path.append(names.of(node));
            }
            if (worse(path, best)) {
                return null;
            }
        }
        for (var node : open) {
            var deeper = related(node, names);
            path.append(names.of(node)).append('<').append(deeper.hash()).append('>');
            names = deeper.names();
            if (worse(path, best)) {
                return null;
            }
        }
        return new Hashed(path.toString(), names);
    }

    private static boolean worse(StringBuilder path, String best) {
        return !best.isEmpty()
                && path.length() >= best.length()
                && path.toString().compareTo(best) > 0;
    }

    private List<List<String>> orders(List<String> nodes) {
        if (nodes.size() <= 1) {
            return List.of(nodes);
        }
        var all = new ArrayList<List<String>>();
        for (int i = 0; i < nodes.size(); i++) {
            var rest = new ArrayList<>(nodes);
            var head = rest.remove(i);
            for (var tail : orders(rest)) {
                step();
                var order = new ArrayList<String>(nodes.size());
                order.add(head);
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }

    private void step() {
        if (++steps > MOST_STEPS) {
            throw new TooComplex();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
