package org.xuefen.credit.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuefen.credit.presets.Presets;
import org.xuefen.credit.rules.Assessment;
import org.xuefen.credit.rules.Audience;
import org.xuefen.credit.rules.Cap;
import org.xuefen.credit.rules.Carry;
import org.xuefen.credit.rules.Conversion;
import org.xuefen.credit.rules.Converter;
import org.xuefen.credit.rules.Counted;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.EvidenceRule;
import org.xuefen.credit.rules.Measured;
import org.xuefen.credit.rules.PeriodRule;
import org.xuefen.credit.rules.Presence;
import org.xuefen.credit.rules.Proration;
import org.xuefen.credit.rules.Requirement;
import org.xuefen.credit.rules.Rounding;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Shortfall;
import org.xuefen.credit.rules.Step;
import org.xuefen.credit.rules.Term;
import org.xuefen.credit.rules.Uniqueness;

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
                new Step.Placed("paper", 2),
                new Step.Completed(1, 2, 80),
                new Step.Checks(6, 6, 5, 1),
                new Step.Tested(7, 10, 70),
                new Step.Share(5, 6, "5", "6"),
                new Step.Surplus(9, 6, 3),
                new Step.CarryLimit(3, 2),
                new Step.Carried(2025, 2026, 2),
                new Step.Debt(2025, 4),
                new Step.Expired("2025-01-05", "2026-01-04", 5),
                new Step.Recalculated(2, 800, 1000),
                new Step.Nothing(Step.Nothing.Reason.NO_RULE));
        assertThat(CreditJson.steps(CreditJson.steps(steps))).isEqualTo(steps);
    }

    /** As the first program wrote it, word for word: adopted schemes hold it for ever. */
    @Test
    void aVersionStoredByTheFirstProgramIsStillRead() {
        var stored = """
                {"unitName":{"zh":"学分","one":"credit","many":"credits"},"timeZone":"Asia/Shanghai","categories":[
                {"code":"policy","name":{"zh":"政策法规","en":"Policy and law"},"colour":1}],"conversions":[{"method":
                "SELF_STUDY","participation":"LEARNER","counted":"MEDIA","conversion":{"kind":"RATIO","secondsPerCredit":
                300},"rounding":{"mode":"DOWN","stepMilli":100,"minimumMilli":0},"itemCapMilli":null}],"caps":[{"kind":
                "CATEGORY","category":"policy","maximumMilli":9000}],"requirement":{"totalMilli":6000,"minimums":[{
                "category":"policy","milli":1000}]},"uniqueness":"ONCE_PER_PERIOD"}
                """;
        var rules = CreditJson.rules(stored);
        assertThat(rules.requirements())
                .containsExactly(Requirement.yearly(new Term.Total(6000), new Term.AtLeast("policy", 1000)));
        assertThat(rules.carry()).isEqualTo(new Carry.None());
        assertThat(rules.evidence()).isEmpty();
        assertThat(rules.categories().getFirst().parent()).isNull();
        assertThat(rules.wholeMilli()).isEqualTo(6000);
        assertThat(CreditJson.rules(CreditJson.rules(rules))).isEqualTo(rules);
    }

    @Test
    void everyKindOfRuleIsReadAsItWasWritten() {
        var base = Presets.find("nanjing").orElseThrow().rules();
        var day = LocalDate.of(2026, 3, 18);
        var rules = new SchemeRules(
                base.unitName(),
                base.timeZone(),
                base.categories(),
                base.conversions(),
                List.of(new EvidenceRule(
                        DeliveryMethod.LIVE_CLASS,
                        80,
                        true,
                        new Presence(
                                Presence.Modality.CODE,
                                new Presence.EveryMinutes(15),
                                false,
                                30,
                                new Presence.FailOver(2)),
                        new Assessment(70, 5))),
                List.of(new Cap.OfDay(null, 8000), new Cap.OfCycle(3, null, 9000), new Cap.OfCycle(2, "online", 1)),
                List.of(
                        new Requirement(
                                new Audience("42", "branch-secretary", "G60", day, day.plusYears(1)),
                                new PeriodRule.Anniversary(2),
                                List.of(
                                        new Term.Total(1),
                                        new Term.AtMost("online", 2),
                                        new Term.Ratio("online", 1, 2, Term.Ratio.Of.COUNTED),
                                        new Term.EachYear(3),
                                        new Term.Side(-6, 18, null, 4)),
                                new Proration(Proration.Mode.DAYS, 5, 6),
                                30,
                                Shortfall.CARRY_DEBT),
                        Requirement.yearly().over(new PeriodRule.Rolling(3))),
                base.carry(),
                24,
                Uniqueness.ONCE);
        assertThat(CreditJson.rules(CreditJson.rules(rules))).isEqualTo(rules);
    }
}
