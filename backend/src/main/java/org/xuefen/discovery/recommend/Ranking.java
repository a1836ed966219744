package org.xuefen.discovery.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefen.discovery.recommend.Scores.Why;

/**
 * Picks courses one by one. Each pick closes a part of the gap, so the next one is judged by what is then still
 * missing: that alone spreads the picks over categories; a course of a category picked already also weighs a little
 * less, and of two with the same title only one is picked. Equal scores go to the newer course, then to the smaller id. A
 * course that nothing speaks for, such as one made for another industry, is not picked.
 */
final class Ranking {
    private static final double REPEATED = 0.6;

    /**
     * A course picked.
     *
     * @param closesMilli for {@code GAP}: what it closes of {@code missingMilli}
     * @param industry for {@code INDUSTRY} and {@code NEAR}: the code to tell
     */
    record Pick(
            Candidate course,
            Why why,
            long closesMilli,
            long missingMilli,
            @Nullable String industry) {}

    private final Scores scores;
    private final Set<String> shown = new HashSet<>();
    private final Set<String> titles = new HashSet<>();

    private Ranking(Wants wants) {
        scores = new Scores(wants);
    }

    static List<Pick> pick(Wants wants, List<Candidate> candidates, int limit) {
        var ranking = new Ranking(wants);
        var left = new ArrayList<Scored>(candidates.size());
        candidates.forEach(course -> left.add(new Scored(course, ranking.scores.lasting(course))));
        left.sort(Scored.ORDER);
        var picks = new ArrayList<Pick>();
        while (picks.size() < limit) {
            int best = ranking.best(left);
            if (best < 0) {
                break;
            }
            var course = left.remove(best).course();
            if (ranking.repeats(course)) {
                continue;
            }
            picks.add(ranking.explain(course));
            ranking.take(course);
        }
        return picks;
    }

    /** @param lasting the part of its score that no pick changes */
    private record Scored(Candidate course, double lasting) {
        /** Of equal scores the first in this order is picked. */
        static final Comparator<Scored> ORDER = Comparator.comparing(
                        (Scored each) -> each.course().published())
                .reversed()
                .thenComparingLong(each -> each.course().courseId());
    }

    /** @return -1 when nothing speaks for any of them */
    private int best(List<Scored> left) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < left.size(); i++) {
            double score = score(left.get(i));
            if (score > most) {
                best = i;
                most = score;
            }
        }
        return best;
    }

    private double score(Scored each) {
        var sum = each.lasting() + scores.gap(each.course());
        return shown.contains(String.valueOf(each.course().category())) ? sum * REPEATED : sum;
    }

    private boolean repeats(Candidate course) {
        return !course.title().isEmpty() && !titles.add(course.title());
    }

    private Pick explain(Candidate course) {
        long lacking = scores.lacking(course);
        var why = strongest(scores.of(course));
        boolean tells = why == Why.INDUSTRY || why == Why.NEAR;
        return new Pick(
                course,
                why,
                Math.min(course.creditMilli(), lacking),
                lacking,
                tells ? course.fit().industry() : null);
    }

    /** For everyone only when nothing else is to be said. */
    static Why strongest(Map<Why, Double> parts) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey() != Why.EVERYONE)
                .max(Map.Entry.<Why, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(Why.EVERYONE);
    }

    private void take(Candidate course) {
        shown.add(String.valueOf(course.category()));
        scores.take(course);
    }
}
