package org.xuefen.credit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuefen.credit.rules.Golden.HOUR;
import static org.xuefen.credit.rules.Golden.MINUTE;
import static org.xuefen.credit.rules.Golden.amount;
import static org.xuefen.credit.rules.Golden.award;
import static org.xuefen.credit.rules.Golden.carry;
import static org.xuefen.credit.rules.Golden.obligation;
import static org.xuefen.credit.rules.Golden.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published rules in China against published figures: one nested class for each row of the table of golden examples. */
class GoldenSchemesTest {
    @Nested
    class Yunnan {
        @ParameterizedTest(name = "a course of {0} s gives {1}")
        @CsvSource({"1800, 1000", "1799, 500", "901, 500", "900, 250"})
        void givesByLength(long seconds, long milli) {
            assertThat(amount("online-cadres", Measured.selfStudy(0, 0, seconds * 1000)))
                    .isEqualTo(milli);
        }

        @Test
        void givesHalfForATestPassed() {
            assertThat(amount(
                            "online-cadres",
                            Measured.achieved(DeliveryMethod.TEST, Participation.LEARNER, "passed", 0)))
                    .isEqualTo(500);
        }
    }

    @Nested
    class Zhengzhou {
        @ParameterizedTest(name = "{0} min give {1}")
        @CsvSource({"60, 1000", "59, 500", "31, 500", "29, 0"})
        void givesHalfOverHalfAnHour(long minutes, long milli) {
            assertThat(amount("zhengzhou", Measured.selfStudy(0, 0, minutes * MINUTE)))
                    .isEqualTo(milli);
        }

        @Test
        void asksForAllOfIt() {
            var measured = Measured.selfStudy(59 * MINUTE, HOUR, HOUR);
            var shown = new Shown(59 * MINUTE, HOUR, 1, 0, 0, 0, null, 0);
            var computed = Converter.compute(rules("zhengzhou"), measured, Category.OTHER, shown);
            assertThat(computed.amountMilli()).isZero();
            assertThat(computed.steps()).endsWith(new Step.Nothing(Step.Nothing.Reason.NOT_COMPLETED));
        }
    }

    @Nested
    class Cicpa {
        @ParameterizedTest(name = "{0} + {1}: {2} missing")
        @CsvSource({"50, 30, 0", "51, 29, 1000", "49, 30, 1000"})
        void asksForEightyInTwoYearsAndThirtyInEach(long first, long second, long missing) {
            var lines = List.of(award(1, "audit", first, "2025-05-01"), award(2, "practice", second, "2026-05-01"));
            assertThat(obligation("cicpa", 2026, lines).missingMilli()).isEqualTo(missing);
            assertThat(obligation("cicpa", 2025, lines).missingMilli()).isEqualTo(missing);
        }

        @Test
        void aFirstYearWithTooLittleIsMissedWhenItEnds() {
            var obligation = obligation("cicpa", 2026, List.of(award(1, "audit", 29, "2025-05-01")));
            assertThat(obligation.dueOn()).isEqualTo(20251231);
        }
    }

    @Nested
    class Accountants {
        @ParameterizedTest(name = "90 of which {0} professional: {1} missing")
        @CsvSource({"60, 0", "59, 1000"})
        void askForTwoThirdsProfessional(long professional, long missing) {
            var lines = List.of(
                    award(1, "professional", professional, "2026-03-01"),
                    award(2, "public", 90 - professional, "2026-04-01"));
            assertThat(obligation("accountants", 2026, lines).missingMilli()).isEqualTo(missing);
        }

        @Test
        void giveByWhatWasAchieved() {
            assertThat(amount(
                            "accountants", Measured.achieved(DeliveryMethod.TEST, Participation.LEARNER, "passed", 0)))
                    .isEqualTo(90_000);
            assertThat(amount("accountants", Measured.days(DeliveryMethod.MEETING, Participation.LEARNER, 4)))
                    .isEqualTo(20_000);
            assertThat(paper(1)).isEqualTo(30_000);
            assertThat(paper(2)).isEqualTo(10_000);
            assertThat(paper(7)).isEqualTo(10_000);
            assertThat(amount(
                            "accountants",
                            Measured.achieved(DeliveryMethod.PUBLICATION, Participation.AUTHOR, "book", 3)))
                    .isEqualTo(90_000);
        }

        private long paper(int rank) {
            return amount(
                    "accountants", Measured.achieved(DeliveryMethod.PUBLICATION, Participation.AUTHOR, "paper", rank));
        }
    }

