package org.xuefen.credit.scheme;

import java.util.HashSet;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.rules.PeriodRule;
import org.xuefen.credit.rules.Requirement;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Term;

/** What is wrong with requirements. */
final class RequirementCheck {
    private static final int LONGEST_YEARS = 10;

    private final RuleCheck check;

    RequirementCheck(RuleCheck check) {
        this.check = check;
    }

    void all(SchemeRules rules) {
        if (rules.requirements().isEmpty()) {
            check.add("requirements", CreditRefusals.RULE_REQUIREMENT_NONE);
            return;
        }
        for (int i = 0; i < rules.requirements().size(); i++) {
            var requirement = rules.requirements().get(i);
            var field = "requirements[" + i + "]";
            boolean last = i == rules.requirements().size() - 1;
            if (requirement.audience().everyone() != last) {
                check.add(field + ".audience", CreditRefusals.RULE_AUDIENCE_LAST);
            }
            audience(field + ".audience", requirement);
            period(field + ".period", requirement.period());
            check.between(field + ".graceDays", requirement.graceDays(), 0, 366);
            check.amount(
                    field + ".proration.leastMilli", requirement.proration().leastMilli(), 0);
            check.between(
                    field + ".proration.stepMilli", requirement.proration().stepMilli(), 1, 100_000);
            terms(field, requirement);
        }
    }

    private void audience(String field, Requirement requirement) {
        var post = requirement.audience().post();
        if (post != null && !post.matches("[a-z0-9-]{1,40}")) {
            check.add(field + ".post", CreditRefusals.RULE_POST);
        }
        var unit = requirement.audience().unitId();
        if (unit != null && !unit.matches("[0-9]{1,19}")) {
            check.add(field + ".unitId", CreditRefusals.RULE_UNIT);
        }
        var industry = requirement.audience().industry();
        if (industry != null && !industry.matches("[A-T][0-9]{0,4}")) {
            check.add(field + ".industry", CreditRefusals.RULE_INDUSTRY);
        }
    }

    private void period(String field, PeriodRule rule) {
        check.between(field + ".years", rule.years(), 1, LONGEST_YEARS);
        if (rule instanceof PeriodRule.Cycle cycle) {
            check.between(field + ".firstYear", cycle.firstYear(), 1990, 2200);
        }
    }

    private void terms(String field, Requirement requirement) {
        check.many(field + ".terms", requirement.terms().size());
        var seen = new HashSet<String>();
        for (int i = 0; i < requirement.terms().size(); i++) {
            var term = requirement.terms().get(i);
            var each = field + ".terms[" + i + "]";
            term(each, term, requirement);
            if (!seen.add(subject(term))) {
                check.add(each, CreditRefusals.RULE_TWICE);
            }
        }
    }

    private void term(String field, Term term, Requirement requirement) {
        switch (term) {
            case Term.Total total -> check.amount(field + ".milli", total.milli(), 0);
            case Term.AtLeast least -> {
                check.amount(field + ".milli", least.milli(), 0);
                check.known(field + ".category", least.category());
            }
            case Term.AtMost most -> {
                check.amount(field + ".milli", most.milli(), 1);
                check.known(field + ".category", most.category());
                if (most.milli() < requirement.minimumOf(most.category())) {
                    check.add(field + ".milli", CreditRefusals.RULE_CAP_BELOW_MINIMUM);
                }
            }
            case Term.Ratio ratio -> {
                check.known(field + ".category", ratio.category());
                if (ratio.whole() < 1 || ratio.parts() < 1 || ratio.parts() > ratio.whole() || ratio.whole() > 1000) {
                    check.add(field + ".parts", CreditRefusals.RULE_RATIO);
                }
            }
            case Term.EachYear each -> {
                check.amount(field + ".milli", each.milli(), 1);
                if (requirement.period().years() < 2) {
                    check.add(field, CreditRefusals.RULE_EACH_YEAR);
                }
            }
            case Term.Side side -> {
                check.amount(field + ".milli", side.milli(), 1);
                check.known(field + ".category", side.category());
                check.between(field + ".months", side.months(), 1, 120);
                check.between(field + ".fromMonth", side.fromMonth(), -120, 119);
                if (side.fromMonth() + side.months() > 12 * requirement.period().years()) {
                    check.add(field + ".months", CreditRefusals.RULE_WINDOW);
                }
            }
        }
    }

    private static String subject(Term term) {
        return switch (term) {
            case Term.Total total -> "total";
            case Term.AtLeast least -> "min " + least.category();
            case Term.AtMost most -> "max " + most.category();
            case Term.Ratio ratio -> "ratio " + ratio.category();
            case Term.EachYear each -> "year";
            case Term.Side side -> "side " + side.fromMonth() + " " + side.months() + " " + side.category();
        };
    }
}
