package org.xuefen.credit.presets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditUnit;
import org.xuefen.credit.rules.Cap;
import org.xuefen.credit.rules.Carry;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.Conversion;
import org.xuefen.credit.rules.ConversionRule;
import org.xuefen.credit.rules.Counted;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.EvidenceRule;
import org.xuefen.credit.rules.Participation;
import org.xuefen.credit.rules.Requirement;
import org.xuefen.credit.rules.Rounding;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Uniqueness;
import org.xuefen.shared.Text;

/** What presets are put together from. */
final class Parts {
    static final String SHANGHAI = "Asia/Shanghai";
    static final CreditUnit CREDITS = new CreditUnit("学分", "credit", "credits");
    static final CreditUnit HOURS = new CreditUnit("学时", "hour", "hours");
    static final List<Category> FOUR = List.of(
            new Category("policy", Text.of("政策法规", "Policy and law"), 1),
            new Category("safety", Text.of("安全与急救", "Safety and first aid"), 2),
            new Category("skills", Text.of("职业技能", "Work skills"), 3),
            new Category("civic", Text.of("公民与个人", "Civic and personal"), 4));
    static final List<Category> PROFESSIONAL = List.of(
            new Category("professional", Text.of("专业科目", "Professional subjects"), 1),
            new Category("public", Text.of("公需科目", "General subjects"), 2));

    private Parts() {}

    static ConversionRule rule(DeliveryMethod method, Counted counted, Conversion conversion, Rounding rounding) {
        return rule(method, Participation.LEARNER, counted, conversion, rounding, null);
    }

    static ConversionRule rule(
            DeliveryMethod method,
            Participation part,
            Counted counted,
            Conversion conversion,
            Rounding rounding,
            @Nullable Long itemCap) {
        return new ConversionRule(method, part, null, counted, conversion, rounding, itemCap);
    }

    static Conversion minutes(long minutes) {
        return new Conversion.Ratio(minutes * 60);
    }

    static Conversion times(Conversion base, long factor) {
        return new Conversion.Multiple(base, factor * 1000);
    }

    static Conversion.Band since(long minutes, @Nullable Long milli) {
        return new Conversion.Band(minutes * 60, true, milli);
    }

    static Conversion.Band over(long minutes, long milli) {
        return new Conversion.Band(minutes * 60, false, milli);
    }

    static Rounding down(long step, long minimum) {
        return new Rounding(Rounding.Mode.DOWN, step, minimum);
    }

    static Rounding exact() {
        return down(1, 0);
    }

    /** What most presets need no more than. */
    static SchemeRules rules(
            CreditUnit unit,
            List<Category> categories,
            List<ConversionRule> conversions,
            List<EvidenceRule> evidence,
            List<Cap> caps,
            Requirement requirement) {
        return new SchemeRules(
                unit,
                SHANGHAI,
                categories,
                conversions,
                evidence,
                caps,
                List.of(requirement),
                new Carry.None(),
                null,
                Uniqueness.ONCE_PER_PERIOD);
    }
}
