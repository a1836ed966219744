package org.xuefen.discovery.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xuefen.discovery.recommend.Ranking.Why;

class RankingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant OLD = Instant.parse("2026-01-10T00:00:00Z");

    private static Candidate course(long id, String category, long milli, String industry, int peers) {
        return new Candidate(
                id, category, milli, industry.isEmpty() ? List.of() : List.of(industry), peers, null, 0, OLD);
    }

    private static List<Long> ids(List<Ranking.Pick> picks) {
        return picks.stream().map(pick -> pick.course().courseId()).toList();
    }

    @Test
    void whatClosesTheGapComesFirstAndSaysHowMuchOfIt() {
        var reader = new Wants("G602", Map.of("policy", 4000L, "safety", 0L), NOW);
        var picks = Ranking.pick(
                reader, List.of(course(1, "safety", 900, "G60", 0), course(2, "policy", 800, "I64", 0)), 2);
        assertThat(ids(picks)).containsExactly(2L, 1L);
        assertThat(picks.getFirst())
                .returns(Why.GAP, Ranking.Pick::why)
                .returns(800L, Ranking.Pick::closesMilli)
                .returns(4000L, Ranking.Pick::missingMilli);
        assertThat(picks.getLast()).returns(Why.INDUSTRY, Ranking.Pick::why).returns("G60", Ranking.Pick::industry);
    }

    @Test
    void aCourseNeverClosesMoreThanIsMissing() {
        var reader = new Wants(null, Map.of("policy", 300L), NOW);
        var pick = Ranking.pick(reader, List.of(course(1, "policy", 800, "", 0)), 1)
                .getFirst();
        assertThat(pick.closesMilli()).isEqualTo(300);
    }

    @Test
    void picksSpreadOverTheCategoriesThatLack() {
        var reader = new Wants(null, Map.of("policy", 1000L, "safety", 800L), NOW);
        var picks = Ranking.pick(
                reader,
                List.of(
                        course(1, "policy", 900, "", 0),
                        course(2, "policy", 900, "", 0),
                        course(3, "safety", 800, "", 0)),
                3);
        assertThat(picks.subList(0, 2).stream().map(pick -> pick.course().category()))
                .containsExactlyInAnyOrder("policy", "safety");
        assertThat(picks.get(2).missingMilli()).isEqualTo(100);
    }

    @Test
    void aNewcomerWithoutSchemeGetsTheirIndustry() {
        var reader = new Wants("G60", Map.of(), NOW);
        var picks =
                Ranking.pick(reader, List.of(course(1, "policy", 0, "I64", 0), course(2, "policy", 0, "G60", 0)), 1);
        assertThat(ids(picks)).containsExactly(2L);
    }

    @Test
    void fewerThanThreePeersAreNoReason() {
        var reader = new Wants(null, Map.of(), NOW);
        assertThat(Ranking.pick(reader, List.of(course(1, "civic", 0, "", 2)), 1)
                        .getFirst()
                        .why())
                .isEqualTo(Why.EVERYONE);
        assertThat(Ranking.pick(reader, List.of(course(1, "civic", 0, "", 3)), 1)
                        .getFirst()
                        .why())
                .isEqualTo(Why.PEERS);
    }

    @Test
    void aCourseForAnotherIndustryIsForEveryoneInNobodysWords() {
        var foreign = List.of(course(1, "civic", 0, "I64", 0));
        assertThat(Ranking.pick(new Wants("G60", Map.of(), NOW), foreign, 1)).isEmpty();
        var pick = Ranking.pick(new Wants(null, Map.of(), NOW), foreign, 1).getFirst();
        assertThat(pick.why()).isEqualTo(Why.INDUSTRY);
        assertThat(pick.industry()).isEqualTo("I64");
    }

    @Test
    void theOrderOfTheCandidatesDoesNotMatter() {
        var random = new Random(3);
        var candidates = new ArrayList<Candidate>();
        for (int i = 1; i <= 40; i++) {
            var category = List.of("policy", "safety", "skills", "civic").get(random.nextInt(4));
            candidates.add(course(
                    i, category, random.nextInt(10) * 100, random.nextBoolean() ? "G60" : "", random.nextInt(9)));
        }
        var reader = new Wants("G60", Map.of("policy", 2000L, "civic", 500L), NOW);
        var expected = Ranking.pick(reader, candidates, 10);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(candidates, random);
            assertThat(Ranking.pick(reader, candidates, 10)).isEqualTo(expected);
        }
    }
}
