package org.xuefen.credit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuefen.credit.presets.Presets;

/** The golden examples of credit-schemes.md, for the conversions there are. */
class ConverterTest {
    private static final Rounding EXACT = new Rounding(Rounding.Mode.DOWN, 1, 0);

    @ParameterizedTest
    @CsvSource({"1800, 1000", "1799, 500", "901, 500", "900, 250"})
    void yunnanGivesByLength(long seconds, long milli) {
        var bands = new Conversion.Bands(List.of(
                new Conversion.Band(0, true, 250L),
                new Conversion.Band(900, false, 500L),
                new Conversion.Band(1800, true, 1000L)));
        assertThat(amount(bands, EXACT, seconds)).isEqualTo(milli);
    }

    @Test
    void yunnanGivesHalfForATestPassed() {
        var rule = rule(new Conversion.Flat(Map.of("passed", 500L)), EXACT);
        var measured = Measured.achieved(DeliveryMethod.TEST, Participation.LEARNER, "passed", 0);
        assertThat(Converter.compute(rule, measured).amountMilli()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({"60, 1000", "59, 500", "31, 500", "29, 0"})
    void zhengzhouGivesHalfOverHalfAnHour(long minutes, long milli) {
        var bands = new Conversion.Bands(
                List.of(new Conversion.Band(1800, false, 500L), new Conversion.Band(3600, true, 1000L)));
        assertThat(amount(bands, EXACT, minutes * 60)).isEqualTo(milli);
    }

    @ParameterizedTest
    @CsvSource({"49, 200, 0", "50, 200, 1000", "60, 200, 1200", "75, 200, 1400", "75, 500, 1500", "110, 200, 2200"})
    void nasbaGroupStepsDown(long minutes, long step, long milli) {
        var rounding = new Rounding(Rounding.Mode.DOWN, step, 1000);
        assertThat(amount(new Conversion.Ratio(3000), rounding, minutes * 60)).isEqualTo(milli);
    }

    @ParameterizedTest
    @CsvSource({"599, 0", "600, 200", "1199, 200"})
    void nasbaNanoIsTenToNineteenMinutes(long seconds, long milli) {
        assertThat(nano(seconds).amountMilli()).isEqualTo(milli);
    }

    @Test
    void nasbaNanoRefusesTwentyMinutes() {
        assertThat(nano(1200).steps()).endsWith(new Step.Nothing(Step.Nothing.Reason.OUT_OF_BANDS));
        assertThat(nano(1200).amountMilli()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"60, 1000", "61, 1500"})
    void nasbaFormulaFloorsToAHalf(long minutes, long milli) {
        var rule = rule(new Conversion.Formula(180, 1850, 50), new Rounding(Rounding.Mode.DOWN, 500, 0));
        var measured = Measured.selfStudy(minutes * 60_000, 0, 0).withText(0, 8);
        assertThat(Converter.compute(rule, measured).amountMilli()).isEqualTo(milli);
    }

    @ParameterizedTest
    @CsvSource({"30, 100", "1020, 1700"})
    void iacetGivesTenthsOfTenContactHours(long minutes, long milli) {
        var rounding = new Rounding(Rounding.Mode.HALF_UP, 100, 0);
        assertThat(amount(new Conversion.Ratio(36_000), rounding, minutes * 60)).isEqualTo(milli);
    }

    @ParameterizedTest
    @CsvSource({"52, 750", "53, 1000"})
    void amaTakesTheNearestQuarter(long minutes, long milli) {
        var rounding = new Rounding(Rounding.Mode.NEAREST, 250, 0);
        assertThat(amount(new Conversion.Ratio(3600), rounding, minutes * 60)).isEqualTo(milli);
    }

    @Test
    void designatedGivesWhatTheCourseSays() {
        var rule = rule(new Conversion.Designated(), EXACT);
        var measured = Measured.selfStudy(0, 0, 0).designated(1500);
        assertThat(Converter.compute(rule, measured).amountMilli()).isEqualTo(1500);
        assertThat(Converter.compute(rule, Measured.selfStudy(1, 1, 1)).steps())
                .containsExactly(new Step.Nothing(Step.Nothing.Reason.NOT_DESIGNATED));
    }

    @Test
    void anItemCapCutsInTheEntry() {
        var rule = new ConversionRule(
                DeliveryMethod.IN_PERSON,
                Participation.LEARNER,
                null,
                Counted.WALL,
                new Conversion.Ratio(3600),
                EXACT,
                8000L);
        var measured = Measured.present(DeliveryMethod.IN_PERSON, Participation.LEARNER, 10 * 3_600_000L, 0);
        var computation = Converter.compute(rule, measured);
        assertThat(computation.amountMilli()).isEqualTo(8000);
        assertThat(computation.steps()).endsWith(new Step.ItemCap(10_000, 8000));
    }

    @Test
    void aWayOfLearningWithoutRuleEarnsNothingAndSaysSo() {
        var rules = Presets.find("annual-study").orElseThrow().rules();
        var measured = Measured.present(DeliveryMethod.OVERSEAS, Participation.LEARNER, 3_600_000, 0);
        assertThat(Converter.compute(rules, measured))
                .isEqualTo(new Computation(List.of(new Step.Nothing(Step.Nothing.Reason.NO_RULE)), 0));
    }

    private static Computation nano(long seconds) {
        var rules = Presets.find("cpe-50").orElseThrow().rules();
        var rule = rules.ruleFor(DeliveryMethod.NANO, Participation.LEARNER).orElseThrow();
        return Converter.compute(rule, Measured.selfStudy(seconds * 1000, seconds * 1000, 0));
    }

    private static long amount(Conversion conversion, Rounding rounding, long seconds) {
        return Converter.compute(rule(conversion, rounding), Measured.selfStudy(seconds * 1000, seconds * 1000, 0))
                .amountMilli();
    }

    private static ConversionRule rule(Conversion conversion, Rounding rounding) {
        return new ConversionRule(
                DeliveryMethod.SELF_STUDY, Participation.LEARNER, null, Counted.MEDIA, conversion, rounding, null);
    }
}
