package org.xuefen.credit.rules;

import static org.xuefen.credit.rules.Phrase.detailed;
import static org.xuefen.credit.rules.Phrase.simple;

import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditUnit;

/** The words of each kind of step. */
final class StepWords {
    private StepWords() {}

    static Phrase of(CreditUnit unit, Step step, Step.@Nullable Measure measure, Exact before) {
        return switch (step) {
            case Step.Measure measured -> MeasureWords.of(measured);
            case Step.Words words ->
                simple(
                        words.words() + " 字，" + words.questions() + " 题",
                        words.words() + " words and " + words.questions() + " questions");
            case Step.Achieved achieved -> {
                var what = Words.achievement(achieved.key());
                yield simple("达成“" + what.zh() + "”", "achieved “" + what.en() + "”");
            }
            case Step.Placed placed -> {
                var what = Words.achievement(placed.key());
                yield simple(what.zh() + "，排名第 " + placed.rank(), what.en() + ", place " + placed.rank());
            }
            case Step.Convert convert -> ConversionWords.of(unit, convert, measure);
            case Step.Round round -> round(round, before);
            case Step.Minimum minimum ->
                simple(
                        "不到最低 " + Amounts.text(minimum.minimumMilli()) + "，不计",
                        "less than the minimum of " + Amounts.text(minimum.minimumMilli()));
            case Step.ItemCap cap ->
                detailed(
                        "每项最多 " + Amounts.text(cap.toMilli()),
                        "at most " + Amounts.text(cap.toMilli()) + " for one item",
                        change(cap.fromMilli(), cap.toMilli()));
            case Step.Completed done -> {
                var part = Amounts.minutes(done.doneMillis());
                var whole = Amounts.minutes(done.ofMillis());
                yield detailed(
                        "完成 " + part + " / " + whole + " 分钟，要求 " + done.needPercent() + "%",
                        part + " of " + whole + " min done, " + done.needPercent() + " % needed",
                        part + " / " + whole);
            }
            case Step.Checks checks -> checks(checks);
            case Step.Tested tested ->
                detailed(
                        "测验答对 " + tested.correct() + " / " + tested.questions() + " 题，要求 " + tested.passPercent() + "%",
                        tested.correct() + " of " + tested.questions() + " questions right, " + tested.passPercent()
                                + " % needed",
                        tested.correct() + " / " + tested.questions());
            case Step.Share share -> {
                var result = Amounts.decimal(share.milli());
                yield detailed(
                        "按签到比例 " + share.part() + " / " + share.whole() + " 计，得 " + result,
                        "a share of " + share.part() + " / " + share.whole() + " counts: " + result,
                        Amounts.decimal(before) + " → " + result);
            }
            case Step.Surplus surplus ->
                detailed(
                        "计入 " + Amounts.text(surplus.countedMilli()) + "，要求 "
                                + Amounts.text(surplus.requiredMilli()) + "，余 "
                                + Amounts.text(surplus.surplusMilli()),
                        Amounts.text(surplus.countedMilli()) + " counted, "
                                + Amounts.text(surplus.requiredMilli()) + " required, "
                                + Amounts.text(surplus.surplusMilli()) + " to spare",
                        Amounts.text(surplus.surplusMilli()));
            case Step.CarryLimit limit ->
                detailed(
                        "最多结转 " + Amounts.text(limit.toMilli()),
                        "at most " + Amounts.text(limit.toMilli()) + " may go on",
                        change(limit.fromMilli(), limit.toMilli()));
            case Step.Carried carried ->
                detailed(
                        "从 " + carried.fromYear() + " 年结转到 " + carried.toYear() + " 年",
                        "carried from " + carried.fromYear() + " into " + carried.toYear(),
                        Amounts.text(carried.milli()));
            case Step.Debt debt ->
                simple(
                        "补 " + debt.fromYear() + " 年所缺的 " + Amounts.text(debt.milli()),
                        "makes up for the " + Amounts.text(debt.milli()) + " missing in " + debt.fromYear());
            case Step.Expired expired ->
                detailed(
                        expired.earnedOn() + " 取得，有效期至 " + expired.validThrough() + "，尚余 "
                                + Amounts.text(expired.milli()) + "，到期失效",
                        "earned on " + expired.earnedOn() + ", valid through " + expired.validThrough() + ", "
                                + Amounts.text(expired.milli()) + " of it expired",
                        Amounts.text(expired.milli()));
            case Step.Recalculated again ->
                detailed(
                        "按第 " + again.version() + " 版重新计算，" + Amounts.text(again.beforeMilli()) + " 改为 "
                                + Amounts.text(again.afterMilli()),
                        "computed again by version " + again.version() + ": "
                                + Amounts.text(again.afterMilli()) + " instead of "
                                + Amounts.text(again.beforeMilli()),
                        change(again.beforeMilli(), again.afterMilli()));
            case Step.Recognized recognized ->
                detailed(
                        recognized.year() + " 年在其他学分制度下取得 " + Amounts.text(recognized.earnedMilli()) + "，转入时认可 "
                                + Amounts.text(recognized.milli()),
                        Amounts.text(recognized.earnedMilli()) + " earned in " + recognized.year()
                                + " under another scheme, " + Amounts.text(recognized.milli())
                                + " of it recognized on transfer",
                        change(recognized.earnedMilli(), recognized.milli()));
            case Step.Nothing nothing -> nothing(nothing.reason());
        };
    }

