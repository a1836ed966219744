package org.xuefen.organization.industry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xuefen.organization.Industries.Suggestion;
import org.xuefen.organization.Industry;

/**
 * Scores industries by the words of a text. A hand-made keyword counts {@value #KEYWORD}, a word out of the standard's
 * own names {@value #NAME}; a word in the title {@value #TITLE} times, and no word more than twice per part. Points of
 * a group count for its division too: first the division with most points wins, then, if one of its groups has more
 * than half of them, that group.
 */
final class Suggester {
    private static final int KEYWORD = 2;
    private static final int NAME = 1;
    private static final int TITLE = 3;
    /** One keyword in a title, or two in a description. */
    private static final int ENOUGH = 4;

    private static final int LONGEST = 4_000;
    /** What the names of the standard say around the trade itself. */
    private static final Pattern PADDING = Pattern.compile("^其他|(专业)?及?(辅助性?活动|服务业?|制造业?|加工|行业|业|活动)$");

    private static final Set<String> TOO_COMMON =
            Set.of("文化", "教育", "体育", "综合", "专业", "信息", "技术", "管理", "研究", "系统", "社会", "环境", "自然", "工程", "计算机", "组织");

    private final Map<String, Industry> byCode;
    private final WordTrie<Word> words = new WordTrie<>();

    Suggester(Map<String, Industry> byCode, List<String[]> keywords) {
        this.byCode = byCode;
        for (var row : keywords) {
            for (var word : row[1].split(";", -1)) {
                words.add(word, new Word(industry(row[0]), KEYWORD));
            }
        }
        byCode.values().stream().filter(i -> i.level() == 2 || i.level() == 3).forEach(this::addName);
    }

    private void addName(Industry industry) {
        for (var part : industry.nameZh().split("[、和及（）]", -1)) {
            var word = PADDING.matcher(part).replaceAll("");
            if (word.length() >= 2 && !TOO_COMMON.contains(word)) {
                words.add(word, new Word(industry, NAME));
            }
        }
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
        var bounded = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
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
        var times = new LinkedHashMap<String, Integer>();
        words.scan(part, (found, word) -> {
            if (times.merge(found, 1, Integer::sum) > 2) {
                return;
            }
            tally(tallies, word.industry.code()).add(found, word.points * weight);
            if (word.industry.level() == 3) {
                tally(tallies, Objects.requireNonNull(word.industry.parent())).add(found, word.points * weight);
            }
        });
    }

    private static Tally tally(Map<String, Tally> tallies, String code) {
        return tallies.computeIfAbsent(code, c -> new Tally());
    }

    private Industry industry(String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }

    private record Word(Industry industry, int points) {}

    private static final class Tally {
        private final Set<String> words = new LinkedHashSet<>();
        private int points;

        void add(String word, int more) {
            words.add(word);
            points += more;
        }
    }
}
