package org.xuefen.discovery.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.discovery.search.Analysis.Token;

/** The words search was taught: phrases that belong together, and those that mean the same in either language. */
final class Words {
    static final Words NONE = new Words(List.of());

    /**
     * A phrase in a text.
     *
     * @param units how many units it takes
     * @param own as it stands there
     * @param same other phrases of the same meaning
     */
    record Match(int units, Phrase own, List<Phrase> same) {}

    private final Map<String, Phrase> terms = new LinkedHashMap<>();
    private final Map<String, List<Phrase>> same = new HashMap<>();
    private final int longest;

    /** @param groups phrases that mean the same; a group of one is a word that belongs together */
    Words(List<List<String>> groups) {
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
        longest = terms.values().stream()
                .mapToInt(term -> term.units().size())
                .max()
                .orElse(0);
    }

    Stream<Phrase> all() {
        return terms.values().stream();
    }

    /** The longest phrase that begins with that unit of a text; null where none does. */
    @Nullable
    Match at(List<Token> units, int from) {
        for (int count = Math.min(longest, units.size() - from); count > 0; count--) {
            var key = Phrase.key(units.subList(from, from + count));
            var own = terms.get(key);
            if (own != null) {
                return new Match(count, own, Objects.requireNonNull(same.get(key)));
            }
        }
        return null;
    }
}
