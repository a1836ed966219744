package org.xuefen.discovery.recommend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Picks courses one by one. Each pick closes a part of the gap, so the next one is judged by what is then still
 * missing: that alone spreads the picks over categories; a course of a category picked already also weighs a little
 * less. Equal scores go to the newer course, then to the smaller id. A course that nothing speaks for, such as one made
 * for another industry, is not picked.
 */
final class Ranking {
    static final int PEERS_MINIMUM = 3;
    private static final Duration FRESH = Duration.ofDays(30);
    private static final double GAP = 4;
    private static final double REPEATED = 0.6;
    /** What the history says least strongly still weighs more than that many chose it. */
    private static final double AFTER_LEAST = 0.3;

    private static final double AFTER = 2.5;
    private static final double POPULAR = 0.3;
    /** So many members choosing a course make it as popular as can be. */
    private static final double POPULAR_MEMBERS = 1_000_000;

    /** Why a course was picked. */
    enum Why {
        GAP,
        INDUSTRY,
        PEERS,
        AFTER,
        POPULAR,
        NEW,
        EVERYONE
    }

    /**
     * A course picked.
     *
     * @param closesMilli for {@code GAP}: what it closes of {@code missingMilli}
     * @param industry for {@code INDUSTRY}: the code the course is tagged with
     */
    record Pick(
            Candidate course,
            Why why,
            long closesMilli,
            long missingMilli,
            @Nullable String industry) {}

    private final Wants wants;
    private final Map<String, Long> missing;
    private final Set<String> shown = new HashSet<>();

    private Ranking(Wants wants) {
        this.wants = wants;
        this.missing = new HashMap<>(wants.missingMilli());
    }

    static List<Pick> pick(Wants wants, List<Candidate> candidates, int limit) {
        var ranking = new Ranking(wants);
        var left = new ArrayList<Scored>(candidates.size());
        candidates.forEach(course -> left.add(new Scored(course, ranking.lasting(course))));
        left.sort(Scored.ORDER);
        var picks = new ArrayList<Pick>();
        while (picks.size() < limit) {
            int best = ranking.best(left);
            if (best < 0) {
                break;
            }
            var course = left.remove(best).course();
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
        var sum = each.lasting() + gap(each.course());
        return shown.contains(String.valueOf(each.course().category())) ? sum * REPEATED : sum;
    }

    private double lasting(Candidate course) {
        return industry(course) + peers(course) + after(course) + popular(course) + fresh(course);
    }

    /** The share of what is missing in its category that it closes, more for categories that lack much. */
    private double gap(Candidate course) {
        var lacking = lacking(course);
        if (lacking == 0) {
            return 0;
        }
        long most = 0;
        for (long each : missing.values()) {
            most = Math.max(most, each);
        }
        var share = Math.min(course.creditMilli(), lacking) / (double) lacking;
        return GAP * (0.5 * share + 0.5 * lacking / most);
    }

    private long lacking(Candidate course) {
        var category = course.category();
        return category == null || course.creditMilli() == 0 ? 0 : missing.getOrDefault(category, 0L);
    }

    private double industry(Candidate course) {
        if (course.industries().isEmpty()) {
            return 0.5;
        }
        if (!industryKnown()) {
            return 0.25;
        }
        return switch (nearness(course)) {
            case 0 -> 0;
            case 1 -> 1;
            default -> 2;
        };
    }

    private boolean industryKnown() {
        return wants.industry() != null && !wants.industry().isEmpty();
    }

    /** 0: another section; 1: the same section; 2: the same division or nearer. */
    private int nearness(Candidate course) {
        return course.industries().stream().mapToInt(this::nearness).max().orElse(0);
    }

    private int nearness(String code) {
        var own = wants.industry();
        if (own == null || own.isEmpty() || code.isEmpty() || own.charAt(0) != code.charAt(0)) {
            return 0;
        }
        var common = Math.min(3, Math.min(own.length(), code.length()));
        return own.regionMatches(0, code, 0, common) ? 2 : 1;
    }

    private static double peers(Candidate course) {
        return course.peers() < PEERS_MINIMUM ? 0 : Math.min(1.5, Math.log1p(course.peers()) / 2);
    }

    /** What the member's own history says for it. */
    private static double after(Candidate course) {
        var sign = course.after();
        return sign == null ? 0 : AFTER_LEAST + (AFTER - AFTER_LEAST) * sign.strength();
    }

    /** Only where the history says nothing, and never for a course that is made for others. */
    private double popular(Candidate course) {
        return course.after() != null || industry(course) == 0
                ? 0
                : POPULAR * Math.log1p(course.members()) / Math.log1p(POPULAR_MEMBERS);
    }

    private double fresh(Candidate course) {
        return course.published().plus(FRESH).isAfter(wants.now()) ? 0.4 : 0;
    }

    private Pick explain(Candidate course) {
        var closes = Math.min(course.creditMilli(), lacking(course));
        var why = why(course);
        var code = why == Why.INDUSTRY
                ? course.industries().stream()
                        .max(Comparator.comparingInt(this::nearness))
                        .orElse(null)
                : null;
        return new Pick(course, why, closes, lacking(course), code);
    }

    private Why why(Candidate course) {
        var reasons = new HashMap<Why, Double>();
        reasons.put(Why.GAP, gap(course));
        reasons.put(Why.INDUSTRY, course.industries().isEmpty() ? 0 : industry(course));
        reasons.put(Why.PEERS, peers(course));
        reasons.put(Why.AFTER, after(course));
        reasons.put(Why.POPULAR, popular(course));
        reasons.put(Why.NEW, fresh(course));
        var best = Why.EVERYONE;
        var most = 0.0;
        for (var why : Why.values()) {
            var weight = reasons.getOrDefault(why, 0.0);
            if (weight > most) {
                best = why;
                most = weight;
            }
        }
        return best;
    }

    private void take(Candidate course) {
        shown.add(String.valueOf(course.category()));
        var category = course.category();
        if (category != null) {
            missing.computeIfPresent(category, (code, lacking) -> Math.max(0, lacking - course.creditMilli()));
        }
    }
}
