package org.xuefen.credit.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.presets.Preset;
import org.xuefen.credit.presets.Presets;
import org.xuefen.credit.rules.Audience;
import org.xuefen.credit.rules.Cap;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.Conversion;
import org.xuefen.credit.rules.ConversionRule;
import org.xuefen.credit.rules.Counted;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.Participation;
import org.xuefen.credit.rules.Requirement;
import org.xuefen.credit.rules.Rounding;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Term;
import org.xuefen.shared.Refusal.FieldRefusal;
import org.xuefen.shared.Text;

/** Every problem is told by the field it is in; what is sound has none. */
class RuleCheckTest {
    static List<Preset> presets() {
        return Presets.all();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetCanBePublishedAsItIs(Preset preset) {
        assertThat(RuleCheck.of(preset.rules())).isEmpty();
    }

    @Test
    void whatBeginsFromNothingCanBePublishedToo() {
        assertThat(RuleCheck.of(Blank.RULES)).isEmpty();
    }

    @Test
    void amountsPeriodsAndNamesAreLookedAt() {
        var rules = changed(
                List.of(new Category("other", Text.of("甲", ""), 1), new Category("b", Text.of("乙", "B"), 1, "b")),
                List.of(
                        rule(new Conversion.Ratio(0), 100),
                        rule(new Conversion.Ratio(60), 0),
                        new ConversionRule(
                                DeliveryMethod.TEST,
                                Participation.LEARNER,
                                null,
                                Counted.MEDIA,
                                new Conversion.Multiple(new Conversion.Multiple(new Conversion.Designated(), 1), 2),
                                new Rounding(Rounding.Mode.DOWN, 1, 0),
                                null)),
                List.of(new Cap.OfPeriod(1000)),
                List.of(
                        Requirement.yearly(new Term.Total(2000), new Term.EachYear(1)),
                        Requirement.yearly().forAudience(Audience.ofPost("Secretary"))));
        assertThat(RuleCheck.of(rules))
                .extracting(FieldRefusal::field, FieldRefusal::code)
                .contains(
                        found("categories[0].code", CreditRefusals.RULE_CATEGORY_CODE),
                        found("categories[0].name", CreditRefusals.RULE_NAME_MISSING),
                        found("categories[1].parent", CreditRefusals.RULE_CATEGORY_PARENT),
                        found("conversions[0].conversion.secondsPerCredit", CreditRefusals.RULE_OUT_OF_RANGE),
                        found("conversions[1].rounding.stepMilli", CreditRefusals.RULE_OUT_OF_RANGE),
                        found("conversions[1]", CreditRefusals.RULE_TWICE),
                        found("conversions[2].conversion.base", CreditRefusals.RULE_MULTIPLE_OF_MULTIPLE),
                        found("requirements[0].audience", CreditRefusals.RULE_AUDIENCE_LAST),
                        found("requirements[0].terms[1]", CreditRefusals.RULE_EACH_YEAR),
                        found("requirements[1].audience", CreditRefusals.RULE_AUDIENCE_LAST),
                        found("requirements[1].audience.post", CreditRefusals.RULE_POST));
    }

    private static org.assertj.core.groups.Tuple found(String field, CreditRefusals code) {
        return org.assertj.core.groups.Tuple.tuple(field, code);
    }

    private static ConversionRule rule(Conversion conversion, long step) {
        return new ConversionRule(
                DeliveryMethod.SELF_STUDY,
                Participation.LEARNER,
                null,
                Counted.MEDIA,
                conversion,
                new Rounding(Rounding.Mode.DOWN, step, 0),
                null);
    }

    private static SchemeRules changed(
            List<Category> categories, List<ConversionRule> conversions, List<Cap> caps, List<Requirement> asked) {
        var base = Blank.RULES;
        return new SchemeRules(
                base.unitName(),
                base.timeZone(),
                categories,
                conversions,
                base.evidence(),
                caps,
                asked,
                base.carry(),
                null,
                base.uniqueness());
    }
}
