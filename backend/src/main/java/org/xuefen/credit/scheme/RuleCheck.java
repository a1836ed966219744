package org.xuefen.credit.scheme;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.rules.Cap;
import org.xuefen.credit.rules.Carry;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.EvidenceRule;
import org.xuefen.credit.rules.Presence;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.shared.Refusal.FieldRefusal;
import org.xuefen.shared.Text;

/** Everything that keeps rules from being published, each with the field it is about. */
final class RuleCheck {
    static final int MOST = 40;
    private static final int DEEPEST = 4;
    private static final int NAME = 60;

    private final SchemeRules rules;
    private final List<FieldRefusal> problems = new ArrayList<>();

    private RuleCheck(SchemeRules rules) {
        this.rules = rules;
    }

    static List<FieldRefusal> of(SchemeRules rules) {
        var check = new RuleCheck(rules);
        check.frame();
        check.categories();
        new ConversionCheck(check).all(rules);
        new RequirementCheck(check).all(rules);
        for (int i = 0; i < rules.caps().size(); i++) {
            check.cap("caps[" + i + "]", rules.caps().get(i));
        }
        for (int i = 0; i < rules.evidence().size(); i++) {
            check.evidence("evidence[" + i + "]", rules.evidence().get(i));
        }
        check.carry();
        return List.copyOf(check.problems);
    }

    void add(String field, CreditRefusals code, Object... arguments) {
        problems.add(new FieldRefusal(field, code, List.of(arguments)));
    }

    void between(String field, long value, long least, long most) {
        if (value < least || value > most) {
            add(field, CreditRefusals.RULE_OUT_OF_RANGE, least, most);
        }
    }

    /** Amounts are told in whole credits. */
    void amount(String field, long milli, long leastMilli) {
        if (milli < leastMilli || milli > 100_000_000) {
            add(field, leastMilli > 0 ? CreditRefusals.RULE_NOT_POSITIVE : CreditRefusals.RULE_NEGATIVE);
        }
    }

    void known(String field, @Nullable String category) {
        if (category != null
                && !category.equals(Category.OTHER)
                && rules.category(category).isEmpty()) {
            add(field, CreditRefusals.RULE_CATEGORY_UNKNOWN, category);
        }
    }

    void name(String field, @Nullable Text text) {
        if (text == null || text.zh().isBlank() || text.en().isBlank()) {
            add(field, CreditRefusals.RULE_NAME_MISSING);
        } else if (text.zh().length() > NAME || text.en().length() > NAME) {
            add(field, CreditRefusals.RULE_NAME_LONG, NAME);
        }
    }

    void many(String field, int size) {
        if (size > MOST) {
            add(field, CreditRefusals.RULE_TOO_MANY, MOST);
        }
    }

    private void frame() {
        var unit = rules.unitName();
        name("unitName", Text.of(unit.zh(), unit.one().isBlank() ? "" : unit.many()));
        if (!ZoneId.getAvailableZoneIds().contains(rules.timeZone())) {
            add("timeZone", CreditRefusals.RULE_TIME_ZONE);
        }
        many("categories", rules.categories().size());
        many("conversions", rules.conversions().size());
        many("caps", rules.caps().size());
        many("evidence", rules.evidence().size());
        many("requirements", rules.requirements().size());
        var months = rules.validityMonths();
        if (months != null) {
            between("validityMonths", months, 1, 240);
        }
    }

    private void categories() {
        var seen = new HashSet<String>();
        for (int i = 0; i < rules.categories().size(); i++) {
            var category = rules.categories().get(i);
            var field = "categories[" + i + "]";
            name(field + ".name", category.name());
            if (!category.code().matches("[A-Za-z0-9-]{1,32}")
                    || category.code().equals(Category.OTHER)) {
                add(field + ".code", CreditRefusals.RULE_CATEGORY_CODE);
            }
            if (!seen.add(category.code())) {
                add(field + ".code", CreditRefusals.RULE_TWICE);
            }
            between(field + ".colour", category.colour(), 1, 8);
            var parent = category.parent();
            if (parent == null) {
                continue;
            }
            if (rules.category(parent).isEmpty() || rules.tree().within(parent, category.code())) {
                add(field + ".parent", CreditRefusals.RULE_CATEGORY_PARENT);
            } else if (rules.tree().depth(category.code()) > DEEPEST) {
                add(field + ".parent", CreditRefusals.RULE_CATEGORY_DEPTH, DEEPEST);
            }
        }
    }

