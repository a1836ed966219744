package org.xuefen.credit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditUnit;
import org.xuefen.shared.Text;

/** The words of a conversion before it is applied to anything. */
final class RateWords {
    private RateWords() {}

    static Text sentence(SchemeRules rules, ConversionRule rule) {
        var unit = rules.unitName();
        var category = rule.category();
        var who = Words.subject(rule.method(), rule.participation());
        var subject = category == null
                ? who
                : Text.of(
                        who.zh() + "（" + Words.category(rules, category).zh() + "）",
                        who.en() + " (" + Words.category(rules, category).en() + ")");
        var how = rate(unit, rule.conversion(), rule.counted());
        var counted = counted(rule.conversion(), rule.counted());
        var rounding = rounding(rule.rounding());
        var cap = rule.itemCapMilli();
        var most = cap == null
                ? Text.of("", "")
                : Text.of("，每项最多 " + Amounts.text(cap), ", at most " + Amounts.text(cap) + " for one item");
        return Words.sentence(Text.of(
                subject.zh() + "：" + counted.zh() + how.zh() + rounding.zh() + most.zh(),
                subject.en() + ": " + counted.en() + how.en() + rounding.en() + most.en()));
    }

    /** Which time is looked at, where it is not the plain one. */
    private static Text counted(Conversion conversion, Counted counted) {
        if (conversion instanceof Conversion.Multiple multiple) {
            return counted(multiple.base(), counted);
        }
        if (!(conversion instanceof Conversion.Ratio || conversion instanceof Conversion.Bands)) {
            return Text.of("", "");
        }
        return switch (counted) {
            case ESTIMATED -> Text.of("按课程的估计用时，", "by the estimated length of the course, ");
            case SCHEDULED -> Text.of("按公布的课时，", "by the announced length, ");
            case MEDIA -> Text.of("", "");
            case WALL -> Text.of("", "");
            case DAYS -> Text.of("", "");
        };
    }

    static Text rate(CreditUnit unit, Conversion conversion, Counted counted) {
        return switch (conversion) {
            case Conversion.Ratio ratio -> {
                var minutes = Amounts.minutes(ratio.secondsPerCredit() * 1000);
                yield Text.of(minutes + " 分钟得 1 " + unit.zh(), minutes + " minutes give 1 " + unit.one());
            }
            case Conversion.Bands bands -> bands(bands, counted);
            case Conversion.Formula formula -> formula(formula);
            case Conversion.Flat flat ->
                Words.join(flat.creditMilli().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> gives(unit, each.getKey(), each.getValue()))
                        .toList());
            case Conversion.Designated designated -> Text.of("按课程事先指定", "as designated for the course beforehand");
            case Conversion.Day day ->
                Text.of(
                        "每天得 " + Amounts.text(day.fullMilli()) + "，半天得 " + Amounts.text(day.halfMilli()),
                        "a day gives " + Amounts.text(day.fullMilli()) + ", half a day "
                                + Amounts.text(day.halfMilli()));
            case Conversion.Rank rank -> rank(rank);
            case Conversion.Multiple multiple -> {
                var base = rate(unit, multiple.base(), counted);
                var times = Amounts.text(multiple.factorMilli());
                yield Text.of(base.zh() + "，按 " + times + " 倍计", base.en() + ", counted " + times + " times");
            }
        };
    }

    static Text formula(Conversion.Formula formula) {
        var each = Amounts.text(formula.milliMinutesPerQuestion());
        return Text.of(
                "（字数 ÷ " + formula.wordsPerMinute() + " + 分钟 + 题数 × " + each + "）÷ " + formula.minutesPerCredit(),
                "(words ÷ " + formula.wordsPerMinute() + " + minutes + questions × " + each + ") ÷ "
                        + formula.minutesPerCredit());
    }

    private static Text gives(CreditUnit unit, String key, long milli) {
        var what = Words.achievement(key);
        return Text.of(
                what.zh() + "得 " + Amounts.text(milli) + " " + unit.zh(),
                what.en() + " gives " + Words.units(unit, milli));
    }

    private static Text bands(Conversion.Bands bands, Counted counted) {
        var parts = new ArrayList<Text>();
        for (var band : bands.bands()) {
            boolean days = counted == Counted.DAYS;
            var border =
                    days ? MeasureWords.days(band.fromSeconds() * 1000) : Amounts.minutes(band.fromSeconds() * 1000);
            var zhUnit = days ? " 天" : " 分钟";
            var enUnit = border.equals("1") ? (days ? " day" : " minute") : (days ? " days" : " minutes");
            var gives = band.creditMilli();
            if (band.fromSeconds() == 0 && gives != null) {
                parts.add(Text.of("再短也得 " + Amounts.text(gives), Amounts.text(gives) + " however short"));
                continue;
            }
            parts.add(Text.of(
                    (band.inclusive() ? "满 " : "超过 ")
                            + border
                            + zhUnit
                            + (gives == null ? "不适用" : "得 " + Amounts.text(gives)),
                    (band.inclusive() ? "from " : "over ")
                            + border
                            + enUnit
                            + (gives == null ? " this does not apply" : " " + Amounts.text(gives))));
        }
        return Words.join(parts);
    }

    private static Text rank(Conversion.Rank rank) {
        var parts = new ArrayList<Text>();
        for (var line : rank.lines()) {
            var what = Words.achievement(line.key());
            var amounts = line.creditMilli().stream().map(Amounts::text).toList();
            parts.add(
                    amounts.size() < 2
                            ? Text.of(
                                    what.zh() + "得 " + String.join("", amounts),
                                    what.en() + " gives " + String.join("", amounts))
                            : Text.of(
                                    what.zh() + "按署名次序得 " + String.join("、", amounts) + "，其后同末位",
                                    what.en() + " gives " + ranks(amounts) + " by place among the authors,"
                                            + " later ones as the last"));
        }
        return Words.join(parts);
    }

    private static String ranks(List<String> amounts) {
        return String.join(", ", amounts.subList(0, amounts.size() - 1)) + " and " + amounts.getLast();
    }

    private static Text rounding(@Nullable Rounding rounding) {
        if (rounding == null) {
            return Text.of("", "");
        }
        var step = Amounts.text(rounding.stepMilli());
        var least = Amounts.text(rounding.minimumMilli());
        var how = rounding.stepMilli() == 1
                ? Text.of("", "")
                : switch (rounding.mode()) {
                    case DOWN -> Text.of("，向下取到 " + step, ", rounded down to " + step);
                    case NEAREST -> Text.of("，取最近的 " + step, ", rounded to the nearest " + step);
                    case HALF_UP -> Text.of("，四舍五入到 " + step, ", rounded half up to " + step);
                };
        return rounding.minimumMilli() == 0
                ? how
                : Text.of(how.zh() + "，不到 " + least + " 不计", how.en() + ", nothing below " + least);
    }
}
