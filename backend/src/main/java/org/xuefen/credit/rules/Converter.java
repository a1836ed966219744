package org.xuefen.credit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies a scheme's conversion to one piece of evidence: measured → converted → shown → rounded → cut. */
public final class Converter {
    private static final long MILLIS_PER_MINUTE = 60_000;

    private Converter() {}

    /** For evidence whose completeness has been seen to elsewhere. */
    public static Computation compute(SchemeRules rules, Measured measured) {
        return compute(rules, measured, Category.OTHER, null);
    }

    /** The same for what belongs to a category. */
    public static Computation compute(SchemeRules rules, Measured measured, String category) {
        return compute(rules, measured, category, null);
    }

    /** @param shown judged by the scheme's evidence rule of that delivery method, where there is one */
    public static Computation compute(SchemeRules rules, Measured measured, String category, @Nullable Shown shown) {
        var evidence = rules.evidenceFor(measured.method()).orElse(null);
        return rules.ruleFor(measured.method(), measured.participation(), category)
                .map(rule -> compute(rule, measured, shown == null ? null : evidence, shown))
                .orElseGet(() -> new Computation(List.of(new Step.Nothing(Step.Nothing.Reason.NO_RULE)), 0));
    }

    public static Computation compute(ConversionRule rule, Measured measured) {
        return compute(rule, measured, null, null);
    }

    private static Computation compute(
            ConversionRule rule, Measured measured, @Nullable EvidenceRule evidence, @Nullable Shown shown) {
        var steps = new ArrayList<Step>();
        var converted = convert(rule.conversion(), rule.counted(), measured, steps);
        if (converted.isEmpty()) {
            return new Computation(steps, 0);
        }
        steps.add(Step.Convert.of(rule.conversion(), converted.get()));
        var earned = converted.get();
        if (evidence != null && shown != null) {
            var verdict = EvidenceCheck.judge(evidence, shown, earned);
            steps.addAll(verdict.steps());
            if (verdict.outcome() != EvidenceCheck.Outcome.ENOUGH) {
                return new Computation(steps, 0);
            }
            earned = verdict.milli();
        }
        return new Computation(steps, cut(rule, round(rule.rounding(), earned, steps), steps));
    }

    private static Optional<Exact> convert(
            Conversion conversion, Counted counted, Measured measured, List<Step> steps) {
        return switch (conversion) {
            case Conversion.Ratio ratio ->
                Optional.of(Exact.of(measure(counted, measured, steps), ratio.secondsPerCredit()));
            case Conversion.Bands bands -> band(bands, measure(counted, measured, steps), steps);
            case Conversion.Formula formula -> Optional.of(formula(formula, counted, measured, steps));
            case Conversion.Flat flat -> flat(flat, measured, steps);
            case Conversion.Designated designated -> {
                var milli = measured.designatedMilli();
                yield milli == null ? nothing(Step.Nothing.Reason.NOT_DESIGNATED, steps) : Optional.of(Exact.of(milli));
            }
            case Conversion.Day day -> {
                measure(Counted.DAYS, measured, steps);
                long half = measured.halfDays();
                yield Optional.of(Exact.of(half / 2 * day.fullMilli() + half % 2 * day.halfMilli()));
            }
            case Conversion.Rank rank -> rank(rank, measured, steps);
            case Conversion.Multiple multiple ->
                convert(multiple.base(), counted, measured, steps)
                        .map(base -> base.times(multiple.factorMilli()).over(1000));
        };
    }

    /** Milliseconds ÷ seconds per credit are thousandths of a credit: no factor is needed in between. */
    private static long measure(Counted counted, Measured measured, List<Step> steps) {
        long millis = measured.counted(counted);
        steps.add(new Step.Measure(counted, millis, measured.whole(counted)));
        return millis;
    }

    private static Exact formula(Conversion.Formula formula, Counted counted, Measured measured, List<Step> steps) {
        long millis = measure(counted, measured, steps);
        steps.add(new Step.Words(measured.words(), measured.questions()));
        return Exact.of(measured.words(), formula.wordsPerMinute())
                .plus(Exact.of(millis, MILLIS_PER_MINUTE))
                .plus(Exact.of(measured.questions(), 1000).times(formula.milliMinutesPerQuestion()))
                .times(1000)
                .over(formula.minutesPerCredit());
    }

    private static Optional<Exact> flat(Conversion.Flat flat, Measured measured, List<Step> steps) {
        var key = measured.achieved();
        var milli = key == null ? null : flat.creditMilli().get(key);
        if (key == null || milli == null) {
            return nothing(Step.Nothing.Reason.NOT_LISTED, steps);
        }
        steps.add(new Step.Achieved(key));
        return Optional.of(Exact.of(milli));
    }

    private static Optional<Exact> rank(Conversion.Rank rank, Measured measured, List<Step> steps) {
        for (var line : rank.lines()) {
            if (line.key().equals(measured.achieved()) && !line.creditMilli().isEmpty()) {
                int place = Math.max(1, measured.rank());
                steps.add(new Step.Placed(line.key(), place));
                int last = line.creditMilli().size();
                return Optional.of(Exact.of(line.creditMilli().get(Math.min(place, last) - 1)));
            }
        }
        return nothing(Step.Nothing.Reason.NOT_LISTED, steps);
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
