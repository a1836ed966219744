package org.xuefen.credit.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditUnit;
import org.xuefen.shared.Text;

/**
 * A computation in words, in both languages: the same numbers the ledger keeps, never calculated again.
 *
 * @param sentence all of it in one sentence
 * @param lines one for each step, to be set beside each other
 */
public record Explanation(Text sentence, List<Line> lines) {
    /** One step: what was done, and with which numbers. */
    public record Line(Text title, Text detail) {}

    private record Phrase(String zh, String en, Line line) {}

    public static Explanation of(CreditUnit unit, Computation computation) {
        var phrases = new ArrayList<Phrase>();
        Step.Measure measure = null;
        var before = Exact.ZERO;
        for (var step : computation.steps()) {
            if (step instanceof Step.Measure measured) {
                measure = measured;
            }
            phrases.add(phrase(unit, step, measure, before));
            before = after(step, before);
        }
        var amount = Amounts.text(computation.amountMilli());
        var zh = chinese(phrases);
        var en = english(phrases);
        boolean changes = !(computation.steps().isEmpty() || computation.steps().getLast() instanceof Step.Nothing);
        return new Explanation(
                changes ? Text.of(zh + " → " + amount, capital(en) + " → " + amount) : Text.of(zh, capital(en)),
                phrases.stream().map(Phrase::line).toList());
    }

    private static Exact after(Step step, Exact before) {
        return switch (step) {
            case Step.Convert convert -> convert.milli();
            case Step.Round round -> Exact.of(round.toMilli());
            case Step.ItemCap cap -> Exact.of(cap.toMilli());
            case Step.Minimum minimum -> Exact.ZERO;
            case Step.Nothing nothing -> Exact.ZERO;
            case Step.Measure measure -> before;
            case Step.Words words -> before;
            case Step.Achieved achieved -> before;
        };
    }

    private static Phrase phrase(CreditUnit unit, Step step, Step.@Nullable Measure measure, Exact before) {
        return switch (step) {
            case Step.Measure measured -> MeasureWords.of(measured);
            case Step.Words words ->
                simple(
                        words.words() + " 字，" + words.questions() + " 题",
                        words.words() + " words and " + words.questions() + " questions");
            case Step.Achieved achieved -> simple("达成“" + achieved.key() + "”", "achieved “" + achieved.key() + "”");
            case Step.Convert convert -> ConversionWords.of(unit, convert, measure);
            case Step.Round round -> {
                var stepText = Amounts.text(round.stepMilli());
                var change = Amounts.decimal(before) + " → " + Amounts.text(round.toMilli());
                yield switch (round.mode()) {
                    case DOWN -> detailed("向下取到 " + stepText, "rounded down to " + stepText, change);
                    case NEAREST -> detailed("取最近的 " + stepText, "rounded to the nearest " + stepText, change);
                    case HALF_UP -> detailed("四舍五入到 " + stepText, "rounded half up to " + stepText, change);
                };
            }
            case Step.Minimum minimum ->
                simple(
                        "不到最低 " + Amounts.text(minimum.minimumMilli()) + "，不计",
                        "less than the minimum of " + Amounts.text(minimum.minimumMilli()));
            case Step.ItemCap cap ->
                detailed(
                        "每项最多 " + Amounts.text(cap.toMilli()),
                        "at most " + Amounts.text(cap.toMilli()) + " for one item",
                        Amounts.text(cap.fromMilli()) + " → " + Amounts.text(cap.toMilli()));
            case Step.Nothing nothing -> nothing(nothing.reason());
        };
    }

    private static Phrase nothing(Step.Nothing.Reason reason) {
        return switch (reason) {
            case NO_RULE ->
                simple("本制度没有这种学习方式的换算，不得学分", "the scheme has no conversion for this way of learning: no credit");
            case OUT_OF_BANDS -> simple("这个时长不在本规则之内，不得学分", "this length is outside the rule: no credit");
            case NOT_LISTED -> simple("规则中没有列出这项成果，不得学分", "the rule does not list this result: no credit");
            case NOT_DESIGNATED ->
                simple("课程没有事先指定学分，不得学分", "no credit was designated for the course beforehand: no credit");
        };
    }

