package org.xuefen.organization.industry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.xuefen.organization.Industries.Suggestion;
import org.xuefen.organization.Industry;

/**
 * Scores industries by the words of a text. A word counts its points in the {@link Lexicon}, one in the title
 * {@value #TITLE} times, and no word more than twice per part. Points of a group count for its division too: first the
 * division with most points wins, then, if one of its groups has more than half of them, that group.
 */
final class Suggester {
    private static final int TITLE = 3;
    /** One keyword in a title, or two in a description. */
    private static final int ENOUGH = 4;

    private final Map<String, Industry> byCode;
    private final Lexicon lexicon;

    Suggester(Map<String, Industry> byCode, Lexicon lexicon) {
        this.byCode = byCode;
        this.lexicon = lexicon;
    }

    Optional<Industry> best(String text) {
        var scored = explain(text);
        var division = scored.stream()
                .filter(s -> s.industry().level() <= 2 && s.score() >= ENOUGH)
                .max(Comparator.comparingInt(Suggestion::score)
                        .thenComparingInt(s -> s.industry().level()));
        return division.map(d -> scored.stream()
                .filter(s -> s.industry().level() == 3)
                .filter(s -> d.industry().code().equals(s.industry().parent()) && 2 * s.score() > d.score())
                .findFirst()
                .orElse(d)
                .industry());
    }

    List<Suggestion> explain(String text) {
        var tallies = new LinkedHashMap<String, Tally>();
        var bounded = Lexicon.bounded(text);
        int title = bounded.indexOf('\n') < 0 ? bounded.length() : bounded.indexOf('\n');
        count(bounded.substring(0, title), TITLE, tallies);
        count(bounded.substring(title), 1, tallies);
        var suggestions = new ArrayList<Suggestion>();
        tallies.forEach((code, tally) ->
                suggestions.add(new Suggestion(industry(code), tally.points, List.copyOf(tally.words))));
        suggestions.sort(Comparator.comparingInt(Suggestion::score).reversed());
        return suggestions;
    }

    private void count(String part, int weight, Map<String, Tally> tallies) {
        var times = new HashMap<String, Integer>();
        lexicon.scan(part, word -> {
            if (times.merge(word.text(), 1, Integer::sum) > 2) {
                return;
            }
            reached(word).forEach(code -> tally(tallies, code).add(word.text(), word.points() * weight));
        });
    }

    /** What a word speaks for, and of groups their divisions. */
    private Set<String> reached(Lexicon.Word word) {
        var codes = new LinkedHashSet<String>();
        for (var code : word.industries()) {
            codes.add(code);
            var industry = industry(code);
            if (industry.level() == 3) {
                codes.add(Objects.requireNonNull(industry.parent()));
            }
        }
        return codes;
    }

    private static Tally tally(Map<String, Tally> tallies, String code) {
        return tallies.computeIfAbsent(code, c -> new Tally());
    }

    private Industry industry(String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }

    private static final class Tally {
        private final Set<String> words = new LinkedHashSet<>();
        private int points;

        void add(String word, int more) {
            words.add(word);
            points += more;
        }
    }
}
