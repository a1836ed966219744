package org.xuefen.discovery.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xuefen.discovery.search.Analysis.Token;

/**
 * A word or phrase search knows, such as 安全生产 or "machine learning".
 *
 * @param text as it is shown
 * @param units stems and single characters, in order
 */
record Phrase(String text, List<Token> units) {
    static Phrase of(String text) {
        var simple = Folding.fold(text.strip());
        return new Phrase(simple, Analysis.tokens(Analysis.UNITS, simple));
    }

    /** Equal for what search takes for equal. */
    String key() {
        return key(units);
    }

    static String key(List<Token> units) {
        return units.stream().map(Token::term).collect(Collectors.joining(" "));
    }

    boolean chinese() {
        return !units.isEmpty() && units.stream().allMatch(Token::chinese);
    }

    /** How many terms of the index it is made of: stems, and pairs of characters. */
    int terms() {
        return runs().stream()
                .mapToInt(run -> run.getFirst().chinese() ? Math.max(1, run.size() - 1) : run.size())
                .sum();
    }

    /** Its stretches of one script each. */
    List<List<Token>> runs() {
        var runs = new ArrayList<List<Token>>();
        for (var unit : units) {
            if (runs.isEmpty() || runs.getLast().getLast().chinese() != unit.chinese()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(unit);
        }
        return runs;
    }
}