    private static Phrase simple(String zh, String en) {
        return new Phrase(zh, en, new Line(Text.of(zh, en), Text.of("", "")));
    }

    private static Phrase detailed(String zh, String en, String detail) {
        return new Phrase(zh, en, new Line(Text.of(zh, en), Text.of(detail, detail)));
    }

    /** A semicolon sets what was measured apart from what was made of it. */
    private static String chinese(List<Phrase> phrases) {
        var words = phrases.stream().map(Phrase::zh).toList();
        return words.size() < 2
                ? String.join("，", words)
                : words.getFirst() + "；" + String.join("，", words.subList(1, words.size()));
    }

    private static String english(List<Phrase> phrases) {
        var words = phrases.stream().map(Phrase::en).toList();
        return words.size() < 2
                ? String.join(", ", words)
                : words.getFirst() + "; " + String.join(", ", words.subList(1, words.size()));
    }

    private static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** The words of what was measured. */
    private static final class MeasureWords {
        static Phrase of(Step.Measure measure) {
            var minutes = Amounts.minutes(measure.millis());
            var whole = Amounts.minutes(measure.ofMillis());
            return switch (measure.counted()) {
                case MEDIA ->
                    phrase(
                            "看了 " + minutes + " / " + whole + " 分钟",
                            "watched " + minutes + " of " + whole + " min",
                            minutes + " of " + whole + " min watched",
                            Text.of("由服务器计时", "counted by the server"));
                case WALL ->
                    phrase(
                            "用时 " + minutes + " 分钟",
                            "took " + minutes + " min",
                            minutes + " min taken",
                            Text.of("按出勤或证明材料", "by attendance or documents"));
                case ESTIMATED ->
                    phrase(
                            "课程估计用时 " + minutes + " 分钟",
                            "a course of " + minutes + " min",
                            "a course of " + minutes + " min",
                            Text.of("按发布时的估计", "as estimated when published"));
            };
        }

        private static Phrase phrase(String zh, String en, String title, Text detail) {
            return new Phrase(zh, en, new Line(Text.of(zh, title), detail));
        }
    }

    /** The words of a conversion. */
    private static final class ConversionWords {
        static Phrase of(CreditUnit unit, Step.Convert convert, Step.@Nullable Measure measure) {
            var result = Amounts.decimal(convert.milli());
            var minutes = measure == null ? "" : Amounts.minutes(measure.millis());
            return switch (convert.conversion()) {
                case Conversion.Ratio ratio -> {
                    var each = Amounts.minutes(ratio.secondsPerCredit() * 1000);
                    var sum = minutes + " ÷ " + each + " = " + result;
                    var zh = each + " 分钟得 1 " + unit.zh();
                    var en = each + " min = 1 " + unit.one();
                    yield new Phrase(zh + "，" + sum, en + ", " + sum, new Line(Text.of(zh, en), Text.of(sum, sum)));
                }
                case Conversion.Bands bands ->
                    detailed(
                            "这一档得 " + result + " " + unit.zh(),
                            "this band gives " + result + " " + (result.equals("1") ? unit.one() : unit.many()),
                            minutes + " → " + result);
                case Conversion.Formula formula -> {
                    yield detailed(
                            "（字数 ÷ " + formula.wordsPerMinute() + " + 分钟 + 题数 × "
                                    + Amounts.text(formula.milliMinutesPerQuestion()) + "）÷ "
                                    + formula.minutesPerCredit() + " = " + result,
                            "(words ÷ " + formula.wordsPerMinute() + " + minutes + questions × "
                                    + Amounts.text(formula.milliMinutesPerQuestion()) + ") ÷ "
                                    + formula.minutesPerCredit() + " = " + result,
                            result);
                }
                case Conversion.Flat flat ->
                    detailed("固定 " + result + " " + unit.zh(), "a fixed " + result + " " + unit.many(), result);
                case Conversion.Designated designated ->
                    detailed(
                            "课程事先指定 " + result + " " + unit.zh(),
                            result + " " + unit.many() + " designated beforehand",
                            result);
            };
        }
    }
}
