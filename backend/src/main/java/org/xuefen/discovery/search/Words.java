package org.xuefen.discovery.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.discovery.search.Analysis.Token;

/** The words search was taught: phrases that belong together, and those that mean the same in either language. */
final class Words {
    static final Words NONE = new Words(List.of());

    private static final int LATELY = 64;

    /**
     * A phrase in a text.
     *
     * @param units how many units it takes
     * @param own as it stands there
     * @param same other phrases of the same meaning
     */
    record Match(int units, Phrase own, List<Phrase> same) {}

    /** Where one is after some units of a text. */
    private static final class Step {
        private final Map<String, Step> next = new HashMap<>();
        private @Nullable Match match;
    }

    private final Map<String, Phrase> terms = new LinkedHashMap<>();
    private final Step start = new Step();
    private final Map<String, Wording> understood = new ConcurrentHashMap<>();

    /** @param groups phrases that mean the same; a group of one is a word that belongs together */
    Words(List<List<String>> groups) {
        var same = new HashMap<String, List<Phrase>>();
        for (var group : groups) {
            var all = group.stream()
                    .map(Phrase::of)
                    .filter(term -> !term.units().isEmpty())
                    .toList();
            for (var term : all) {
                terms.putIfAbsent(term.key(), term);
                var others = same.computeIfAbsent(term.key(), _ -> new ArrayList<>());
                all.stream()
                        .filter(other -> !other.key().equals(term.key()) && !others.contains(other))
                        .forEach(others::add);
            }
        }
        terms.forEach((key, term) -> learn(term, List.copyOf(Objects.requireNonNull(same.get(key)))));
    }

    private void learn(Phrase term, List<Phrase> same) {
        var step = start;
        for (var unit : term.units()) {
            step = step.next.computeIfAbsent(unit.term(), _ -> new Step());
        }
        step.match = new Match(term.units().size(), term, same);
    }

    Stream<Phrase> all() {
        return terms.values().stream();
    }

    /** What someone typed, as it is understood. One request asks for it to search, to find lines and to mark both. */
    Wording understand(String typed) {
        var known = understood.get(typed);
        if (known != null) {
            return known;
        }
        if (understood.size() >= LATELY) {
            understood.clear();
        }
        var wording = Wording.of(typed, this);
        understood.put(typed, wording);
        return wording;
    }

    /** The longest phrase that begins with that unit of a text; null where none does. */
    @Nullable
    Match at(List<Token> units, int from) {
        @Nullable Match longest = null;
        @Nullable Step step = start;
        for (int at = from; at < units.size(); at++) {
            step = step.next.get(units.get(at).term());
            if (step == null) {
                return longest;
            }
            longest = step.match == null ? longest : step.match;
        }
        return longest;
    }
}
