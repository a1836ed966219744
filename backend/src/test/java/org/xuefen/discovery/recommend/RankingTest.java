package org.xuefen.discovery.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xuefen.discovery.recommend.Candidate.Crowd;
import org.xuefen.discovery.recommend.Fit.Kind;
import org.xuefen.discovery.recommend.Scores.Why;

class RankingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant OLD = Instant.parse("2026-01-10T00:00:00Z");

    private static final Fit G60 = new Fit(Kind.OWN, 1, "G60");

    private static Candidate course(long id, String category, long milli, Fit fit, int peers) {
        return course(id, "", category, milli, fit, new Crowd(peers, 0, 0), false);
    }

    private static Candidate course(
            long id, String title, String category, long milli, Fit fit, Crowd crowd, boolean pinned) {
        return new Candidate(id, title, category, milli, fit, false, crowd, null, null, pinned, OLD);
    }

    private static Wants wants(Map<String, Long> missing) {
        return new Wants(missing, NOW);
    }

    private static List<Long> ids(List<Ranking.Pick> picks) {
        return picks.stream().map(pick -> pick.course().courseId()).toList();
    }

    @Test
    void whatClosesTheGapComesFirstAndSaysHowMuchOfIt() {
        var reader = new Wants(Map.of("policy", 4000L, "safety", 0L), NOW);
        var picks = Ranking.pick(
                reader, List.of(course(1, "safety", 900, G60, 0), course(2, "policy", 800, Fit.OTHERS, 0)), 2);
        assertThat(ids(picks)).containsExactly(2L, 1L);
        assertThat(picks.getFirst())
                .returns(Why.GAP, Ranking.Pick::why)
                .returns(800L, Ranking.Pick::closesMilli)
                .returns(4000L, Ranking.Pick::missingMilli);
        assertThat(picks.getLast()).returns(Why.INDUSTRY, Ranking.Pick::why).returns("G60", Ranking.Pick::industry);
    }

    @Test
    void aCourseNeverClosesMoreThanIsMissing() {
        var reader = new Wants(Map.of("policy", 300L), NOW);
        var pick = Ranking.pick(reader, List.of(course(1, "policy", 800, Fit.EVERYONE, 0)), 1)
                .getFirst();
        assertThat(pick.closesMilli()).isEqualTo(300);
    }

    @Test
    void picksSpreadOverTheCategoriesThatLack() {
        var reader = new Wants(Map.of("policy", 1000L, "safety", 800L), NOW);
        var picks = Ranking.pick(
                reader,
                List.of(
                        course(1, "policy", 900, Fit.EVERYONE, 0),
                        course(2, "policy", 900, Fit.EVERYONE, 0),
                        course(3, "safety", 800, Fit.EVERYONE, 0)),
                3);
        assertThat(picks.subList(0, 2).stream().map(pick -> pick.course().category()))
                .containsExactlyInAnyOrder("policy", "safety");
        assertThat(picks.get(2).missingMilli()).isEqualTo(100);
    }

    @Test
    void aNewcomerWithoutSchemeGetsTheirIndustry() {
        var reader = new Wants(Map.of(), NOW);
        var picks =
                Ranking.pick(reader, List.of(course(1, "policy", 0, Fit.OTHERS, 0), course(2, "policy", 0, G60, 0)), 1);
        assertThat(ids(picks)).containsExactly(2L);
    }

    @Test
    void fewerThanFivePeopleAreNoReason() {
        var reader = new Wants(Map.of(), NOW);
        assertThat(Ranking.pick(reader, List.of(course(1, "civic", 0, Fit.EVERYONE, 4)), 1)
                        .getFirst()
                        .why())
                .isEqualTo(Why.EVERYONE);
        assertThat(Ranking.pick(reader, List.of(course(1, "civic", 0, Fit.EVERYONE, 5)), 1)
                        .getFirst()
                        .why())
                .isEqualTo(Why.PEERS);
        var few = course(1, "", "civic", 0, Fit.EVERYONE, new Crowd(0, 4, 0), false);
        assertThat(new Scores(reader).of(few)).containsOnlyKeys(Why.EVERYONE);
    }

    @Test
    void aCourseForAnotherIndustryIsNotPickedUnlessNobodyKnowsTheReaders() {
        assertThat(Ranking.pick(wants(Map.of()), List.of(course(1, "civic", 0, Fit.OTHERS, 0)), 1))
                .isEmpty();
        var unknown = new Fit(Kind.UNKNOWN, 0, "I64");
        var pick = Ranking.pick(wants(Map.of()), List.of(course(1, "civic", 0, unknown, 0)), 1)
                .getFirst();
        assertThat(pick.why()).isEqualTo(Why.INDUSTRY);
        assertThat(pick.industry()).isEqualTo("I64");
    }

    @Test
    void whatIsBorrowedComesAfterOnesOwnAndSaysWhoseItIs() {
        var near = new Fit(Kind.NEAR, 0.3, "G59");
        var weak = new Fit(Kind.OWN, 0.25, "G60");
        var picks = Ranking.pick(
                wants(Map.of()),
                List.of(course(1, "a", 0, near, 0), course(2, "b", 0, weak, 0), course(3, "c", 0, Fit.EVERYONE, 0)),
                3);
        assertThat(ids(picks)).containsExactly(2L, 1L, 3L);
        assertThat(picks.get(1)).returns(Why.NEAR, Ranking.Pick::why).returns("G59", Ranking.Pick::industry);
    }

    @Test
    void whatAnOrganizerPinsComesBeforeAllElse() {
        var gap = course(1, "policy", 1000, G60, 9);
        var pinned = course(2, "", "civic", 0, Fit.OTHERS, Crowd.NONE, true);
        var picks = Ranking.pick(wants(Map.of("policy", 1000L)), List.of(gap, pinned), 2);
        assertThat(picks).extracting(Ranking.Pick::why).containsExactly(Why.PINNED, Why.GAP);
    }

    @Test
    void whatIsRisingIsToldAndNothingIsForWhatIsNot() {
        var rising = course(1, "", "civic", 0, Fit.EVERYONE, new Crowd(0, 0, 40), false);
        var still = course(2, "civic", 0, Fit.EVERYONE, 0);
        var picks = Ranking.pick(wants(Map.of()), List.of(still, rising), 2);
        assertThat(ids(picks)).containsExactly(1L, 2L);
        assertThat(picks.getFirst().why()).isEqualTo(Why.RISING);
        assertThat(new Scores(wants(Map.of())).of(still)).containsOnlyKeys(Why.EVERYONE);
    }

    @Test
    void whatIsMadeForOthersIsNoNewsEither() {
        var candidate = new Candidate(1, "", null, 0, Fit.OTHERS, false, Crowd.NONE, null, null, false, NOW);
        assertThat(Ranking.pick(wants(Map.of()), List.of(candidate), 1)).isEmpty();
    }

    @Test
    void whoeverDoesNotWantTheirIndustryToCountGetsWhatIsPopularBeforeWhatFillsTheShelf() {
        var forAll = new Fit(Kind.UNASKED, 1, null);
        var forSome = new Fit(Kind.UNASKED, 0, null);
        var picks = Ranking.pick(
                wants(Map.of()),
                List.of(
                        course(1, "", "a", 0, forAll, Crowd.NONE, false),
                        course(2, "", "b", 0, forSome, new Crowd(0, 50, 0), false),
                        course(3, "", "c", 0, forSome, Crowd.NONE, false)),
                3);
        assertThat(ids(picks)).containsExactly(2L, 1L);
        assertThat(picks).extracting(Ranking.Pick::why).containsExactly(Why.POPULAR, Why.EVERYONE);
    }

    @Test
    void ofTwoWithTheSameTitleOneIsPicked() {
        var twice = List.of(
                course(1, "茶艺", "a", 0, G60, Crowd.NONE, false),
                course(2, "茶艺", "b", 0, G60, Crowd.NONE, false),
                course(3, "插花", "c", 0, G60, Crowd.NONE, false));
        assertThat(ids(Ranking.pick(wants(Map.of()), twice, 3))).containsExactly(1L, 3L);
    }

    @Test
    void whatIsLikeACourseTakenIsSaidOnlyWhereNothingWasLearned() {
        var like = new Following.Sign(0.8, 7);
        var learned = new Following.Sign(0.1, 8);
        var both = new Candidate(1, "", null, 0, Fit.EVERYONE, false, Crowd.NONE, learned, like, false, OLD);
        var alike = new Candidate(2, "", null, 0, Fit.EVERYONE, false, Crowd.NONE, null, like, false, OLD);
        var scores = new Scores(wants(Map.of()));
        assertThat(scores.of(both)).containsOnlyKeys(Why.AFTER, Why.EVERYONE);
        assertThat(scores.of(alike)).containsOnlyKeys(Why.LIKE, Why.EVERYONE);
    }

    @Test
    void theOrderOfTheCandidatesDoesNotMatter() {
        var random = new Random(3);
        var candidates = new ArrayList<Candidate>();
        for (int i = 1; i <= 40; i++) {
            var category = List.of("policy", "safety", "skills", "civic").get(random.nextInt(4));
            candidates.add(course(
                    i,
                    category,
                    random.nextInt(10) * 100,
                    random.nextBoolean() ? G60 : Fit.EVERYONE,
                    random.nextInt(9)));
        }
        var reader = new Wants(Map.of("policy", 2000L, "civic", 500L), NOW);
        var expected = Ranking.pick(reader, candidates, 10);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(candidates, random);
            assertThat(Ranking.pick(reader, candidates, 10)).isEqualTo(expected);
        }
    }
}
