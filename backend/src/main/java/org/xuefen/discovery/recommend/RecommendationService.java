package org.xuefen.discovery.recommend;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.catalogue.Courses;
import org.xuefen.credit.CategoryStanding;
import org.xuefen.credit.CreditEstimates;
import org.xuefen.credit.Estimate;
import org.xuefen.credit.Standing;
import org.xuefen.discovery.Recommendation;
import org.xuefen.discovery.Recommendation.Reason;
import org.xuefen.discovery.Recommendations;
import org.xuefen.discovery.learning.Model;
import org.xuefen.discovery.learning.Models;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Member;
import org.xuefen.shared.Text;

/**
 * Gathers what the ranking goes by and puts its reasons into words' arguments. What was picked for a reader is kept while
 * nothing about them changes; how many colleagues take a course may be as old as the list of courses, five minutes.
 */
@Singleton
class RecommendationService implements Recommendations {
    private static final Duration LATELY = Duration.ofDays(120);
    private static final Text ALL_YEAR = Text.of("年度", "annual");
    private static final int REMEMBERED = 2_000;

    private final CourseList courses;
    private final Industries industries;
    private final CreditEstimates estimates;
    private final Takings takings;
    private final Models models;
    private final Courses titles;
    private final Clock clock;
    private final Map<Long, Thought> thoughts = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Thought> eldest) {
            return size() > REMEMBERED;
        }
    };

    RecommendationService(
            CourseList courses,
            Industries industries,
            CreditEstimates estimates,
            Takings takings,
            Models models,
            Courses titles,
            Clock clock) {
        this.courses = courses;
        this.industries = industries;
        this.estimates = estimates;
        this.takings = takings;
        this.models = models;
        this.titles = titles;
        this.clock = clock;
    }

    /** What was picked, and from what: it holds until the reader, the list of courses or what was learned is another. */
    private record Thought(Reader reader, int limit, long reading, long learned, List<Recommendation> picked) {
        boolean holds(Reader now, int wanted, long newest, long active) {
            return reading == newest && learned == active && limit == wanted && reader.equals(now);
        }
    }

    @Override
    public List<Recommendation> forReader(Reader reader, int limit) {
        var list = courses.now();
        var active = models.now();
        long learned = active.map(Models.Active::id).orElse(0L);
        synchronized (thoughts) {
            var known = thoughts.get(reader.id());
            if (known != null && known.holds(reader, limit, list.reading(), learned)) {
                return known.picked();
            }
        }
        var picked = pick(reader, list.catalogue(), active.map(Models.Active::model), limit);
        synchronized (thoughts) {
            thoughts.put(reader.id(), new Thought(reader, limit, list.reading(), learned, picked));
        }
        return picked;
    }

    private List<Recommendation> pick(Reader reader, Catalogue catalogue, Optional<Model> learned, int limit) {
        var following = learned.map(model -> Following.of(model, reader.taken(), catalogue::has))
                .orElse(Following.NOTHING);
        var member = Optional.ofNullable(reader.member());
        var industry = member.map(Member::industry).orElse(null);
        var left = catalogue.lookedAt(following.courses(), industry, Set.copyOf(reader.taken()));
        if (left.isEmpty()) {
            return List.of();
        }
        var standing = reader.standing();
        var gives = estimates.forHeads(reader.id(), left.values());
        var peers = member.map(this::peers).orElse(Map.of());
        var candidates = left.values().stream()
                .map(head -> candidate(head, Optional.ofNullable(gives.get(head.id())), peers, following))
                .toList();
        var wants =
                new Wants(industry, standing.map(RecommendationService::missing).orElse(Map.of()), clock.instant());
        return Ranking.pick(wants, candidates, limit).stream()
                .map(pick -> {
                    long id = pick.course().courseId();
                    return new Recommendation(
                            Objects.requireNonNull(left.get(id)), reason(pick, standing), gives.get(id));
                })
                .toList();
    }

    private Map<Long, Integer> peers(Member member) {
        return takings.since(clock.instant().minus(LATELY), member.unitId(), member.id());
    }

    private static Candidate candidate(
            CourseHead head, Optional<Estimate> gives, Map<Long, Integer> peers, Following following) {
        return new Candidate(
                head.id(),
                gives.map(Estimate::category).orElse(head.categoryCode()),
                gives.map(Estimate::creditMilli).orElse(0L),
                head.industries(),
                peers.getOrDefault(head.id(), 0),
                following.sign(head.id()),
                following.members(head.id()),
                head.publishedAt());
    }

    /** What the categories lack of their minimum; once all have theirs, whatever the year still lacks, in any of them. */
    private static Map<String, Long> missing(Standing standing) {
        var minima = standing.categories().stream().anyMatch(category -> category.missingMilli() > 0);
        var missing = new HashMap<String, Long>();
        for (var category : standing.categories()) {
            missing.put(category.code(), minima ? category.missingMilli() : standing.missingMilli());
        }
        return missing;
    }

    private Reason reason(Ranking.Pick pick, Optional<Standing> standing) {
        return switch (pick.why()) {
            case GAP -> gap(pick, standing);
            case INDUSTRY -> industry(pick.industry());
            case PEERS -> new Reason.Peers(pick.course().peers());
            case AFTER -> after(Objects.requireNonNull(pick.course().after()).because());
            case POPULAR -> new Reason.Popular(pick.course().members());
            case NEW -> new Reason.Fresh();
            case EVERYONE -> new Reason.Everyone();
        };
    }

    private static Reason gap(Ranking.Pick pick, Optional<Standing> standing) {
        var code = Objects.requireNonNull(pick.course().category());
        var name = standing.stream()
                .flatMap(found -> found.categories().stream())
                .filter(category -> category.code().equals(code) && category.missingMilli() > 0)
                .map(CategoryStanding::name)
                .findFirst()
                .orElse(ALL_YEAR);
        return new Reason.Gap(code, name, pick.closesMilli(), pick.missingMilli());
    }

    /** Of a course that is not there any more there is nothing to say. */
    private Reason after(long courseId) {
        return titles.current(courseId)
                .<Reason>map(revision -> new Reason.After(courseId, revision.title()))
                .orElseGet(Reason.Everyone::new);
    }

    private Reason industry(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(industries::find)
                .<Reason>map(found -> new Reason.Industry(found.code(), industries.nameOf(found)))
                .orElseGet(Reason.Everyone::new);
    }
}
