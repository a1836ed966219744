package org.xuefen.credit.rules;

import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditUnit;
import org.xuefen.shared.Text;

/** The words of a conversion that was applied. */
final class ConversionWords {
    private ConversionWords() {}

    static Phrase of(CreditUnit unit, Step.Convert convert, Step.@Nullable Measure measure) {
        return of(unit, convert.conversion(), convert.milli(), measure);
    }

    private static Phrase of(CreditUnit unit, Conversion conversion, Exact milli, Step.@Nullable Measure measure) {
        var result = Amounts.decimal(milli);
        var units = result.equals("1") ? unit.one() : unit.many();
        var minutes = measure == null ? "" : Amounts.minutes(measure.millis());
        return switch (conversion) {
            case Conversion.Ratio ratio -> {
                var each = Amounts.minutes(ratio.secondsPerCredit() * 1000);
                var sum = minutes + " ÷ " + each + " = " + result;
                var zh = each + " 分钟得 1 " + unit.zh();
                var en = each + " min = 1 " + unit.one();
                yield new Phrase(
                        zh + "，" + sum, en + ", " + sum, new Explanation.Line(Text.of(zh, en), Text.of(sum, sum)));
            }
            case Conversion.Bands bands -> {
                var length = measure != null && measure.counted() == Counted.DAYS
                        ? MeasureWords.days(measure.millis())
                        : minutes;
                yield Phrase.detailed(
                        "这一档得 " + result + " " + unit.zh(),
                        "this band gives " + result + " " + units,
                        length + " → " + result);
            }
            case Conversion.Formula formula ->
                Phrase.detailed(
                        RateWords.formula(formula).zh() + " = " + result,
                        RateWords.formula(formula).en() + " = " + result,
                        result);
            case Conversion.Flat flat ->
                Phrase.detailed("固定 " + result + " " + unit.zh(), "a fixed " + result + " " + units, result);
            case Conversion.Designated designated ->
                Phrase.detailed(
                        "课程事先指定 " + result + " " + unit.zh(), result + " " + units + " designated beforehand", result);
            case Conversion.Day day -> {
                var full = Amounts.text(day.fullMilli());
                var half = Amounts.text(day.halfMilli());
                yield Phrase.detailed(
                        "每天 " + full + "、半天 " + half + "，共 " + result,
                        full + " a day and " + half + " a half day make " + result,
                        result);
            }
            case Conversion.Rank rank -> Phrase.detailed("按名次得 " + result, "that place gives " + result, result);
            case Conversion.Multiple multiple -> {
                var times = Amounts.text(multiple.factorMilli());
                var base = multiple.factorMilli() == 0
                        ? Exact.ZERO
                        : milli.times(1000).over(multiple.factorMilli());
                var inner = of(unit, multiple.base(), base, measure);
                var sum = Amounts.decimal(base) + " × " + times + " = " + result;
                yield Phrase.detailed(
                        inner.zh() + "，按 " + times + " 倍计，" + sum,
                        inner.en() + ", counted " + times + " times: " + sum,
                        sum);
            }
        };
    }
}
