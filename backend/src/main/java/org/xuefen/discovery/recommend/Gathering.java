package org.xuefen.discovery.recommend;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.credit.CategoryStanding;
import org.xuefen.credit.CreditEstimates;
import org.xuefen.credit.Estimate;
import org.xuefen.credit.Standing;
import org.xuefen.discovery.Recommendations.Reader;
import org.xuefen.discovery.learning.Model;
import org.xuefen.discovery.recommend.Candidate.Crowd;
import org.xuefen.discovery.shelf.Shelf;
import org.xuefen.discovery.topics.Topics;
import org.xuefen.organization.Member;
import org.xuefen.organization.OrganizationSettings;

/**
 * Gathers candidates and what speaks for each. What is taken, hidden, or counts in a category that is full is none, whoever
 * asks. What speaks for a course to a reader who switched personalization off is what would to a stranger: that it is
 * pinned, popular or new.
 */
@Singleton
class Gathering {
    private static final Duration LATELY = Duration.ofDays(120);
    /** No one studies longer on a day. */
    private static final Duration A_DAY = Duration.ofHours(8);

    private final CreditEstimates estimates;
    private final Takings takings;
    private final Topics topics;
    private final OrganizationSettings organization;
    private final Clock clock;

    Gathering(
            CreditEstimates estimates, Takings takings, Topics topics, OrganizationSettings organization, Clock clock) {
        this.estimates = estimates;
        this.takings = takings;
        this.topics = topics;
        this.organization = organization;
        this.clock = clock;
    }

    /** @param also a course that is to be looked at in any case, to say how it would do */
    Gathered of(Reader reader, Shelf shelf, Catalogue catalogue, Optional<Model> learned, @Nullable Long also) {
        var known = shelf.personal() ? known(reader, catalogue, learned) : stranger(learned);
        var spokenFor = new ArrayList<>(known.following().courses());
        spokenFor.addAll(known.alike().keySet());
        spokenFor.addAll(known.rising().keySet());
        spokenFor.addAll(shelf.pins().keySet());
        var without = new HashSet<>(reader.taken());
        without.addAll(shelf.hidden());
        boolean forced = also != null
                && !catalogue.lookedAt(spokenFor, known.industry(), without).containsKey(also);
        if (also != null) {
            spokenFor.add(also);
        }
        var left = catalogue.lookedAt(spokenFor, known.industry(), without);
        var gives = left.isEmpty() ? Map.<Long, Estimate>of() : estimates.forHeads(reader.id(), left.values());
        var full = reader.standing().map(Gathering::full).orElse(Set.of());
        var tooMuch = left.keySet().stream()
                .filter(id -> Optional.ofNullable(gives.get(id))
                        .filter(each -> full.contains(each.category()))
                        .isPresent())
                .toList();
        tooMuch.forEach(left::remove);
        var candidates = left.values().stream()
                .map(head -> candidate(head, Optional.ofNullable(gives.get(head.id())), known, shelf, catalogue))
                .toList();
        var missing = known.standing().map(Gathering::missing).orElse(Map.of());
        return new Gathered(
                new Wants(missing, clock.instant()), candidates, left, gives, tooMuch, forced, known.standing());
    }

    /** What is known of a reader. */
    private record Known(
            @Nullable String industry,
            Optional<Standing> standing,
            Following following,
            Map<Long, Following.Sign> alike,
            Map<Long, Integer> peers,
            Map<Long, Integer> rising,
            boolean stranger) {}

    private Known known(Reader reader, Catalogue catalogue, Optional<Model> learned) {
        var member = Optional.ofNullable(reader.member());
        var industry = member.map(Member::industry).orElse(null);
        return new Known(
                industry,
                reader.standing(),
                learned.map(model -> Following.of(model, reader.taken(), catalogue::has))
                        .orElse(Following.NOTHING),
                catalogue.likeness().to(reader.taken()),
                member.map(this::peers).orElse(Map.of()),
                topics.rising(industry),
                false);
    }

    private static Known stranger(Optional<Model> learned) {
        var following =
                learned.map(model -> Following.of(model, List.of(), _ -> false)).orElse(Following.NOTHING);
        return new Known(null, Optional.empty(), following, Map.of(), Map.of(), Map.of(), true);
    }

    private Map<Long, Integer> peers(Member member) {
        return takings.since(clock.instant().minus(LATELY), member.unitId(), member.id());
    }

    private Candidate candidate(
            CourseHead head, Optional<Estimate> gives, Known known, Shelf shelf, Catalogue catalogue) {
        long id = head.id();
        return new Candidate(
                id,
                title(head),
                gives.map(Estimate::category).orElse(head.categoryCode()),
                gives.filter(_ -> inTime(head, known.standing()))
                        .map(Estimate::creditMilli)
                        .orElse(0L),
                known.stranger() ? IndustryFits.unasked(head) : catalogue.fits().fit(head, known.industry()),
                !head.studiedHere(),
                new Crowd(
                        known.peers().getOrDefault(id, 0),
                        known.following().members(id),
                        known.rising().getOrDefault(id, 0)),
                known.following().sign(id),
                known.alike().get(id),
                shelf.pins().containsKey(id),
                head.publishedAt());
    }

    /** Whether it can be finished before the year of the credits ends. */
    private boolean inTime(CourseHead head, Optional<Standing> standing) {
        var today = organization.dayOf(clock.instant());
        return standing.map(each -> ChronoUnit.DAYS.between(today, each.lastDay()) + 1)
                .filter(days -> head.estimatedSeconds() > days * A_DAY.toSeconds())
                .isEmpty();
    }

    private static String title(CourseHead head) {
        return (head.title().zh() + "\n" + head.title().en()).strip().toLowerCase(Locale.ROOT);
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

    /** Categories of which no more counts. */
    private static Set<String> full(Standing standing) {
        return standing.categories().stream()
                .filter(category -> category.maximumMilli() > 0 && category.countedMilli() >= category.maximumMilli())
                .map(CategoryStanding::code)
                .collect(Collectors.toSet());
    }
}
