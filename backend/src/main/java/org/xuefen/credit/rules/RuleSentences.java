package org.xuefen.credit.rules;

import java.util.ArrayList;
import java.util.List;
import org.xuefen.credit.CreditUnit;
import org.xuefen.shared.Text;

/** What a scheme says, a sentence for each rule, in both languages. */
public final class RuleSentences {
    private RuleSentences() {}

    public static List<Text> of(SchemeRules rules) {
        var sentences = new ArrayList<Text>();
        rules.conversions().forEach(rule -> sentences.add(conversion(rules.unitName(), rule)));
        rules.caps().forEach(cap -> sentences.add(cap(rules, cap)));
        sentences.add(requirement(rules));
        sentences.add(
                switch (rules.uniqueness()) {
                    case ONCE_PER_PERIOD -> Text.of("同一门课程每年计一次。", "A course earns once a year.");
                    case ONCE -> Text.of("同一门课程只计一次。", "A course earns once.");
                });
        return sentences;
    }

    private static Text conversion(CreditUnit unit, ConversionRule rule) {
        var method = method(rule.method());
        var how = how(unit, rule.conversion());
        var rounding = rounding(rule.rounding());
        return Text.of(
                method.zh() + "：" + how.zh() + rounding.zh() + "。",
                method.en() + ": " + how.en() + rounding.en() + ".");
    }

    private static Text method(DeliveryMethod method) {
        return switch (method) {
            case SELF_STUDY -> Text.of("自学", "Self-study");
            case NANO -> Text.of("微课", "Nano courses");
            case TEST -> Text.of("测验", "Tests");
            case LIVE_CLASS -> Text.of("直播课", "Live classes");
            case IN_PERSON -> Text.of("线下培训", "In person");
        };
    }

    private static Text how(CreditUnit unit, Conversion conversion) {
        return switch (conversion) {
            case Conversion.Ratio ratio -> {
                var minutes = Amounts.minutes(ratio.secondsPerCredit() * 1000);
                yield Text.of(minutes + " 分钟得 1 " + unit.zh(), minutes + " minutes are 1 " + unit.one());
            }
            case Conversion.Bands bands -> {
                var zh = new ArrayList<String>();
                var en = new ArrayList<String>();
                for (var band : bands.bands()) {
                    var minutes = Amounts.minutes(band.fromSeconds() * 1000);
                    var milli = band.creditMilli();
                    var gives = milli == null ? "0" : Amounts.text(milli);
                    zh.add((band.inclusive() ? "满 " : "超过 ") + minutes + " 分钟得 " + gives);
                    en.add((band.inclusive() ? "from " : "over ") + minutes + " minutes " + gives);
                }
                yield Text.of(String.join("，", zh), String.join(", ", en));
            }
            case Conversion.Formula formula ->
                Text.of(
                        "（字数 ÷ " + formula.wordsPerMinute() + " + 分钟 + 题数 × "
                                + Amounts.text(formula.milliMinutesPerQuestion()) + "）÷ "
                                + formula.minutesPerCredit(),
                        "(words ÷ " + formula.wordsPerMinute() + " + minutes + questions × "
                                + Amounts.text(formula.milliMinutesPerQuestion()) + ") ÷ "
                                + formula.minutesPerCredit());
            case Conversion.Flat flat -> {
                var amounts = flat.creditMilli().values().stream()
                        .sorted()
                        .map(Amounts::text)
                        .toList();
                yield Text.of("通过得 " + String.join(" / ", amounts), "passed gives " + String.join(" / ", amounts));
            }
            case Conversion.Designated designated -> Text.of("按课程事先指定", "as designated for the course beforehand");
        };
    }

    private static Text rounding(Rounding rounding) {
        var step = Amounts.text(rounding.stepMilli());
        var least = Amounts.text(rounding.minimumMilli());
        var how = switch (rounding.mode()) {
            case DOWN -> Text.of("，向下取到 " + step, ", rounded down to " + step);
            case NEAREST -> Text.of("，取最近的 " + step, ", rounded to the nearest " + step);
            case HALF_UP -> Text.of("，四舍五入到 " + step, ", rounded half up to " + step);
        };
        return rounding.minimumMilli() == 0
                ? how
                : Text.of(how.zh() + "，不到 " + least + " 不计", how.en() + ", nothing below " + least);
    }

    private static Text cap(SchemeRules rules, Cap cap) {
        var most = Amounts.text(cap.maximumMilli());
        return switch (cap) {
            case Cap.OfMethod of ->
                Text.of(
                        method(of.method()).zh() + "一年最多计 " + most + "。",
                        method(of.method()).en() + ": at most " + most + " count a year.");
            case Cap.OfCategory of -> {
                var name =
                        rules.category(of.category()).map(Category::name).orElse(Text.of(of.category(), of.category()));
                yield Text.of(name.zh() + "一年最多计 " + most + "。", name.en() + ": at most " + most + " count a year.");
            }
            case Cap.OfPeriod of -> Text.of("一年最多计 " + most + "。", "At most " + most + " count a year.");
        };
    }

    private static Text requirement(SchemeRules rules) {
        var total = Amounts.text(rules.requirement().totalMilli());
        var zh = new StringBuilder("每年至少 " + total + " " + rules.unitName().zh());
        var en = new StringBuilder("At least " + total + " " + rules.unitName().many() + " a year");
        for (var minimum : rules.requirement().minimums()) {
            var name = rules.category(minimum.category())
                    .map(Category::name)
                    .orElse(Text.of(minimum.category(), minimum.category()));
            zh.append("，").append(name.zh()).append("至少 ").append(Amounts.text(minimum.milli()));
            en.append(", ").append(name.en()).append(" at least ").append(Amounts.text(minimum.milli()));
        }
        return Text.of(zh.append("。").toString(), en.append(".").toString());
    }
}
