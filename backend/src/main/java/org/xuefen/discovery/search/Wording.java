package org.xuefen.discovery.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuefen.discovery.search.Analysis.Token;

/**
 * What someone typed, as parts to look for. There is no query syntax, so nothing typed can be wrong: brackets, quotes and
 * operators are just characters between words. A phrase of {@link Words} is one part, with all that means the same; other
 * Latin words count by stem, other Chinese by pairs of characters.
 *
 * @param words Chinese words as smartcn cuts them: they add to the rank, and need not be there
 * @param pairs all pairs of characters, also of phrases, for marking
 * @param unfinished the last Latin word when nothing follows it; it may be the beginning of a longer one
 */
record Wording(List<Part> parts, Set<String> words, Set<String> pairs, String unfinished) {
    static final int MAX_LENGTH = 200;
    static final int MAX_PARTS = 40;

    static final Wording NOTHING = new Wording(List.of(), Set.of(), Set.of(), "");

    /** Say nothing of what is looked for. */
    private static final Set<String> FILLERS = Set.of(
            "a", "an", "and", "are", "at", "be", "by", "can", "do", "for", "from", "how", "i", "in", "into", "is", "it",
            "my", "of", "on", "or", "that", "the", "to", "using", "what", "with", "you", "your", "us", "的", "了", "吗",
            "呢", "吧", "与", "和", "及");

    private static final List<String> CHINESE_FILLERS = List.of("怎么样", "怎么", "怎样", "如何", "什么", "为什么", "有没有", "哪些");

    /** Nearly every course could be called so: good to have, but nothing to find by. */
    private static final Set<String> WEAK = Set.of(
            "course",
            "courses",
            "lesson",
            "lessons",
            "learn",
            "learning",
            "class",
            "classes",
            "tutorial",
            "training",
            "guide",
            "complete",
            "beginner",
            "beginners",
            "basic",
            "basics",
            "introduction",
            "intro",
            "play",
            "make",
            "create",
            "课程",
            "教程",
            "入门",
            "基础",
            "学习",
            "导论",
            "概论",
            "培训");

    /** Something that is looked for. */
    sealed interface Part {
        /** A Latin word by its stem. */
        record Stem(String stem, String plain) implements Part {}

        /** Two neighbouring characters, or one that stands alone. */
        record Pair(String characters) implements Part {}

        /**
         * A known phrase and those that mean the same.
         *
         * @param inner known phrases within it
         */
        record Known(Phrase own, List<Phrase> same, List<Known> inner) implements Part {}

        /** Whether it says little of what is looked for. */
        default boolean weak() {
            return switch (this) {
                case Stem stem -> WEAK.contains(stem.plain());
                case Pair pair -> WEAK.contains(pair.characters());
                case Known known -> WEAK.contains(known.own().text());
            };
        }
    }

    static Wording of(String typed, Words known) {
        var text = without(Folding.fold(typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed));
        var units = Analysis.tokens(Analysis.UNITS, text);
        var plain = Analysis.tokens(Analysis.PLAIN, text);
        var plainAt = plain.stream().collect(Collectors.toMap(Token::start, Token::term, (one, _) -> one));
        var parts = new ArrayList<Part>();
        var rest = new ArrayList<Token>();
        for (int at = 0; at < units.size(); ) {
            var match = known.at(units, at);
            if (match != null) {
                flush(rest, parts);
                parts.add(new Part.Known(match.own(), match.same(), inner(match.own(), known)));
                at += match.units();
            } else {
                add(units.get(at), plainAt, rest, parts);
                at++;
            }
        }
        flush(rest, parts);
        var needed = needed(parts);
        return new Wording(
                needed.size() > MAX_PARTS ? needed.subList(0, MAX_PARTS) : needed,
                limited(chineseWords(text)),
                limited(pairsOf(text)),
                last(plain, text));
    }