    @Nested
    class Medical {
        @ParameterizedTest(name = "I {0} and II {1}: met {2}")
        @CsvSource({"20, 5, false", "10, 15, true"})
        void classesAreNotInterchangeable(long first, long second, boolean met) {
            var lines = List.of(award(1, "I", first, "2026-03-01"), award(2, "II", second, "2026-04-01"));
            assertThat(obligation("medical", 2026, lines).missingMilli() == 0).isEqualTo(met);
        }

        @Test
        void projectsGiveByTheirLevelAndPart() {
            assertThat(project("I-national", Participation.LEARNER)).isEqualTo(2000);
            assertThat(project("I-provincial", Participation.LEARNER)).isEqualTo(1000);
            assertThat(project("I-national", Participation.LECTURER)).isEqualTo(12_000);
        }

        @Test
        void noProjectGivesMoreThanTwentyFive() {
            var days = Measured.present(DeliveryMethod.IN_PERSON, Participation.LECTURER, 0, 20 * HOUR);
            assertThat(Converter.compute(rules("medical"), days, "I-national").amountMilli())
                    .isEqualTo(25_000);
        }

        @Test
        void whatCountsInAPartCountsInTheWhole() {
            var lines = List.of(award(1, "I-provincial", 10, "2026-03-01"), award(2, "II", 15, "2026-04-01"));
            assertThat(obligation("medical", 2026, lines).missingMilli()).isZero();
        }

        private long project(String category, Participation part) {
            var measured = Measured.present(DeliveryMethod.IN_PERSON, part, 0, 6 * HOUR);
            return Converter.compute(rules("medical"), measured, category).amountMilli();
        }
    }

    @Nested
    class Nanjing {
        @ParameterizedTest(name = "{0} days abroad give {1}")
        @CsvSource({"10, 24000", "16, 48000"})
        void longStaysAreAFlatAmount(long days, long milli) {
            assertThat(amount("nanjing", Measured.days(DeliveryMethod.OVERSEAS, Participation.LEARNER, 2 * days)))
                    .isEqualTo(milli);
        }

        @Test
        void teachingCountsFiveTimesAndInHouseClassesAtMostEighteen() {
            assertThat(amount(
                            "nanjing", Measured.present(DeliveryMethod.IN_PERSON, Participation.TEACHER, 2 * HOUR, 0)))
                    .isEqualTo(10_000);
            assertThat(amount("nanjing", Measured.days(DeliveryMethod.IN_HOUSE, Participation.LEARNER, 10)))
                    .isEqualTo(18_000);
        }

