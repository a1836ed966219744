package org.xuefen.discovery.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xuefen.discovery.recommend.Following.Sign;

/**
 * Which courses have their words in common: of each its most telling terms, weighed by how rare they are, to length one; two
 * are as alike as the angle between them. Asked for one course it walks those that share a term with it, as a search for
 * more of the same would.
 */
final class Likeness {
    private static final int TERMS = 16;
    /** A term that more than a tenth of all courses have tells nothing, nor does one that none else has. */
    private static final int COMMON = 10;

    private static final int FEW = 5;
    private static final double ALIKE = 0.3;
    private static final int LATEST = 10;
    private static final int MOST = 40;

    private record Weighed(int term, float weight) {}

    private record Posting(int course, float weight) {}

    private final long[] ids;
    private final Map<Long, Integer> places = new HashMap<>();
    private final List<Weighed[]> vectors = new ArrayList<>();
    private final Map<Integer, List<Posting>> postings = new HashMap<>();

    /** @param terms of each course, ascending, a term as often as it counts */
    Likeness(List<Long> courses, List<int[]> terms) {
        ids = courses.stream().mapToLong(Long::longValue).toArray();
        var having = new HashMap<Integer, Integer>();
        terms.forEach(each -> Arrays.stream(each).distinct().forEach(term -> having.merge(term, 1, Integer::sum)));
        for (int place = 0; place < ids.length; place++) {
            places.put(ids[place], place);
            var vector = vector(terms.get(place), having, ids.length);
            vectors.add(vector);
            for (var each : vector) {
                postings.computeIfAbsent(each.term(), _ -> new ArrayList<>()).add(new Posting(place, each.weight()));
            }
        }
    }

    private static Weighed[] vector(int[] terms, Map<Integer, Integer> having, int courses) {
        var weighed = new ArrayList<Weighed>();
        for (int from = 0, to; from < terms.length; from = to) {
            to = from;
            while (to < terms.length && terms[to] == terms[from]) {
                to++;
            }
            int have = having.getOrDefault(terms[from], 0);
            if (have > 1 && have <= courses / COMMON + FEW) {
                weighed.add(new Weighed(
                        terms[from], (float) ((1 + Math.log(to - from)) * Math.log((double) (courses + FEW) / have))));
            }
        }
        weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed().thenComparingInt(Weighed::term));
        var best = weighed.subList(0, Math.min(TERMS, weighed.size()));
        double length = Math.sqrt(
                best.stream().mapToDouble(each -> each.weight() * each.weight()).sum());
        return best.stream()
                .map(each -> new Weighed(each.term(), (float) (each.weight() / length)))
                .toArray(Weighed[]::new);
    }

    /**
     * What is like the latest of a history, with what it is like.
     *
     * @param history ids of courses, the latest last
     */
    Map<Long, Sign> to(List<Long> history) {
        var found = new HashMap<Long, Sign>();
        for (long course : history.subList(Math.max(0, history.size() - LATEST), history.size())) {
            var place = places.get(course);
            if (place != null) {
                alike(place).forEach((other, cosine) -> keep(found, ids[other], new Sign(cosine, course)));
            }
        }
        history.forEach(found::remove);
        return found.entrySet().stream()
                .sorted(Map.Entry.<Long, Sign>comparingByValue(
                                Comparator.comparingDouble(Sign::strength).reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void keep(Map<Long, Sign> found, long course, Sign sign) {
        found.merge(course, sign, (one, other) -> other.strength() >= one.strength() ? other : one);
    }

    private Map<Integer, Double> alike(int course) {
        var sums = new HashMap<Integer, Double>();
        for (var each : vectors.get(course)) {
            for (var posting : postings.getOrDefault(each.term(), List.of())) {
                sums.merge(posting.course(), (double) each.weight() * posting.weight(), Double::sum);
            }
        }
        sums.remove(course);
        sums.values().removeIf(cosine -> cosine < ALIKE);
        return sums;
    }

    /** Of a text its pairs of Chinese characters, exact, and its longer Latin words, hashed: ascending. */
    static int[] terms(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(text -> text != null && !text.isEmpty())
                .flatMapToInt(Likeness::termsOf)
                .sorted()
                .toArray();
    }

    private static IntStream termsOf(String text) {
        var terms = IntStream.builder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isIdeographic(c)) {
                if (i + 1 < text.length() && Character.isIdeographic(text.charAt(i + 1))) {
                    terms.add((c << 16) | text.charAt(i + 1));
                }
                i++;
                continue;
            }
            int end = i;
            while (end < text.length()
                    && Character.isLetterOrDigit(text.charAt(end))
                    && !Character.isIdeographic(text.charAt(end))) {
                end++;
            }
            if (end - i >= 4) {
                terms.add(text.substring(i, end)
                        .toLowerCase(java.util.Locale.ROOT)
                        .hashCode());
            }
            i = Math.max(end, i + 1);
        }
        return terms.build();
    }
}
