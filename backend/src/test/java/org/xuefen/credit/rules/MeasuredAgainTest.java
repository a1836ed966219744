package org.xuefen.credit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuefen.credit.CreditUnit;

/** An entry is computed once more from its own steps, or left alone where they do not tell enough. */
class MeasuredAgainTest {
    @Test
    void theSameRulesGiveTheSameAmountAndSteps() {
        for (var preset : org.xuefen.credit.presets.Presets.all()) {
            for (var rule : preset.rules().conversions()) {
                var category = rule.category() == null ? Category.OTHER : rule.category();
                var measured = new Measured(
                        rule.method(),
                        rule.participation(),
                        3_000_000,
                        3_600_000,
                        4_000_000,
                        4_200_000,
                        2_000_000,
                        5,
                        900,
                        8,
                        "paper",
                        2,
                        1500L);
                var first = Converter.compute(preset.rules(), measured, category);
                if (first.steps().getLast() instanceof Step.Nothing) {
                    continue;
                }
                var again =
                        MeasuredAgain.compute(preset.rules(), preset.rules(), rule.method(), category, first.steps());
                assertThat(again).as(preset.code() + " " + rule).contains(first);
            }
        }
    }

    @Test
    void otherRulesGiveWhatTheyWouldHave() {
        var then = rules(new Conversion.Ratio(300), Counted.MEDIA);
        var now = rules(new Conversion.Ratio(150), Counted.MEDIA);
        var steps =
                Converter.compute(then, Measured.selfStudy(600_000, 600_000, 0)).steps();
        assertThat(MeasuredAgain.compute(then, now, DeliveryMethod.SELF_STUDY, Category.OTHER, steps)
                        .orElseThrow()
                        .amountMilli())
                .isEqualTo(4000);
    }

    @Test
    void rulesThatCountWhatTheStepsDoNotTellLeaveItAlone() {
        var then = rules(new Conversion.Ratio(300), Counted.MEDIA);
        var now = rules(new Conversion.Ratio(300), Counted.ESTIMATED);
        var steps =
                Converter.compute(then, Measured.selfStudy(600_000, 600_000, 0)).steps();
        assertThat(MeasuredAgain.compute(then, now, DeliveryMethod.SELF_STUDY, Category.OTHER, steps))
                .isEmpty();
    }

    private static SchemeRules rules(Conversion conversion, Counted counted) {
        return SchemeRules.plain(
                new CreditUnit("学分", "credit", "credits"),
                "Asia/Shanghai",
                List.of(),
                List.of(new ConversionRule(
                        DeliveryMethod.SELF_STUDY,
                        Participation.LEARNER,
                        null,
                        counted,
                        conversion,
                        new Rounding(Rounding.Mode.DOWN, 100, 0),
                        null)),
                List.of(),
                Requirement.yearly(),
                Uniqueness.ONCE);
    }
}