        @Test
        void compulsoryHoursLeftOverGoOnAsElectiveOnes() {
            var rules = rules("nanjing");
            var lines = List.of(
                    award(1, "online", 12, "2026-02-01"),
                    award(2, "compulsory", 60, "2026-03-01"),
                    award(3, "elective", 20, "2026-04-01"));
            var carried = carry(rules, lines);
            assertThat(carried.debtMilli()).isZero();
            assertThat(carried.moves())
                    .extracting(CarryOver.Move::from, CarryOver.Move::to, CarryOver.Move::milli)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("compulsory", "elective", 8000L));
        }
    }

    @Nested
    class Taizhou {
        @Test
        void teachingCountsTwiceALectureThreeTimes() {
            assertThat(amount(
                            "taizhou", Measured.present(DeliveryMethod.IN_PERSON, Participation.TEACHER, 6 * HOUR, 0)))
                    .isEqualTo(12_000);
            assertThat(amount(
                            "taizhou", Measured.present(DeliveryMethod.IN_PERSON, Participation.LECTURER, 2 * HOUR, 0)))
                    .isEqualTo(6000);
        }

        @Test
        void fiveDaysAbroadGiveThirty() {
            assertThat(amount("taizhou", Measured.days(DeliveryMethod.OVERSEAS, Participation.LEARNER, 10)))
                    .isEqualTo(30_000);
        }
    }

    @Nested
    class Hubei {
        @Test
        void nineMissedMayBeMadeUp() {
            var verdict = judge(39, 0);
            assertThat(verdict.outcome()).isEqualTo(EvidenceCheck.Outcome.TO_MAKE_UP);
            assertThat(judge(39, 9).outcome()).isEqualTo(EvidenceCheck.Outcome.ENOUGH);
            assertThat(judge(39, 8).outcome()).isEqualTo(EvidenceCheck.Outcome.TO_MAKE_UP);
        }

        @Test
        void tenMissedFail() {
            assertThat(judge(38, 0).outcome()).isEqualTo(EvidenceCheck.Outcome.NOT_ENOUGH);
            assertThat(judge(38, 10).outcome()).isEqualTo(EvidenceCheck.Outcome.NOT_ENOUGH);
        }

        @Test
        void fortySevenChecksInSixDaysAreTooFew() {
            var shown = new Shown(1, 1, 6, 47, 47, 0, null, 0);
            var rule = rules("hubei-builders")
                    .evidenceFor(DeliveryMethod.LIVE_CLASS)
                    .orElseThrow();
            assertThat(EvidenceCheck.judge(rule, shown, Exact.of(1000)).steps())
                    .endsWith(new Step.Nothing(Step.Nothing.Reason.CHECKS_TOO_FEW));
        }

        private EvidenceCheck.Verdict judge(int answered, int madeUp) {
            var shown = new Shown(1, 1, 6, 48, answered, madeUp, null, 0);
            var rule = rules("hubei-builders")
                    .evidenceFor(DeliveryMethod.LIVE_CLASS)
                    .orElseThrow();
            return EvidenceCheck.judge(rule, shown, Exact.of(48_000));
        }
    }

    @Nested
    class Overlap {
        @Test
        void twoLiveClassesAtTheSameTimeAreCreditedOnce() {
            var ten = Instant.parse("2026-03-02T02:00:00Z");
            var first = new Intervals.Interval(ten, ten.plus(Duration.ofHours(1)));
            var second = new Intervals.Interval(ten, ten.plus(Duration.ofHours(1)));
            assertThat(Intervals.length(List.of(first, second))).isEqualTo(Duration.ofHours(1));
            assertThat(Intervals.fresh(List.of(first), List.of(second))).isEqualTo(Duration.ZERO);
        }
    }

    @Nested
    class Repeat {
        private final Instant march = Instant.parse("2026-03-01T00:00:00Z");
        private final Instant june = Instant.parse("2026-06-01T00:00:00Z");
        private final Instant nextYear = Instant.parse("2027-03-01T00:00:00Z");

        /** The ledger's unique key has the course's lineage and this, so a new revision changes nothing. */
        @Test
        void aCourseTakenTwiceInAPeriodIsOneAward() {
            var rules = rules("annual-study");
            assertThat(rules.occurrence(march)).isEqualTo(rules.occurrence(june));
            assertThat(rules.occurrence(nextYear)).isNotEqualTo(rules.occurrence(march));
        }

        @Test
        void whetherItEarnsInTheNextPeriodIsThePolicy() {
            assertThat(rules("cpe-50").occurrence(nextYear))
                    .isEqualTo(rules("cpe-50").occurrence(march));
        }

        @Test
        void aCycleOfTwoYearsIsOnePeriod() {
            var rules = rules("cicpa");
            assertThat(rules.occurrence(Instant.parse("2025-03-01T00:00:00Z"))).isEqualTo(rules.occurrence(march));
            assertThat(rules.occurrence(nextYear)).isNotEqualTo(rules.occurrence(march));
        }
    }

    @Nested
    class Reversal {
        @Test
        void awardReverseAwardAgainStandsAtTwoWithThreeEntries() {
            var day = Instant.parse("2026-03-01T00:00:00Z");
            var lines = List.of(
                    award(1, "policy", 2, "2026-03-01"),
                    new LedgerLine(2, EntryKind.REVERSAL, "policy", DeliveryMethod.SELF_STUDY, -2000, day, 1L, null),
                    award(3, "policy", 2, "2026-03-01"));
            assertThat(Tally.of(rules("annual-study"), lines).countedMilli()).isEqualTo(2000);
        }
    }

    @Nested
    class PartyMembers {
        @Test
        void branchSecretariesOweFiftySix() {
            var rules = rules("party-member-training");
            var secretary = new MemberFacts(LocalDate.of(2020, 1, 1), "/1/", "", java.util.Set.of("branch-secretary"));
            var member = new MemberFacts(LocalDate.of(2020, 1, 1), "/1/", "", java.util.Set.of());
            assertThat(rules.requirement(rules.requirementFor(secretary)).totalMilli())
                    .isEqualTo(56_000);
            assertThat(rules.requirement(rules.requirementFor(member)).totalMilli())
                    .isEqualTo(32_000);
        }

        @Test
        void aDayIsEightHoursHalfADayFour() {
            assertThat(amount("party-member-training", Measured.days(DeliveryMethod.MEETING, Participation.LEARNER, 3)))
                    .isEqualTo(12_000);
        }
    }
}
