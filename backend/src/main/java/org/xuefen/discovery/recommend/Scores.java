package org.xuefen.discovery.recommend;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.xuefen.discovery.topics.Floor;

/**
 * What speaks for a course, one number for each reason; a score is their sum. A course no reason speaks for has none, and
 * one that is made for others gets nothing for being popular.
 */
final class Scores {
    private static final Duration FRESH = Duration.ofDays(30);
    private static final double FRESHNESS = 0.4;
    private static final double PINNED = 20;
    private static final double GAP = 4;
    private static final double AFTER = 2.5;
    /** What the history says least strongly still weighs more than that many chose it. */
    private static final double AFTER_LEAST = 0.3;

    private static final double LIKE = 0.9;
    private static final double PEERS_MOST = 1.5;
    private static final double RISING = 0.8;
    private static final double RISING_PEOPLE = 100;
    private static final double POPULAR = 0.3;
    /** So many members choosing a course make it as popular as can be. */
    private static final double POPULAR_MEMBERS = 1_000_000;
    /** What is studied elsewhere gives no credit here. */
    private static final double ELSEWHERE = 0.75;

    /** Why a course was picked; of equal weights the first is told. */
    enum Why {
        PINNED,
        GAP,
        INDUSTRY,
        NEAR,
        PEERS,
        AFTER,
        LIKE,
        RISING,
        POPULAR,
        NEW,
        EVERYONE
    }

    private final Wants wants;
    private final Map<String, Long> missing;

    Scores(Wants wants) {
        this.wants = wants;
        this.missing = new HashMap<>(wants.missingMilli());
    }

    /** All that speaks for a course at the moment; what does not is left out. */
    Map<Why, Double> of(Candidate course) {
        var parts = new EnumMap<Why, Double>(Why.class);
        put(parts, Why.PINNED, course.pinned() ? PINNED : 0);
        put(parts, Why.GAP, gap(course));
        put(parts, ofIndustry(course.fit()), industry(course));
        put(parts, Why.PEERS, peers(course));
        put(parts, Why.AFTER, after(course));
        put(parts, Why.LIKE, like(course));
        put(parts, Why.RISING, rising(course));
        put(parts, Why.POPULAR, popular(course));
        put(parts, Why.NEW, fresh(course));
        return parts;
    }

    private static void put(Map<Why, Double> parts, Why why, double weight) {
        if (weight > 0) {
            parts.put(why, weight);
        }
    }

    private static Why ofIndustry(Fit fit) {
        return switch (fit.kind()) {
            case OWN, UNKNOWN -> Why.INDUSTRY;
            case NEAR -> Why.NEAR;
            case EVERYONE, UNASKED, OTHERS -> Why.EVERYONE;
        };
    }

    /** The part of a score that no pick changes. */
    double lasting(Candidate course) {
        return (course.pinned() ? PINNED : 0)
                + industry(course)
                + peers(course)
                + after(course)
                + like(course)
                + rising(course)
                + popular(course)
                + fresh(course);
    }

    /** The share of what is missing in its category that it closes, more for categories that lack much. */
    double gap(Candidate course) {
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

    /** What is missing in its category, 0 for a course that gives nothing. */
    long lacking(Candidate course) {
        var category = course.category();
        return category == null || course.creditMilli() == 0 ? 0 : missing.getOrDefault(category, 0L);
    }

    /** From here on what the course gives is not missing any more. */
    void take(Candidate course) {
        var category = course.category();
        if (category != null) {
            missing.computeIfPresent(category, (_, lacking) -> Math.max(0, lacking - course.creditMilli()));
        }
    }

    private static double industry(Candidate course) {
        return course.fit().weight() * (course.elsewhere() ? ELSEWHERE : 1);
    }

    /** A few are no reason, lest one learns what a colleague studies. */
    private static double peers(Candidate course) {
        int people = course.crowd().peers();
        return people < Floor.PEOPLE ? 0 : Math.min(PEERS_MOST, Math.log1p(people) / 2);
    }

    /** What the member's own history says for it. */
    private static double after(Candidate course) {
        var sign = course.after();
        return sign == null ? 0 : AFTER_LEAST + (AFTER - AFTER_LEAST) * sign.strength();
    }

    /** Only where nothing was learned of it: what others took up next says more than what a text has in common. */
    private static double like(Candidate course) {
        var sign = course.like();
        return sign == null || course.after() != null ? 0 : LIKE * sign.strength();
    }

    private static double rising(Candidate course) {
        int people = course.crowd().rising();
        return people == 0 || course.fit().kind() == Fit.Kind.OTHERS
                ? 0
                : RISING * Math.min(1, Math.log1p(people) / Math.log1p(RISING_PEOPLE));
    }

    /** Only where the history says nothing, and never for a course that is made for others. */
    private static double popular(Candidate course) {
        int people = course.crowd().members();
        return course.after() != null || people < Floor.PEOPLE || course.fit().kind() == Fit.Kind.OTHERS
                ? 0
                : POPULAR * Math.log1p(people) / Math.log1p(POPULAR_MEMBERS);
    }

    /** Nor is what is made for others any news. */
    private double fresh(Candidate course) {
        boolean fresh = course.fit().kind() != Fit.Kind.OTHERS
                && !course.elsewhere()
                && course.published().plus(FRESH).isAfter(wants.now());
        return fresh ? FRESHNESS : 0;
    }
}
