package org.xuefen.discovery.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.discovery.recommend.Fit.Kind;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Industries.Mention;
import org.xuefen.organization.Industries.Neighbour;
import org.xuefen.organization.Industry;

/**
 * How well each course fits each division of GB/T 4754. What an author declared counts fully. Otherwise the words decide:
 * a word of a trade weighs more the fewer courses have it, more in a title than beneath it, and a division's strength is
 * the share of the weight that speaks for it, times how much that is at all. What is listed from elsewhere carries a code
 * that was told from its words once, so its words are asked here again, all of them.
 *
 * <p>A division with little of its own borrows from those near to it, but only what fits them clearly.
 */
final class IndustryFits {
    /** From here on a course is said to be for an industry. */
    static final double FITS = 0.22;
    /** From here on it may be lent to a neighbour. */
    private static final double LENT = 0.36;
    /** Nearness times strength from which on something is borrowed. */
    private static final double NEAR = 0.17;
    /** What a course declared for another division of the same section comes to at the least. */
    private static final double SAME_SECTION = 0.1;

    private static final int DIVISION = 3;
    private static final int LENT_MOST = 40;
    private static final double TITLE = 3;
    /** A first sentence that stands in for a title. */
    private static final double DERIVED_TITLE = 1.4;

    private static final double IN_TEXT = 0.6;
    private static final int IN_TEXT_MOST = 3;
    /** What is said once and not in a title may be a figure of speech. */
    private static final int OFTEN = 2;
    /** A word for a whole section speaks half for each of its divisions. */
    private static final double OF_SECTION = 0.5;
    /** The weight of words that makes a course half as much about a trade as can be. */
    private static final double HALF = 4;
    /** As if so many other courses were there: in a small catalogue no word is common yet. */
    private static final int OTHERS = 1000;

    private final Industries industries;
    private final Map<Long, Map<String, Double>> strengths = new HashMap<>();
    private final Map<String, List<Long>> best = new HashMap<>();
    private final Map<String, Integer> having = new HashMap<>();
    private final int courses;

    IndustryFits(Industries industries, List<CourseHead> heads, Function<CourseHead, List<Mention>> mentions) {
        this.industries = industries;
        courses = heads.size();
        var read = heads.stream().map(mentions).toList();
        read.forEach(words -> words.forEach(word -> having.merge(word.word(), 1, Integer::sum)));
        for (int i = 0; i < heads.size(); i++) {
            var fits = declared(heads.get(i)) ? declaredFits(heads.get(i)) : fits(heads.get(i), read.get(i));
            strengths.put(heads.get(i).id(), fits);
            long id = heads.get(i).id();
            fits.forEach((division, strength) -> {
                if (strength >= FITS) {
                    best.computeIfAbsent(division, _ -> new ArrayList<>()).add(id);
                }
            });
        }
        best.forEach((division, ids) -> ids.sort(Comparator.comparingDouble((Long id) -> strength(id, division))
                .reversed()
                .thenComparing(Comparator.reverseOrder())));
    }

    /** Whether its author said what it is for; a listing has no author who could. */
    private static boolean declared(CourseHead head) {
        return head.studiedHere() && !head.industries().isEmpty();
    }

    private Map<String, Double> declaredFits(CourseHead head) {
        var fits = new HashMap<String, Double>();
        for (var code : head.industries()) {
            divisions(code).forEach(division -> fits.put(division, 1.0));
        }
        return fits;
    }

    /** The division a code lies in; of a section all of them. */
    private List<String> divisions(String code) {
        return code.length() >= DIVISION
                ? List.of(code.substring(0, DIVISION))
                : industries.children(code).stream().map(Industry::code).toList();
    }

    private Map<String, Double> fits(CourseHead head, List<Mention> words) {
        double title = head.titleDerived() ? DERIVED_TITLE : TITLE;
        double all = 0;
        var weights = new HashMap<String, Double>();
        var said = new HashMap<String, Integer>();
        for (var word : words) {
            double weight = word.points()
                    * rareness(word.word())
                    * ((word.inTitle() ? title : 0) + IN_TEXT * Math.min(IN_TEXT_MOST, word.inText()));
            all += weight;
            int times = word.inText() + (word.inTitle() && !head.titleDerived() ? OFTEN : 0);
            shares(word).forEach((division, share) -> {
                weights.merge(division, weight * share, Double::sum);
                said.merge(division, times, Integer::sum);
            });
        }
        weights.keySet().removeIf(division -> said.getOrDefault(division, 0) < OFTEN);
        double sum = all;
        weights.replaceAll((_, weight) -> weight / sum * weight / (weight + HALF));
        return weights;
    }