    private void cap(String field, Cap cap) {
        amount(field + ".maximumMilli", cap.maximumMilli(), 1);
        switch (cap) {
            case Cap.OfCategory of -> {
                known(field + ".category", of.category());
                long least = rules.requirement().minimumOf(of.category());
                if (least > of.maximumMilli()) {
                    add(field + ".maximumMilli", CreditRefusals.RULE_CAP_BELOW_MINIMUM);
                }
            }
            case Cap.OfCycle of -> {
                known(field + ".category", of.category());
                between(field + ".years", of.years(), 2, 10);
            }
            case Cap.OfPeriod of -> {
                if (of.maximumMilli() < rules.requirement().totalMilli()) {
                    add(field + ".maximumMilli", CreditRefusals.RULE_CAP_BELOW_MINIMUM);
                }
            }
            case Cap.OfMethod of -> {}
            case Cap.OfDay of -> {}
        }
        long same = rules.caps().stream()
                .filter(other ->
                        other.getClass() == cap.getClass() && subject(other).equals(subject(cap)))
                .count();
        if (same > 1) {
            add(field, CreditRefusals.RULE_TWICE);
        }
    }

    private static String subject(Cap cap) {
        return switch (cap) {
            case Cap.OfMethod of -> of.method().name();
            case Cap.OfCategory of -> of.category();
            case Cap.OfDay of -> "" + of.method();
            case Cap.OfPeriod of -> "";
            case Cap.OfCycle of -> of.years() + "/" + of.category();
        };
    }

    private void evidence(String field, EvidenceRule rule) {
        between(field + ".completionPercent", rule.completionPercent(), 0, 100);
        var test = rule.assessment();
        if (test != null) {
            between(field + ".assessment.passPercent", test.passPercent(), 1, 100);
            between(field + ".assessment.questionsPerCredit", test.questionsPerCredit(), 0, 100);
        }
        var presence = rule.presence();
        if (presence != null) {
            presence(field + ".presence", presence);
        }
        if (rules.evidence().stream()
                        .filter(other -> other.method() == rule.method())
                        .count()
                > 1) {
            add(field, CreditRefusals.RULE_TWICE);
        }
    }

    private void presence(String field, Presence presence) {
        between(field + ".windowSeconds", presence.windowSeconds(), 10, 3600);
        switch (presence.frequency()) {
            case Presence.PerCredit per -> between(field + ".frequency.checks", per.checks(), 1, 60);
            case Presence.PerDay per -> between(field + ".frequency.checks", per.checks(), 1, 60);
            case Presence.EveryMinutes every -> between(field + ".frequency.minutes", every.minutes(), 1, 480);
        }
        switch (presence.missed()) {
            case Presence.Prorate prorate -> {}
            case Presence.FailOver over -> between(field + ".missed.allowed", over.allowed(), 0, 1000);
            case Presence.MakeUp makeUp -> {
                between(field + ".missed.allowed", makeUp.allowed(), 0, 1000);
                between(field + ".missed.workingDays", makeUp.workingDays(), 1, 60);
            }
        }
    }

    private void carry() {
        if (rules.carry() instanceof Carry.Surplus surplus) {
            known("carry.from", surplus.from());
            known("carry.to", surplus.to());
            amount("carry.maximumMilli", surplus.maximumMilli(), 1);
            between("carry.validPeriods", surplus.validPeriods(), 1, 10);
        }
    }
}
