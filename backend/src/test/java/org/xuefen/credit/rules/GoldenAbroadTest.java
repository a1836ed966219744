package org.xuefen.credit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuefen.credit.rules.Golden.HOUR;
import static org.xuefen.credit.rules.Golden.MINUTE;
import static org.xuefen.credit.rules.Golden.amount;
import static org.xuefen.credit.rules.Golden.rules;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published rules elsewhere against published figures: one nested class for each row of the table of golden examples. */
class GoldenAbroadTest {
    @Nested
    class NasbaGroup {
        @ParameterizedTest(name = "{0} min in steps of 0.2 give {1}")
        @CsvSource({"49, 0", "50, 1000", "60, 1200", "75, 1400", "110, 2200"})
        void stepsDownByFifths(long minutes, long milli) {
            assertThat(amount(
                            "cpe-50",
                            Measured.present(DeliveryMethod.LIVE_CLASS, Participation.LEARNER, minutes * MINUTE, 0)))
                    .isEqualTo(milli);
        }

        @Test
        void seventyFiveMinutesInHalfStepsAreOneAndAHalf() {
            var rule = rules("cpe-50")
                    .ruleFor(DeliveryMethod.LIVE_CLASS, Participation.LEARNER)
                    .orElseThrow();
            var halves = new ConversionRule(
                    rule.method(),
                    rule.participation(),
                    null,
                    rule.counted(),
                    rule.conversion(),
                    new Rounding(Rounding.Mode.DOWN, 500, 1000),
                    null);
            var measured = Measured.present(DeliveryMethod.LIVE_CLASS, Participation.LEARNER, 75 * MINUTE, 0);
            assertThat(Converter.compute(halves, measured).amountMilli()).isEqualTo(1500);
        }

        /** Two credits ask for six interactions: five polls are not enough, whoever answers them. */
        @ParameterizedTest(name = "{1} of {0} polls give {2}")
        @CsvSource({"6, 6, 2000", "5, 5, 0", "6, 3, 1000", "6, 0, 0"})
        void asksForThreeInteractionsACredit(int asked, int answered, long milli) {
            var measured = Measured.present(DeliveryMethod.LIVE_CLASS, Participation.LEARNER, 100 * MINUTE, 0);
            var shown = new Shown(100 * MINUTE, 100 * MINUTE, 1, asked, answered, 0, null, 0);
            assertThat(Converter.compute(rules("cpe-50"), measured, Category.OTHER, shown)
                            .amountMilli())
                    .isEqualTo(milli);
        }
    }

    @Nested
    class NasbaNano {
        @ParameterizedTest(name = "{0} s give {1}")
        @CsvSource({"599, 0", "600, 200", "1199, 200"})
        void isTenToNineteenMinutes(long seconds, long milli) {
            assertThat(nano(seconds).amountMilli()).isEqualTo(milli);
        }

        @Test
        void refusesTwentyMinutes() {
            assertThat(nano(1200).amountMilli()).isZero();
            assertThat(nano(1200).steps()).endsWith(new Step.Nothing(Step.Nothing.Reason.OUT_OF_BANDS));
        }

        private Computation nano(long seconds) {
            var rule = rules("cpe-50")
                    .ruleFor(DeliveryMethod.NANO, Participation.LEARNER)
                    .orElseThrow();
            return Converter.compute(rule, Measured.selfStudy(seconds * 1000, seconds * 1000, 0));
        }
    }

    @Nested
    class NasbaFormula {
        @ParameterizedTest(name = "{0} min and 8 questions give {1}")
        @CsvSource({"60, 1000", "61, 1500"})
        void floorsToAHalf(long minutes, long milli) {
            assertThat(amount(
                            "cpe-formula",
                            Measured.selfStudy(minutes * MINUTE, minutes * MINUTE, 0)
                                    .withText(0, 8)))
                    .isEqualTo(milli);
        }

        @ParameterizedTest(name = "{0} of {1} right for one credit: {2}")
        @CsvSource({"4, 5, 1000", "3, 5, 0", "4, 4, 0"})
        void asksForFiveQuestionsACreditAndSeventyPercent(int correct, int questions, long milli) {
            var measured = Measured.selfStudy(50 * MINUTE, 50 * MINUTE, 0);
            var shown = new Shown(50 * MINUTE, 50 * MINUTE, 1, 0, 0, 0, correct, questions);
            assertThat(Converter.compute(rules("cpe-formula"), measured, Category.OTHER, shown)
                            .amountMilli())
                    .isEqualTo(milli);
        }
    }

    @Nested
    class Iacet {
        @ParameterizedTest(name = "{0} min give {1}")
        @CsvSource({"30, 100", "1020, 1700"})
        void givesTenthsOfTenContactHours(long minutes, long milli) {
            assertThat(amount(
                            "iacet",
                            Measured.present(DeliveryMethod.IN_PERSON, Participation.LEARNER, 0, minutes * MINUTE)))
                    .isEqualTo(milli);
        }
    }

    @Nested
    class Ama {
        @ParameterizedTest(name = "{0} min give {1}")
        @CsvSource({"52, 750", "53, 1000"})
        void takesTheNearestQuarter(long minutes, long milli) {
            assertThat(amount(
                            "ama-pra",
                            Measured.present(DeliveryMethod.LIVE_CLASS, Participation.LEARNER, minutes * MINUTE, 0)))
                    .isEqualTo(milli);
        }

        @Test
        void givesFacultyTwoAnHour() {
            assertThat(amount("ama-pra", Measured.present(DeliveryMethod.IN_PERSON, Participation.PRESENTER, HOUR, 0)))
                    .isEqualTo(2000);
        }
    }
}
