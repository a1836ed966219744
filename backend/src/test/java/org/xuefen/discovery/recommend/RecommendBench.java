package org.xuefen.discovery.recommend;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xuefen.discovery.learning.LearningBench;
import org.xuefen.discovery.learning.LearningBench.Answerer;
import org.xuefen.discovery.learning.Model;
import org.xuefen.discovery.recommend.Candidate.Crowd;

/** Recommends by {@link Ranking}, as a reader is served, to members of whom nothing is known but what they chose. */
public final class RecommendBench {
    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Wants NOTHING_ELSE = new Wants(Map.of(), NOW);

    private RecommendBench() {}

    /** @param courses ids by place, ascending */
    public static Answerer served(Model model, long[] courses) {
        return (history, _) -> {
            var taken = Arrays.stream(history).mapToObj(place -> courses[place]).toList();
            var following = Following.of(model, taken, _ -> true);
            List<Candidate> candidates = following.courses().stream()
                    .map(id -> new Candidate(
                            id,
                            "",
                            null,
                            0,
                            Fit.EVERYONE,
                            false,
                            new Crowd(0, following.members(id), 0),
                            following.sign(id),
                            null,
                            false,
                            LONG_AGO))
                    .toList();
            return Ranking.pick(NOTHING_ELSE, candidates, LearningBench.PLACES).stream()
                    .mapToInt(pick -> Arrays.binarySearch(courses, pick.course().courseId()))
                    .toArray();
        };
    }
}
