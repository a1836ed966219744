package org.xuefen.credit.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuefen.credit.presets.Presets;
import org.xuefen.credit.rules.Cap;
import org.xuefen.credit.rules.Conversion;
import org.xuefen.credit.rules.Converter;
import org.xuefen.credit.rules.Counted;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.Measured;
import org.xuefen.credit.rules.Rounding;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Step;

class CreditJsonTest {
    @Test
    void everyPresetIsReadAsItWasWritten() {
        for (var preset : Presets.all()) {
            var json = CreditJson.rules(preset.rules());
            assertThat(CreditJson.rules(json)).isEqualTo(preset.rules());
            assertThat(CreditJson.rules(CreditJson.rules(json))).isEqualTo(json);
        }
    }

    @Test
    void capsAreReadAsTheyWereWritten() {
        var base = Presets.all().getFirst().rules();
        var capped = SchemeRules.plain(
                base.unitName(),
                base.timeZone(),
                base.categories(),
                base.conversions(),
                List.of(
                        new Cap.OfPeriod(1),
                        new Cap.OfCategory("policy", 2),
                        new Cap.OfMethod(DeliveryMethod.IN_PERSON, 3)),
                base.requirement(),
                base.uniqueness());
        assertThat(CreditJson.rules(CreditJson.rules(capped))).isEqualTo(capped);
    }

    @Test
    void stepsKeepTheirStoredForm() {
        var rules = Presets.find("annual-study").orElseThrow().rules();
        var computation = Converter.compute(rules, Measured.selfStudy(455_000, 480_000, 500_000));
        var json = CreditJson.steps(computation.steps());
        assertThat(json)
                .isEqualTo("[{\"step\":\"MEASURE\",\"counted\":\"MEDIA\",\"millis\":455000,\"ofMillis\":480000},"
                        + "{\"step\":\"CONVERT\",\"conversion\":{\"kind\":\"RATIO\",\"secondsPerCredit\":300},"
                        + "\"numerator\":\"4550\",\"denominator\":\"3\"},"
                        + "{\"step\":\"ROUND\",\"mode\":\"DOWN\",\"stepMilli\":100,\"toMilli\":1500}]");
        assertThat(CreditJson.steps(json)).isEqualTo(computation.steps());
    }

    @Test
    void everyKindOfStepIsReadAsItWasWritten() {
        var steps = List.<Step>of(
                new Step.Measure(Counted.WALL, 1, 2),
                new Step.Words(3, 4),
                new Step.Achieved("passed"),
                new Step.Convert(new Conversion.Designated(), "1", "2"),
                new Step.Round(Rounding.Mode.HALF_UP, 5, 6),
                new Step.Minimum(7),
                new Step.ItemCap(9, 8),
                new Step.Nothing(Step.Nothing.Reason.NO_RULE));
        assertThat(CreditJson.steps(CreditJson.steps(steps))).isEqualTo(steps);
    }
}