    private static List<Part.Known> inner(Phrase phrase, Words known) {
        var units = phrase.units();
        var found = new ArrayList<Part.Known>();
        for (int at = 0; at < units.size(); ) {
            var match = known.at(at == 0 ? units.subList(0, units.size() - 1) : units, at);
            if (match != null) {
                found.add(new Part.Known(match.own(), match.same(), List.of()));
            }
            at += match == null ? 1 : match.units();
        }
        return found;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The stems that are found with this, for marking. */
    Set<String> stems() {
        var stems = new HashSet<String>();
        for (var part : parts) {
            switch (part) {
                case Part.Stem stem -> stems.add(stem.stem());
                case Part.Pair _ -> {}
                case Part.Known phrase ->
                    terms(phrase)
                            .forEach(term -> term.units().stream()
                                    .filter(unit -> !unit.chinese() && !FILLERS.contains(unit.term()))
                                    .forEach(unit -> stems.add(unit.term())));
            }
        }
        return stems;
    }

    /** The pairs and single characters that are found with this, for marking. */
    Set<String> characters() {
        var found = new HashSet<String>();
        for (var part : parts) {
            switch (part) {
                case Part.Stem _ -> {}
                case Part.Pair pair -> found.add(pair.characters());
                case Part.Known phrase -> terms(phrase).forEach(term -> found.addAll(pairsOf(term.text())));
            }
        }
        found.addAll(pairs);
        return found;
    }

    private static List<Phrase> terms(Part.Known phrase) {
        var terms = new ArrayList<>(phrase.same());
        terms.add(phrase.own());
        return terms;
    }

    private static String without(String text) {
        var left = text;
        for (var filler : CHINESE_FILLERS) {
            left = left.replace(filler, " ".repeat(filler.length()));
        }
        return left.isBlank() ? text : left;
    }

    private static void add(Token unit, Map<Integer, String> plain, List<Token> rest, List<Part> parts) {
        if (unit.chinese()) {
            if (!rest.isEmpty() && rest.getLast().end() < unit.start()) {
                flush(rest, parts);
            }
            rest.add(unit);
        } else {
            flush(rest, parts);
            parts.add(new Part.Stem(unit.term(), plain.getOrDefault(unit.start(), unit.term())));
        }
    }

    /** A run of characters that are no phrase, as pairs. */
    private static void flush(List<Token> run, List<Part> parts) {
        if (run.size() == 1) {
            parts.add(new Part.Pair(run.getFirst().term()));
        }
        for (int i = 0; i + 1 < run.size(); i++) {
            parts.add(new Part.Pair(run.get(i).term() + run.get(i + 1).term()));
        }
        run.clear();
    }

    /** Fillers and a single character between phrases are looked for only when there is nothing else; nothing twice. */
    private static List<Part> needed(List<Part> all) {
        var distinct = List.copyOf(new LinkedHashSet<>(all));
        var telling = distinct.stream().filter(part -> !filler(part)).toList();
        return telling.isEmpty() ? distinct : telling;
    }

    /** Whether a word says nothing of what is looked for. */
    static boolean filler(String word) {
        return FILLERS.contains(word) || CHINESE_FILLERS.contains(word);
    }

    /** Whether a word says something of what a text is about. */
    static boolean telling(String word) {
        return !filler(word) && !WEAK.contains(word);
    }

    private static boolean filler(Part part) {
        return switch (part) {
            case Part.Stem stem -> FILLERS.contains(stem.plain());
            case Part.Pair pair ->
                pair.characters().length() == 1
                        || FILLERS.contains(pair.characters().substring(0, 1));
            case Part.Known _ -> false;
        };
    }

    private static String last(List<Token> plain, String text) {
        return plain.isEmpty() || plain.getLast().end() < text.length()
                ? ""
                : plain.getLast().term();
    }

    private static Set<String> pairsOf(String text) {
        var tokens = Analysis.tokens(Analysis.PAIRS, text);
        var found = new LinkedHashSet<String>();
        tokens.stream()
                .filter(token -> token.end() - token.start() > 1 || alone(token, tokens))
                .forEach(token -> found.add(token.term()));
        return found;
    }

    private static boolean alone(Token single, List<Token> tokens) {
        return tokens.stream()
                .noneMatch(pair ->
                        pair.end() - pair.start() > 1 && pair.start() <= single.start() && single.end() <= pair.end());
    }

    private static Set<String> chineseWords(String text) {
        if (text.codePoints().noneMatch(Character::isIdeographic)) {
            return Set.of();
        }
        var words = new LinkedHashSet<String>();
        Analysis.tokens(Analysis.WORDS, text).stream()
                .map(Token::term)
                .filter(word -> word.length() > 1)
                .forEach(words::add);
        return words;
    }

    private static Set<String> limited(Set<String> terms) {
        var few = new LinkedHashSet<String>();
        terms.stream().limit(MAX_PARTS).forEach(few::add);
        return few;
    }
}
