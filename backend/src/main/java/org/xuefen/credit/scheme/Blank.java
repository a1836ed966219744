package org.xuefen.credit.scheme;

import java.util.List;
import org.xuefen.credit.CreditUnit;
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
import org.xuefen.credit.rules.Uniqueness;
import org.xuefen.shared.Text;

/** The least a scheme can say: where someone who starts from nothing begins. */
final class Blank {
    static final SchemeRules RULES = SchemeRules.plain(
            new CreditUnit("学分", "credit", "credits"),
            "Asia/Shanghai",
            List.of(new Category("general", Text.of("通用", "General"), 1)),
            List.of(new ConversionRule(
                    DeliveryMethod.SELF_STUDY,
                    Participation.LEARNER,
                    null,
                    Counted.MEDIA,
                    new Conversion.Ratio(45 * 60),
                    new Rounding(Rounding.Mode.DOWN, 100, 0),
                    null)),
            List.of(),
            Requirement.yearly(new Term.Total(12_000)),
            Uniqueness.ONCE_PER_PERIOD);

    private Blank() {}
}