    private static Phrase round(Step.Round round, Exact before) {
        var step = Amounts.text(round.stepMilli());
        var change = Amounts.decimal(before) + " → " + Amounts.text(round.toMilli());
        return switch (round.mode()) {
            case DOWN -> detailed("向下取到 " + step, "rounded down to " + step, change);
            case NEAREST -> detailed("取最近的 " + step, "rounded to the nearest " + step, change);
            case HALF_UP -> detailed("四舍五入到 " + step, "rounded half up to " + step, change);
        };
    }

    private static Phrase checks(Step.Checks checks) {
        var zh = "在场确认 " + checks.answered() + " / " + checks.asked() + " 次";
        var en = checks.answered() + " of " + checks.asked() + " presence checks answered";
        if (checks.madeUp() > 0) {
            zh += "，补 " + checks.madeUp() + " 次";
            en += ", " + checks.madeUp() + " made up";
        }
        if (checks.asked() < checks.required()) {
            zh += "，应有 " + checks.required() + " 次";
            en += ", of " + checks.required() + " there should be";
        }
        return detailed(zh, en, checks.answered() + " / " + checks.asked());
    }

    private static Phrase nothing(Step.Nothing.Reason reason) {
        return switch (reason) {
            case NO_RULE ->
                simple("本制度没有这种学习方式的换算，不得学分", "the scheme has no conversion for this way of learning: no credit");
            case OUT_OF_BANDS -> simple("这个时长不在本规则之内，不得学分", "this length is outside the rule: no credit");
            case NOT_LISTED -> simple("规则中没有列出这项成果，不得学分", "the rule does not list this result: no credit");
            case NOT_DESIGNATED ->
                simple("课程没有事先指定学分，不得学分", "no credit was designated for the course beforehand: no credit");
            case NOT_COMPLETED -> simple("没有学完要求的部分，不得学分", "too little of it was done: no credit");
            case CHECKS_TOO_FEW -> simple("在场确认的次数不够，不得学分", "there were too few presence checks: no credit");
            case CHECKS_MISSED -> simple("错过的在场确认太多，不得学分", "too many presence checks were missed: no credit");
            case CHECKS_TO_MAKE_UP ->
                simple("错过的片段补看之后才得学分", "credit is given once the missed stretches have been played again");
            case NOT_PASSED -> simple("测验没有通过，不得学分", "the test was not passed: no credit");
            case QUESTIONS_TOO_FEW -> simple("测验的题数不够，不得学分", "the test had too few questions: no credit");
        };
    }

    private static String change(long from, long to) {
        return Amounts.text(from) + " → " + Amounts.text(to);
    }
}
