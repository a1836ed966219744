package org.xuefen.credit.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/** What a scheme says, a sentence for each rule, in both languages. */
public final class RuleSentences {
    private RuleSentences() {}

    /** As a person reads them: what the categories are called is left out. */
    public static List<Text> of(SchemeRules rules) {
        return keyed(rules).stream()
                .filter(each -> each.section() != RuleSentence.Section.CATEGORY)
                .map(RuleSentence::text)
                .toList();
    }

    public static List<RuleSentence> keyed(SchemeRules rules) {
        var all = new ArrayList<RuleSentence>();
        var requirements = new RequirementWords(rules);
        for (int i = 0; i < rules.requirements().size(); i++) {
            var requirement = rules.requirements().get(i);
            var key = "requirement." + requirement.audience().key();
            add(all, RuleSentence.Section.REQUIREMENT, key, requirements.sentence(requirement));
            add(all, RuleSentence.Section.REQUIREMENT, key + ".margins", requirements.margins(requirement));
        }
        for (var rule : rules.conversions()) {
            add(
                    all,
                    RuleSentence.Section.CONVERSION,
                    "conversion." + rule.method() + "." + rule.participation() + "." + named(rule.category()),
                    RateWords.sentence(rules, rule));
        }
        for (var rule : rules.evidence()) {
            add(all, RuleSentence.Section.EVIDENCE, "evidence." + rule.method(), EvidenceWords.sentence(rule));
        }
        for (var category : rules.categories()) {
            add(all, RuleSentence.Section.CATEGORY, "category." + category.code(), category(rules, category));
        }
        for (var cap : rules.caps()) {
            add(all, RuleSentence.Section.CAP, key(cap), CapWords.sentence(rules, cap));
        }
        add(all, RuleSentence.Section.CARRY, "carry", carry(rules));
        add(all, RuleSentence.Section.CARRY, "validity", validity(rules));
        add(all, RuleSentence.Section.CARRY, "uniqueness", uniqueness(rules));
        return List.copyOf(all);
    }

    private static String named(@Nullable String category) {
        return category == null ? "" : category;
    }

    private static void add(List<RuleSentence> all, RuleSentence.Section section, String key, Text text) {
        if (!text.blank()) {
            all.add(new RuleSentence(section, key, text));
        }
    }

    private static String key(Cap cap) {
        return switch (cap) {
            case Cap.OfMethod of -> "cap.method." + of.method();
            case Cap.OfCategory of -> "cap.category." + of.category();
            case Cap.OfDay of -> "cap.day." + (of.method() == null ? "" : of.method());
            case Cap.OfPeriod of -> "cap.period";
            case Cap.OfCycle of -> "cap.cycle." + of.years() + "." + named(of.category());
        };
    }

    private static Text category(SchemeRules rules, Category category) {
        var parent = category.parent();
        if (parent == null) {
            return Text.of(
                    "类别“" + category.name().zh() + "”。",
                    "The category “" + category.name().en() + "”.");
        }
        var whole = Words.category(rules, parent);
        return Text.of(
                "类别“" + category.name().zh() + "”，属于“" + whole.zh() + "”。",
                "The category “" + category.name().en() + "”, part of “" + whole.en() + "”.");
    }

    private static Text carry(SchemeRules rules) {
        return switch (rules.carry()) {
            case Carry.None none -> Text.of("", "");
            case Carry.Surplus surplus -> {
                var from = surplus.from();
                var to = surplus.to();
                var what = from == null ? Text.of("", "") : Words.category(rules, from);
                var into = to == null
                        ? Text.of("", "")
                        : Text.of(
                                "，计入" + Words.category(rules, to).zh(),
                                " as " + Words.category(rules, to).en());
                var most = Amounts.text(surplus.maximumMilli());
                var valid = surplus.validPeriods() == 1
                        ? Text.of("", "")
                        : Text.of(
                                "，" + surplus.validPeriods() + " 期内有效", ", for " + surplus.validPeriods() + " periods");
                yield Words.sentence(Text.of(
                        "达标后" + what.zh() + "多出的最多 " + most + " 结转到下一期" + into.zh() + valid.zh(),
                        "what is left" + (from == null ? "" : " of " + what.en())
                                + " when the requirement is met goes on into the next period" + into.en()
                                + ", at most " + most + valid.en()));
            }
        };
    }

    private static Text validity(SchemeRules rules) {
        var months = rules.validityMonths();
        return months == null
                ? Text.of("", "")
                : Text.of(
                        "取得的" + rules.unitName().zh() + "有效 " + months + " 个月。",
                        Words.capital(rules.unitName().many()) + " are valid for " + months + " months.");
    }

    private static Text uniqueness(SchemeRules rules) {
        return switch (rules.uniqueness()) {
            case ONCE_PER_PERIOD ->
                ofCycles(rules)
                        ? Text.of("同一门课程每期计一次。", "A course earns once a period.")
                        : Text.of("同一门课程每年计一次。", "A course earns once a year.");
            case SPLIT ->
                ofCycles(rules)
                        ? Text.of(
                                "同一门课程每期计一次；跨期学习的，按各期所学分别计入。",
                                "A course earns once a period; one studied over the end of a period counts in each by its part.")
                        : Text.of(
                                "同一门课程每年计一次；跨年学习的，按各年所学分别计入。",
                                "A course earns once a year; one studied over the end of a year counts in each by its part.");
            case ONCE -> Text.of("同一门课程只计一次。", "A course earns once.");
        };
    }

    private static boolean ofCycles(SchemeRules rules) {
        return rules.requirement().period() instanceof PeriodRule.Cycle;
    }
}
