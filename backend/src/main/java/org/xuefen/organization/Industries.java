package org.xuefen.organization;

import java.util.List;
import java.util.Optional;
import org.xuefen.shared.Text;

/** The classification members and courses are tagged with: GB/T 4754-2017, read once and held in memory. */
public interface Industries {

    Optional<Industry> find(String code);

    /**
     * What an industry is called beside a person or a course. Groups and classes have no English name of their own and go
     * by their division's, with their code.
     */
    default Text nameOf(Industry industry) {
        var nearest = industry;
        for (var parent = industry.parent(); nearest.nameEn().isEmpty() && parent != null; parent = nearest.parent()) {
            nearest = find(parent).orElseThrow();
        }
        boolean own = nearest.code().equals(industry.code());
        return Text.of(industry.nameZh(), own ? industry.nameEn() : nearest.nameEn() + " · " + industry.code());
    }

    /** The twenty sections, in order of their letters. */
    List<Industry> sections();

    /** The industries one level beneath {@code code}; empty for a class and for an unknown code. */
    List<Industry> children(String code);

    /** Industries whose code begins with the text or whose name, in either language, has it; broadest first. */
    List<Industry> search(String text, int limit);

    /**
     * The industry a text is most likely about, for a course that carries none. The first line is taken as the title
     * and weighs more. Empty when nothing in the text speaks clearly for an industry.
     */
    Optional<Industry> suggest(String text);

    /** Every industry the text speaks for, best first, with the words that did. */
    List<Suggestion> explain(String text);

    /** The words of trades in a text, each once, for those who weigh them by how rare they are among many texts. */
    List<Mention> mentions(String title, String text);

    /**
     * The divisions nearest to one, nearest first: neighbours in the tree, and those that speak of the same things.
     * Nearness is comparable between divisions; 1 and more is as good as the same. Empty for what is no division.
     */
    List<Neighbour> neighbours(String division);

    /**
     * A word of a trade in a text.
     *
     * @param points how sure it is that it speaks of the trade: 2 for a word of people in it, 1 for one out of its name
     * @param industries codes of those it speaks for, of any level
     * @param inText how often it stands in the text beneath the title
     */
    record Mention(String word, int points, List<String> industries, boolean inTitle, int inText) {}

    /** A division near to another. */
    record Neighbour(String code, double nearness) {}

    /**
     * An industry a text speaks for.
     *
     * @param industry a section, division or group
     * @param score comparable within one text only
     * @param words what was found in the text, in order of appearance
     */
    record Suggestion(Industry industry, int score, List<String> words) {}
}
