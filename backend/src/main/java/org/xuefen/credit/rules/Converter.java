package org.xuefen.credit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies a scheme's conversion to one piece of evidence: measured → converted → rounded → cut at the item's cap. */
public final class Converter {
    private static final long MILLIS_PER_MINUTE = 60_000;

    private Converter() {}

    public static Computation compute(SchemeRules rules, Measured measured) {
        return rules.ruleFor(measured.method(), measured.participation())
                .map(rule -> compute(rule, measured))
                .orElseGet(() -> new Computation(List.of(new Step.Nothing(Step.Nothing.Reason.NO_RULE)), 0));
    }

    public static Computation compute(ConversionRule rule, Measured measured) {
        var steps = new ArrayList<Step>();
        var converted = convert(rule, measured, steps);
        if (converted.isEmpty()) {
            return new Computation(steps, 0);
        }
        steps.add(Step.Convert.of(rule.conversion(), converted.get()));
        return new Computation(steps, cut(rule, round(rule.rounding(), converted.get(), steps), steps));
    }

    private static Optional<Exact> convert(ConversionRule rule, Measured measured, List<Step> steps) {
        return switch (rule.conversion()) {
            case Conversion.Ratio ratio ->
                Optional.of(Exact.of(measure(rule, measured, steps), ratio.secondsPerCredit()));
            case Conversion.Bands bands -> band(bands, measure(rule, measured, steps), steps);
            case Conversion.Formula formula -> {
                long millis = measure(rule, measured, steps);
                steps.add(new Step.Words(measured.words(), measured.questions()));
                var minutes = Exact.of(measured.words(), formula.wordsPerMinute())
                        .plus(Exact.of(millis, MILLIS_PER_MINUTE))
                        .plus(Exact.of(measured.questions(), 1000).times(formula.milliMinutesPerQuestion()));
                yield Optional.of(minutes.times(1000).over(formula.minutesPerCredit()));
            }
            case Conversion.Flat flat -> {
                var key = measured.achieved();
                var milli = key == null ? null : flat.creditMilli().get(key);
                if (key == null || milli == null) {
                    yield nothing(Step.Nothing.Reason.NOT_LISTED, steps);
                }
                steps.add(new Step.Achieved(key));
                yield Optional.of(Exact.of(milli));
            }
            case Conversion.Designated designated -> {
                var milli = measured.designatedMilli();
                yield milli == null ? nothing(Step.Nothing.Reason.NOT_DESIGNATED, steps) : Optional.of(Exact.of(milli));
            }
        };
    }

    /** Milliseconds ÷ seconds per credit are thousandths of a credit: no factor is needed in between. */
    private static long measure(ConversionRule rule, Measured measured, List<Step> steps) {
        long millis = measured.counted(rule.counted());
        steps.add(new Step.Measure(rule.counted(), millis, measured.whole(rule.counted())));
        return millis;
    }

    private static Optional<Exact> band(Conversion.Bands bands, long millis, List<Step> steps) {
        Conversion.Band reached = null;
        for (var band : bands.bands()) {
            long border = Math.multiplyExact(band.fromSeconds(), 1000L);
            if (millis > border || (band.inclusive() && millis == border)) {
                reached = band;
            }
        }
        if (reached == null) {
            return Optional.of(Exact.ZERO);
        }
        var milli = reached.creditMilli();
        return milli == null ? nothing(Step.Nothing.Reason.OUT_OF_BANDS, steps) : Optional.of(Exact.of(milli));
    }

    private static Optional<Exact> nothing(Step.Nothing.Reason reason, List<Step> steps) {
        steps.add(new Step.Nothing(reason));
        return Optional.empty();
    }

    private static long round(Rounding rounding, Exact milli, List<Step> steps) {
        long rounded = rounding.toStep(milli);
        if (Exact.of(rounded).compareTo(milli) != 0) {
            steps.add(new Step.Round(rounding.mode(), rounding.stepMilli(), rounded));
        }
        if (rounded > 0 && rounded < rounding.minimumMilli()) {
            steps.add(new Step.Minimum(rounding.minimumMilli()));
            return 0;
        }
        return rounded;
    }

    private static long cut(ConversionRule rule, long milli, List<Step> steps) {
        var cap = rule.itemCapMilli();
        if (cap == null || milli <= cap) {
            return milli;
        }
        steps.add(new Step.ItemCap(milli, cap));
        return cap;
    }
}
