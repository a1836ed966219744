package org.xuefen.discovery.recommend;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.credit.CategoryStanding;
import org.xuefen.credit.CreditEstimates;
import org.xuefen.credit.Estimate;
import org.xuefen.credit.Standing;
import org.xuefen.credit.Standings;
import org.xuefen.discovery.Recommendation;
import org.xuefen.discovery.Recommendation.Reason;
import org.xuefen.discovery.Recommendations;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.shared.Text;
import org.xuefen.study.Progress;

/** Gathers what the ranking goes by and puts its reasons into words' arguments. */
@Singleton
class RecommendationService implements Recommendations {
    private static final Duration LATELY = Duration.ofDays(120);
    private static final int TAKEN = 500;
    private static final Text ALL_YEAR = Text.of("年度", "annual");

    private final CourseList courses;
    private final Members members;
    private final Industries industries;
    private final Progress progress;
    private final Standings standings;
    private final CreditEstimates estimates;
    private final Takings takings;
    private final Clock clock;

    RecommendationService(
            CourseList courses,
            Members members,
            Industries industries,
            Progress progress,
            Standings standings,
            CreditEstimates estimates,
            Takings takings,
            Clock clock) {
        this.courses = courses;
        this.members = members;
        this.industries = industries;
        this.progress = progress;
        this.standings = standings;
        this.estimates = estimates;
        this.takings = takings;
        this.clock = clock;
    }

    @Override
    public List<Recommendation> forMember(long memberId, int limit) {
        var taken = progress.all(memberId, TAKEN).stream()
                .map(course -> course.enrolment().courseId())
                .collect(Collectors.toSet());
        var left = courses.heads().stream()
                .filter(head -> !taken.contains(head.id()))
                .collect(Collectors.toMap(CourseHead::id, Function.identity()));
        if (left.isEmpty()) {
            return List.of();
        }
        var member = members.find(memberId);
        var standing = standings.now(memberId);
        var gives = estimates.forCourses(memberId, left.keySet());
        var peers = member.map(this::peers).orElse(Map.of());
        var candidates = left.values().stream()
                .map(head -> candidate(head, Optional.ofNullable(gives.get(head.id())), peers))
                .toList();
        var reader = new Reader(
                member.map(Member::industry).orElse(null),
                standing.map(RecommendationService::missing).orElse(Map.of()),
                clock.instant());
        return Ranking.pick(reader, candidates, limit).stream()
                .map(pick -> new Recommendation(
                        Objects.requireNonNull(left.get(pick.course().courseId())), reason(pick, standing)))
                .toList();
    }

    private Map<Long, Integer> peers(Member member) {
        return takings.since(clock.instant().minus(LATELY), member.unitId(), member.id());
    }

    private static Candidate candidate(CourseHead head, Optional<Estimate> gives, Map<Long, Integer> peers) {
        return new Candidate(
                head.id(),
                gives.map(Estimate::category).orElse(head.categoryCode()),
                gives.map(Estimate::creditMilli).orElse(0L),
                head.industries(),
                peers.getOrDefault(head.id(), 0),
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

    private Reason industry(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(industries::find)
                .<Reason>map(found -> new Reason.Industry(found.code(), Text.of(found.nameZh(), found.nameEn())))
                .orElseGet(Reason.Everyone::new);
    }
}
