package org.xuefen.credit.rules;

import org.xuefen.shared.Text;

/** The words of what was measured. */
final class MeasureWords {
    private MeasureWords() {}

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
            case SCHEDULED ->
                phrase(
                        "课程安排 " + minutes + " 分钟",
                        "a class of " + minutes + " min",
                        "a class of " + minutes + " min",
                        Text.of("按公布的课表，不含休息", "as announced, breaks left out"));
            case ESTIMATED ->
                phrase(
                        "课程估计用时 " + minutes + " 分钟",
                        "a course of " + minutes + " min",
                        "a course of " + minutes + " min",
                        Text.of("按发布时的估计", "as estimated when published"));
            case DAYS -> {
                var days = days(measure.millis());
                var en = days.equals("1") ? "1 day" : days + " days";
                yield phrase("培训 " + days + " 天", en + " of training", en, Text.of("", ""));
            }
        };
    }

    /** 129,600,000 ms are 1.5 days. */
    static String days(long millis) {
        return Exact.of(millis, 86_400_000).decimal(1);
    }

    private static Phrase phrase(String zh, String en, String title, Text detail) {
        return new Phrase(zh, en, new Explanation.Line(Text.of(zh, title), detail));
    }
}
