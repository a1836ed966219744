package org.xuefen.discovery.search;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.xuefen.discovery.search.Analysis.Token;

/** What a text is about: phrases search was taught, then words of titles outside of them. */
final class TextTopics {
    /** A question is no longer; the rest is not looked at. */
    private static final int LONGEST = 2_000;

    private static final int SHORTEST_LATIN = 3;

    private TextTopics() {}

    static List<String> of(String text, Words words, Vocabulary vocabulary, int limit) {
        var folded = Folding.fold(text.substring(0, Math.min(text.length(), LONGEST)));
        var found = new LinkedHashSet<String>();
        var taken = new BitSet();
        var units = Analysis.tokens(Analysis.UNITS, folded);
        for (int at = 0; at < units.size(); ) {
            var match = words.at(units, at);
            if (match == null) {
                at++;
                continue;
            }
            taken.set(units.get(at).start(), units.get(at + match.units() - 1).end());
            if (Wording.telling(match.own().text())) {
                found.add(match.own().text());
            }
            at += match.units();
        }
        for (var way : List.of(Analysis.WORDS, Analysis.PLAIN)) {
            Analysis.tokens(way, folded).stream()
                    .filter(token -> taken.get(token.start(), token.end()).isEmpty())
                    .filter(TextTopics::longEnough)
                    .map(Token::term)
                    .filter(term -> vocabulary.has(term) && Wording.telling(term))
                    .forEach(found::add);
        }
        return found.stream().limit(limit).toList();
    }

    private static boolean longEnough(Token token) {
        return token.term().length() >= (token.chinese() ? 2 : SHORTEST_LATIN);
    }
}
