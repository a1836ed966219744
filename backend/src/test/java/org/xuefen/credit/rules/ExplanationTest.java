package org.xuefen.credit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xuefen.credit.CreditUnit;
import org.xuefen.credit.presets.Presets;
import org.xuefen.shared.Text;

class ExplanationTest {
    private static final CreditUnit CREDITS = new CreditUnit("学分", "credit", "credits");
    private static final ConversionRule FORTY_FIVE = new ConversionRule(
            DeliveryMethod.SELF_STUDY,
            Participation.LEARNER,
            null,
            Counted.MEDIA,
            new Conversion.Ratio(45 * 60),
            new Rounding(Rounding.Mode.DOWN, 100, 0),
            null);

    @Test
    void saysWhatWasWatchedConvertedAndRounded() {
        var computation = Converter.compute(FORTY_FIVE, Measured.selfStudy(2_310_000, 2_520_000, 0));
        assertThat(computation.amountMilli()).isEqualTo(800);
        var explanation = Explanation.of(CREDITS, computation);
        assertThat(explanation.sentence())
                .isEqualTo(Text.of(
                        "看了 38.5 / 42 分钟；45 分钟得 1 学分，38.5 ÷ 45 = 0.855，向下取到 0.1 → 0.8",
                        "Watched 38.5 of 42 min; 45 min = 1 credit, 38.5 ÷ 45 = 0.855, rounded down to 0.1 → 0.8"));
        assertThat(explanation.lines())
                .containsExactly(
                        new Explanation.Line(
                                Text.of("看了 38.5 / 42 分钟", "38.5 of 42 min watched"),
                                Text.of("由服务器计时", "counted by the server")),
                        new Explanation.Line(
                                Text.of("45 分钟得 1 学分", "45 min = 1 credit"),
                                Text.of("38.5 ÷ 45 = 0.855", "38.5 ÷ 45 = 0.855")),
                        new Explanation.Line(
                                Text.of("向下取到 0.1", "rounded down to 0.1"), Text.of("0.855 → 0.8", "0.855 → 0.8")));
    }

    @Test
    void saysNothingOfRoundingWhereNothingWasRounded() {
        var computation = Converter.compute(FORTY_FIVE, Measured.selfStudy(2_700_000, 2_700_000, 0));
        assertThat(Explanation.of(CREDITS, computation).sentence().en())
                .isEqualTo("Watched 45 of 45 min; 45 min = 1 credit, 45 ÷ 45 = 1 → 1");
    }

    @Test
    void saysWhyThereIsNothing() {
        var rules = Presets.find("cpe-50").orElseThrow().rules();
        var short20 = Converter.compute(rules, Measured.selfStudy(1_200_000, 1_200_000, 0));
        assertThat(Explanation.of(CREDITS, short20).sentence())
                .isEqualTo(Text.of(
                        "看了 20 / 20 分钟；50 分钟得 1 学分，20 ÷ 50 = 0.4，不到最低 0.5，不计 → 0",
                        "Watched 20 of 20 min; 50 min = 1 credit, 20 ÷ 50 = 0.4, less than the minimum of 0.5 → 0"));
    }
}
