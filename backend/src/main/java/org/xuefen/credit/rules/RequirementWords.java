package org.xuefen.credit.rules;

import java.util.ArrayList;
import org.xuefen.credit.CreditUnit;
import org.xuefen.shared.Text;

/** The words of a requirement: for whom, by when, how much. */
final class RequirementWords {
    private final SchemeRules rules;
    private final CreditUnit unit;
    private final boolean alone;

    RequirementWords(SchemeRules rules) {
        this.rules = rules;
        this.unit = rules.unitName();
        this.alone = rules.requirements().size() == 1;
    }

    Text sentence(Requirement requirement) {
        var who = audience(requirement.audience());
        var when = period(requirement.period());
        var parts = new ArrayList<Text>();
        requirement.terms().forEach(term -> parts.add(term(term)));
        if (parts.isEmpty()) {
            parts.add(Text.of("没有要求", "nothing is asked"));
        }
        var terms = Words.join(parts);
        var comma = who.zh().isEmpty() ? "" : "，";
        return Words.sentence(Text.of(
                who.zh() + when.zh() + terms.zh(),
                who.en() + (comma.isEmpty() ? "" : ", ") + when.en() + ": " + terms.en()));
    }

    /** Further sentences: what becomes of those who join late, and of what is missed. */
    Text margins(Requirement requirement) {
        var parts = new ArrayList<Text>();
        var least = requirement.proration().leastMilli();
        switch (requirement.proration().mode()) {
            case NONE -> {}
            case WHOLE_MONTHS ->
                parts.add(Text.of("中途加入的按剩余整月折算", "who joins in between owes a share by whole months left"));
            case DAYS -> parts.add(Text.of("中途加入的按剩余天数折算", "who joins in between owes a share by days left"));
            case FREE -> parts.add(Text.of("加入当期不作要求", "nothing is asked in the period someone joins in"));
        }
        if (least > 0 && requirement.proration().mode() != Proration.Mode.FREE && !parts.isEmpty()) {
            parts.add(Text.of("至少 " + Amounts.text(least), "at least " + Amounts.text(least)));
        }
        if (requirement.graceDays() > 0) {
            parts.add(Text.of(
                    "期满后宽限 " + requirement.graceDays() + " 天",
                    requirement.graceDays() + " days of grace follow the period"));
        }
        if (requirement.shortfall() == Shortfall.CARRY_DEBT) {
            parts.add(Text.of("所缺的下一期补足", "what is missing is made up in the next period"));
        }
        return parts.isEmpty() ? Text.of("", "") : Words.sentence(Words.join(parts));
    }

    private Text audience(Audience audience) {
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        if (audience.unitId() != null) {
            zh.add("指定单位及其下属");
            en.add("of the named unit and below");
        }
        if (audience.post() != null) {
            zh.add("担任“" + post(audience.post()).zh() + "”");
            en.add("who hold the post “" + post(audience.post()).en() + "”");
        }
        if (audience.industry() != null) {
            zh.add("行业 " + audience.industry());
            en.add("in industry " + audience.industry());
        }
        if (audience.joinedFrom() != null) {
            zh.add(audience.joinedFrom() + " 起加入");
            en.add("who joined on " + audience.joinedFrom() + " or later");
        }
        if (audience.joinedBefore() != null) {
            zh.add(audience.joinedBefore() + " 前加入");
            en.add("who joined before " + audience.joinedBefore());
        }
        if (zh.isEmpty()) {
            return alone ? Text.of("", "") : Text.of("其他学员", "everyone else");
        }
        return Text.of(String.join("、", zh) + "的学员", "members " + String.join(" ", en));
    }

    static Text post(String code) {
        return switch (code) {
            case "branch-secretary" -> Text.of("支部书记", "branch secretary");
            case "deputy-secretary" -> Text.of("支部副书记", "deputy branch secretary");
            case "organization-officer" -> Text.of("组织委员", "committee member for organization");
            case "publicity-officer" -> Text.of("宣传委员", "committee member for publicity");
            case "discipline-officer" -> Text.of("纪检委员", "committee member for discipline");
            case "committee-member" -> Text.of("支部委员", "committee member");
            default -> Text.of(code, code);
        };
    }

    private static Text period(PeriodRule rule) {
        return switch (rule) {
            case PeriodRule.Year year -> Text.of("每年", "each year");
            case PeriodRule.Cycle cycle ->
                Text.of(
                        "每 " + cycle.years() + " 年（从 " + cycle.firstYear() + " 年起）",
                        "in each " + cycle.years() + " years from " + cycle.firstYear() + " on");
            case PeriodRule.Anniversary since ->
                since.years() == 1
                        ? Text.of("从加入之日起每满一年", "in each year from the day they joined")
                        : Text.of(
                                "从加入之日起每 " + since.years() + " 年",
                                "in each " + since.years() + " years from the day they joined");
            case PeriodRule.Rolling rolling ->
                Text.of(
                        "任一年末往前 " + rolling.years() + " 年内",
                        "in the " + rolling.years() + " years up to the end of each year");
        };
    }

    private Text term(Term term) {
        return switch (term) {
            case Term.Total total ->
                Text.of(
                        "至少 " + Amounts.text(total.milli()) + " " + unit.zh(),
                        "at least " + Words.units(unit, total.milli()));
            case Term.AtLeast least -> {
                var name = Words.category(rules, least.category());
                yield Text.of(
                        name.zh() + "至少 " + Amounts.text(least.milli()),
                        name.en() + " at least " + Amounts.text(least.milli()));
            }
            case Term.AtMost most -> {
                var name = Words.category(rules, most.category());
                yield Text.of(
                        name.zh() + "最多计入 " + Amounts.text(most.milli()),
                        "no more than " + Amounts.text(most.milli()) + " of " + name.en());
            }
            case Term.Ratio ratio -> {
                var name = Words.category(rules, ratio.category());
                var share = ratio.parts() + "/" + ratio.whole();
                yield ratio.of() == Term.Ratio.Of.REQUIRED
                        ? Text.of(
                                name.zh() + "不少于要求总量的 " + share,
                                name.en() + " at least " + share + " of what is required")
                        : Text.of(
                                name.zh() + "不少于计入总量的 " + share, name.en() + " at least " + share + " of what counts");
            }
            case Term.EachYear each ->
                Text.of(
                        "其中每年至少 " + Amounts.text(each.milli()),
                        "of which at least " + Amounts.text(each.milli()) + " in each year");
            case Term.Side side -> side(side);
        };
    }

    private Text side(Term.Side side) {
        var category = side.category();
        var name = category == null ? Text.of("", "in all") : Words.category(rules, category);
        int from = side.fromMonth();
        var start = from < 0
                ? Text.of("期前 " + -from + " 个月起", -from + " months before the period")
                : Text.of("第 " + (from + 1) + " 个月起", "month " + (from + 1));
        return Text.of(
                start.zh() + " " + side.months() + " 个月内" + name.zh() + "至少 " + Amounts.text(side.milli()),
                name.en() + " at least " + Amounts.text(side.milli()) + " within " + side.months() + " months from "
                        + start.en());
    }
}
