package org.xuefen.discovery.recommend;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xuefen.discovery.Recommendation;
import org.xuefen.discovery.Recommendations;
import org.xuefen.discovery.learning.Models;
import org.xuefen.discovery.shelf.Shelf;
import org.xuefen.discovery.shelf.Shelves;
import org.xuefen.organization.Member;

/**
 * Ranks and tells why. What was picked for a reader is kept while nothing about them changes; how many colleagues take a
 * course and what is rising may be as old as the list of courses, five minutes.
 */
@Singleton
class RecommendationService implements Recommendations {
    private static final int REMEMBERED = 2_000;

    private final CourseList courses;
    private final Gathering gathering;
    private final Reasons reasons;
    private final Shelves shelves;
    private final Models models;
    private final Map<Long, Thought> thoughts = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Thought> eldest) {
            return size() > REMEMBERED;
        }
    };

    RecommendationService(CourseList courses, Gathering gathering, Reasons reasons, Shelves shelves, Models models) {
        this.courses = courses;
        this.gathering = gathering;
        this.reasons = reasons;
        this.shelves = shelves;
        this.models = models;
    }

    /** What a shelf was filled from: it holds until any of it is another. */
    private record Basis(Reader reader, Shelf shelf, int limit, long reading, long learned) {}

    private record Thought(Basis basis, List<Recommendation> picked) {}

    @Override
    public List<Recommendation> forReader(Reader reader, int limit) {
        var list = courses.now();
        var active = models.now();
        var shelf = shelf(reader);
        var basis = new Basis(
                reader,
                shelf,
                limit,
                list.reading(),
                active.map(Models.Active::id).orElse(0L));
        synchronized (thoughts) {
            var known = thoughts.get(reader.id());
            if (known != null && known.basis().equals(basis)) {
                return known.picked();
            }
        }
        var gathered = gathering.of(reader, shelf, list.catalogue(), active.map(Models.Active::model), null);
        var picked = Ranking.pick(gathered.wants(), gathered.candidates(), limit).stream()
                .map(pick -> recommendation(pick, gathered, shelf))
                .toList();
        synchronized (thoughts) {
            thoughts.put(reader.id(), new Thought(basis, picked));
        }
        return picked;
    }

    private Shelf shelf(Reader reader) {
        return shelves.of(
                reader.id(),
                Optional.ofNullable(reader.member()).map(Member::unitPath).orElse(null));
    }

    private Recommendation recommendation(Ranking.Pick pick, Gathered gathered, Shelf shelf) {
        long id = pick.course().courseId();
        return new Recommendation(
                Objects.requireNonNull(gathered.heads().get(id)),
                reasons.of(pick, shelf, gathered.standing()),
                gathered.gives().get(id));
    }
}
