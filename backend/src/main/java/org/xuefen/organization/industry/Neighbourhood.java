package org.xuefen.organization.industry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xuefen.organization.Industries.Neighbour;
import org.xuefen.organization.Industry;

/**
 * Which divisions are near to which. In a section of few divisions all are a little near; in one of many (manufacturing
 * has 31) those that stand beside each other in the standard, which orders them by kinship. To that comes how alike their
 * words are: the pairs of characters of all names beneath them and of their trade's words, rare ones counting more.
 */
final class Neighbourhood {
    private static final int KEPT = 5;
    private static final int DIVISION = 3;
    private static final int SMALL_SECTION = 8;
    private static final double TREE = 0.15;
    private static final double WORDS = 2;
    private static final double OF_NAME = 0.5;

    private final List<Industry> divisions;
    private final Map<String, Map<String, Double>> vectors = new HashMap<>();
    private final Map<String, Integer> sections = new HashMap<>();

    private Neighbourhood(Collection<Industry> industries, Lexicon lexicon) {
        divisions =
                industries.stream().filter(industry -> industry.level() == 2).toList();
        divisions.forEach(division -> {
            vectors.put(division.code(), new HashMap<>());
            sections.merge(section(division.code()), 1, Integer::sum);
        });
        for (var industry : industries) {
            if (industry.level() > 1) {
                spell(industry.code(), industry.nameZh(), OF_NAME);
            }
        }
        for (var word : lexicon.words()) {
            if (word.points() == Lexicon.KEYWORD) {
                word.industries().stream().distinct().forEach(code -> spell(code, word.text(), 1));
            }
        }
        weigh();
    }

    static Map<String, List<Neighbour>> of(Collection<Industry> industries, Lexicon lexicon) {
        var all = new Neighbourhood(industries, lexicon);
        var found = new HashMap<String, List<Neighbour>>();
        for (var division : all.divisions) {
            found.put(division.code(), all.nearest(division.code()));
        }
        return found;
    }

    private List<Neighbour> nearest(String code) {
        return divisions.stream()
                .map(Industry::code)
                .filter(other -> !other.equals(code))
                .map(other -> new Neighbour(other, tree(code, other) + WORDS * alike(code, other)))
                .sorted(Comparator.comparingDouble(Neighbour::nearness)
                        .reversed()
                        .thenComparing(Neighbour::code))
                .limit(KEPT)
                .toList();
    }

    private static String section(String code) {
        return code.substring(0, 1);
    }

    private double tree(String one, String other) {
        if (!section(one).equals(section(other))) {
            return 0;
        }
        int apart = Math.abs(Integer.parseInt(one.substring(1)) - Integer.parseInt(other.substring(1)));
        return sections.getOrDefault(section(one), 0) <= SMALL_SECTION ? TREE : TREE / apart;
    }

    private void spell(String code, String text, double weight) {
        var vector = code.length() < DIVISION ? null : vectors.get(code.substring(0, DIVISION));
        if (vector == null) {
            return;
        }
        for (var term : terms(text)) {
            vector.merge(term, weight, Double::sum);
        }
    }

    /** A Latin phrase is one term, Chinese goes by pairs of characters. */
    private static List<String> terms(String text) {
        if (text.charAt(0) < 0x250) {
            return List.of(text);
        }
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isIdeographic(text.charAt(i)) && Character.isIdeographic(text.charAt(i + 1))) {
                pairs.add(text.substring(i, i + 2));
            }
        }
        return pairs;
    }

    /** Roots, so that no term outweighs all others; times how few divisions have it; to length one. */
    private void weigh() {
        var have = new HashMap<String, Integer>();
        vectors.values().forEach(vector -> vector.keySet().forEach(term -> have.merge(term, 1, Integer::sum)));
        for (var vector : vectors.values()) {
            vector.replaceAll((term, count) ->
                    Math.sqrt(count) * Math.log((1.0 + divisions.size()) / have.getOrDefault(term, 1)));
            double length = Math.sqrt(
                    vector.values().stream().mapToDouble(each -> each * each).sum());
            vector.replaceAll((_, weight) -> weight / length);
        }
    }

    private double alike(String one, String other) {
        var vector = vectors.getOrDefault(one, Map.of());
        double sum = 0;
        for (var entry : vectors.getOrDefault(other, Map.of()).entrySet()) {
            sum += entry.getValue() * vector.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }
}