    private Map<String, Double> shares(Mention word) {
        var shares = new HashMap<String, Double>();
        for (var code : word.industries()) {
            double share = code.length() < DIVISION ? OF_SECTION : 1;
            divisions(code).forEach(division -> shares.merge(division, share, Math::max));
        }
        return shares;
    }

    /** Near 1 for a word hardly any course has, small for one many have. */
    private double rareness(String word) {
        double all = (double) courses + OTHERS;
        return Math.clamp(1.3 * Math.log(all / (1 + having.getOrDefault(word, 0))) / Math.log(all) - 0.1, 0.15, 1);
    }

    /** How strongly a course speaks for an industry; of a code beneath a division, for that. */
    double strength(long courseId, String industry) {
        var fits = strengths.getOrDefault(courseId, Map.of());
        return divisions(industry).stream()
                .mapToDouble(division -> fits.getOrDefault(division, 0.0))
                .max()
                .orElse(0);
    }

    Fit fit(CourseHead head, @Nullable String industry) {
        boolean forAll = head.studiedHere() && head.industries().isEmpty();
        if (industry == null || industry.isEmpty()) {
            return forAll ? Fit.EVERYONE : unknown(head);
        }
        double own = strength(head.id(), industry);
        if (own >= FITS) {
            return new Fit(Kind.OWN, own, told(head, industry));
        }
        return borrowed(head, industry).orElse(forAll ? Fit.EVERYONE : Fit.OTHERS);
    }

    /** For a reader whose industry is not to count. */
    static Fit unasked(CourseHead head) {
        return head.studiedHere() ? new Fit(Kind.UNASKED, head.industries().isEmpty() ? 1 : 0, null) : Fit.OTHERS;
    }

    private static Fit unknown(CourseHead head) {
        return declared(head) ? new Fit(Kind.UNKNOWN, 0, head.industries().getFirst()) : Fit.OTHERS;
    }

    /** The code to tell: what the course declares, where that lies nearest; else the reader's own division. */
    private String told(CourseHead head, String industry) {
        var own = industry.substring(0, Math.min(DIVISION, industry.length()));
        return declared(head)
                ? head.industries().stream()
                        .filter(code -> code.startsWith(own) || own.startsWith(code))
                        .max(Comparator.comparingInt(code -> common(code, industry)))
                        .orElse(own)
                : own;
    }

    private static int common(String one, String other) {
        int length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private Optional<Fit> borrowed(CourseHead head, String industry) {
        var fit = neighbours(industry).stream()
                .filter(neighbour -> strength(head.id(), neighbour.code()) >= LENT)
                .map(neighbour -> new Fit(
                        Kind.NEAR,
                        Math.min(1, neighbour.nearness()) * strength(head.id(), neighbour.code()),
                        neighbour.code()))
                .max(Comparator.comparingDouble(Fit::strength))
                .filter(near -> near.strength() >= NEAR);
        return fit.isPresent() ? fit : ofSameSection(head, industry);
    }

    private static Optional<Fit> ofSameSection(CourseHead head, String industry) {
        return !declared(head)
                ? Optional.empty()
                : head.industries().stream()
                        .filter(code -> !code.isEmpty() && code.charAt(0) == industry.charAt(0))
                        .findFirst()
                        .map(code -> new Fit(Kind.NEAR, SAME_SECTION, code));
    }

    private List<Neighbour> neighbours(String industry) {
        return industry.length() < DIVISION ? List.of() : industries.neighbours(industry.substring(0, DIVISION));
    }

    /** Courses that may be for the industry: its own, the best first, and the best of its neighbours'. */
    List<Long> candidates(String industry, int most) {
        var found = new ArrayList<Long>();
        divisions(industry).forEach(division -> found.addAll(first(division, most)));
        neighbours(industry).forEach(neighbour -> found.addAll(first(neighbour.code(), LENT_MOST)));
        return found;
    }

    private List<Long> first(String division, int most) {
        var ids = best.getOrDefault(division, List.of());
        return ids.subList(0, Math.min(most, ids.size()));
    }
}
