package org.xuefen.credit.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as far as the steps of an entry tell it: enough to compute the entry once more by other rules, when they ask
 * for nothing the steps don't hold.
 */
public final class MeasuredAgain {
    private MeasuredAgain() {}

    /**
     * What the entry would give now.
     *
     * @param then the rules it was computed by, which tell the part someone took
     * @return empty where the other rules count something its steps do not tell
     */
    public static Optional<Computation> compute(
            SchemeRules then, SchemeRules now, DeliveryMethod method, String category, List<Step> steps) {
        var part = part(then, method, category, steps);
        var rule = now.ruleFor(method, part, category).orElse(null);
        if (rule == null) {
            return Optional.of(new Computation(List.of(new Step.Nothing(Step.Nothing.Reason.NO_RULE)), 0));
        }
        if (!tells(rule.conversion(), rule.counted(), steps)) {
            return Optional.empty();
        }
        return Optional.of(Converter.compute(now, measured(method, part, steps), category, shown(now, method, steps)));
    }

    /** The rule that made the entry has its conversion; a conversion of which there are two tells by the first. */
    private static Participation part(SchemeRules then, DeliveryMethod method, String category, List<Step> steps) {
        for (var step : steps) {
            if (step instanceof Step.Convert convert) {
                for (var part : Participation.values()) {
                    if (then.ruleFor(method, part, category)
                            .filter(rule -> rule.conversion().equals(convert.conversion()))
                            .isPresent()) {
                        return part;
                    }
                }
            }
        }
        return Participation.LEARNER;
    }

    private static boolean tells(Conversion conversion, Counted counted, List<Step> steps) {
        return switch (conversion) {
            case Conversion.Ratio ratio -> measure(steps, counted) != null;
            case Conversion.Bands bands -> measure(steps, counted) != null;
            case Conversion.Formula formula ->
                measure(steps, counted) != null && steps.stream().anyMatch(Step.Words.class::isInstance);
            case Conversion.Day day -> measure(steps, Counted.DAYS) != null;
            case Conversion.Flat flat -> achieved(steps) != null;
            case Conversion.Rank rank -> achieved(steps) != null;
            case Conversion.Designated designated -> designated(steps) != null;
            case Conversion.Multiple multiple -> tells(multiple.base(), counted, steps);
        };
    }

    private static Measured measured(DeliveryMethod method, Participation part, List<Step> steps) {
        long words = 0;
        long questions = 0;
        int rank = 0;
        for (var step : steps) {
            if (step instanceof Step.Words text) {
                words = text.words();
                questions = text.questions();
            }
            if (step instanceof Step.Placed placed) {
                rank = placed.rank();
            }
        }
        var media = measure(steps, Counted.MEDIA);
        return new Measured(
                method,
                part,
                media == null ? 0 : media.millis(),
                media == null ? 0 : media.ofMillis(),
                millis(steps, Counted.WALL),
                millis(steps, Counted.SCHEDULED),
                millis(steps, Counted.ESTIMATED),
                millis(steps, Counted.DAYS) / 43_200_000,
                words,
                questions,
                achieved(steps),
                rank,
                designated(steps));
    }

    /** What was shown, where the entry was judged by it and there is still something to be judged by. */
    private static @Nullable Shown shown(SchemeRules now, DeliveryMethod method, List<Step> steps) {
        var rule = now.evidenceFor(method).orElse(null);
        Step.Completed completed = null;
        Step.Checks checks = null;
        Step.Tested tested = null;
        for (var step : steps) {
            switch (step) {
                case Step.Completed each -> completed = each;
                case Step.Checks each -> checks = each;
                case Step.Tested each -> tested = each;
                default -> {}
            }
        }
        boolean told = rule != null
                && (rule.completionPercent() == 0 || completed != null)
                && (rule.presence() == null || checks != null)
                && (rule.assessment() == null || tested != null);
        if (!told) {
            return null; // it was seen to elsewhere when the entry was made
        }
        return new Shown(
                completed == null ? 0 : completed.doneMillis(),
                completed == null ? 0 : completed.ofMillis(),
                1,
                checks == null ? 0 : Math.max(checks.asked(), checks.required()),
                checks == null ? 0 : checks.answered(),
                checks == null ? 0 : checks.madeUp(),
                tested == null ? null : tested.correct(),
                tested == null ? 0 : tested.questions());
    }

    private static Step.@Nullable Measure measure(List<Step> steps, Counted counted) {
        for (var step : steps) {
            if (step instanceof Step.Measure measure && measure.counted() == counted) {
                return measure;
            }
        }
        return null;
    }

    private static long millis(List<Step> steps, Counted counted) {
        var measure = measure(steps, counted);
        return measure == null ? 0 : measure.millis();
    }

    private static @Nullable String achieved(List<Step> steps) {
        for (var step : steps) {
            if (step instanceof Step.Achieved achieved) {
                return achieved.key();
            }
            if (step instanceof Step.Placed placed) {
                return placed.key();
            }
        }
        return null;
    }

    private static @Nullable Long designated(List<Step> steps) {
        for (var step : steps) {
            if (step instanceof Step.Convert convert && convert.conversion() instanceof Conversion.Designated) {
                return convert.milli().floor();
            }
        }
        return null;
    }
}
