package org.xuefen.credit.rules;

import java.util.List;
import java.util.Map;
import org.xuefen.shared.Text;

/** What each conversion of a scheme makes of an example that is not a round one. */
public final class RuleExamples {
    private static final long MINUTE = 60_000;

    private RuleExamples() {}

    /** In the order of the scheme's conversions. */
    public static List<Text> of(SchemeRules rules) {
        return rules.conversions().stream()
                .map(rule -> Explanation.of(rules.unitName(), Converter.compute(rule, example(rule)))
                        .sentence())
                .toList();
    }

    private static Measured example(ConversionRule rule) {
        long millis = length(rule.conversion());
        return new Measured(
                rule.method(),
                rule.participation(),
                millis,
                Math.ceilDiv(millis * 11, 10 * MINUTE) * MINUTE,
                millis,
                millis,
                millis,
                rule.counted() == Counted.DAYS || rule.conversion() instanceof Conversion.Day ? 5 : 0,
                5400,
                8,
                key(rule.conversion()),
                2,
                1500L);
    }

    /** About one and a half times what one credit takes, in half minutes. */
    private static long length(Conversion conversion) {
        return switch (conversion) {
            case Conversion.Ratio ratio -> Math.max(1, ratio.secondsPerCredit() * 85 / 3000) * 30_000 * 3 / 2;
            case Conversion.Bands bands ->
                bands.bands().isEmpty()
                        ? MINUTE
                        : bands.bands().getLast().fromSeconds() * 1000 - 30_000 > 0
                                ? bands.bands().getLast().fromSeconds() * 1000 - 30_000
                                : MINUTE;
            case Conversion.Formula formula -> 23 * MINUTE;
            case Conversion.Multiple multiple -> length(multiple.base());
            case Conversion.Flat flat -> 0;
            case Conversion.Designated designated -> 0;
            case Conversion.Day day -> 0;
            case Conversion.Rank rank -> 0;
        };
    }

    private static String key(Conversion conversion) {
        return switch (conversion) {
            case Conversion.Flat flat ->
                flat.creditMilli().entrySet().stream()
                        .map(Map.Entry::getKey)
                        .sorted()
                        .findFirst()
                        .orElse("");
            case Conversion.Rank rank ->
                rank.lines().isEmpty() ? "" : rank.lines().getFirst().key();
            case Conversion.Multiple multiple -> key(multiple.base());
            case Conversion.Ratio ratio -> "";
            case Conversion.Bands bands -> "";
            case Conversion.Formula formula -> "";
            case Conversion.Designated designated -> "";
            case Conversion.Day day -> "";
        };
    }
}
