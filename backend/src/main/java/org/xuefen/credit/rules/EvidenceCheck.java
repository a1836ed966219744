package org.xuefen.credit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges what was shown against what a scheme asks to be shown. Pure: the same for whoever asks, whenever. */
public final class EvidenceCheck {
    private static final long HUNDRED = 100;
    private static final long MILLIS_PER_MINUTE = 60_000;

    private EvidenceCheck() {}

    /** What the evidence comes to. */
    public enum Outcome {
        /** It earns, all of it or a share. */
        ENOUGH,
        /** It would earn once the missed stretches have been played again. */
        TO_MAKE_UP,
        /** It earns nothing. */
        NOT_ENOUGH
    }

    /**
     * What the evidence comes to, and why.
     *
     * @param milli what is left of the converted amount, in thousandths, not rounded yet
     */
    public record Verdict(Outcome outcome, Exact milli, List<Step> steps) {
        public Verdict {
            steps = List.copyOf(steps);
        }
    }

    /** @param milli what the conversion gives for all of it, in thousandths */
    public static Verdict judge(EvidenceRule rule, Shown shown, Exact milli) {
        var steps = new ArrayList<Step>();
        var refused = completion(rule, shown, steps).or(() -> test(rule, shown, milli, steps));
        if (refused.isPresent()) {
            return none(refused.get(), steps);
        }
        var presence = rule.presence();
        return presence == null ? new Verdict(Outcome.ENOUGH, milli, steps) : presence(presence, shown, milli, steps);
    }

    private static Optional<Step.Nothing.Reason> completion(EvidenceRule rule, Shown shown, List<Step> steps) {
        if (rule.completionPercent() == 0) {
            return Optional.empty();
        }
        steps.add(new Step.Completed(shown.doneMillis(), shown.ofMillis(), rule.completionPercent()));
        boolean done = shown.doneMillis() * HUNDRED >= shown.ofMillis() * rule.completionPercent();
        return done ? Optional.empty() : Optional.of(Step.Nothing.Reason.NOT_COMPLETED);
    }

    private static Optional<Step.Nothing.Reason> test(EvidenceRule rule, Shown shown, Exact milli, List<Step> steps) {
        var assessment = rule.assessment();
        if (assessment == null) {
            return Optional.empty();
        }
        var correct = shown.correct();
        if (correct == null || shown.questions() == 0) {
            return Optional.of(Step.Nothing.Reason.NOT_PASSED);
        }
        steps.add(new Step.Tested(correct, shown.questions(), assessment.passPercent()));
        if (shown.questions() < perCredit(assessment.questionsPerCredit(), milli)) {
            return Optional.of(Step.Nothing.Reason.QUESTIONS_TOO_FEW);
        }
        boolean passed = correct * HUNDRED >= (long) shown.questions() * assessment.passPercent();
        return passed ? Optional.empty() : Optional.of(Step.Nothing.Reason.NOT_PASSED);
    }

    private static Verdict presence(Presence presence, Shown shown, Exact milli, List<Step> steps) {
        int required = required(presence.frequency(), shown, milli);
        steps.add(new Step.Checks(required, shown.checksAsked(), shown.checksAnswered(), shown.checksMadeUp()));
        if (shown.checksAsked() < required) {
            return none(Step.Nothing.Reason.CHECKS_TOO_FEW, steps);
        }
        int missed = shown.checksMissed();
        return switch (presence.missed()) {
            case Presence.Prorate prorate -> {
                if (missed == 0) {
                    yield new Verdict(Outcome.ENOUGH, milli, steps);
                }
                int answered = shown.checksAsked() - missed;
                var share = milli.times(answered).over(shown.checksAsked());
                steps.add(Step.Share.of(answered, shown.checksAsked(), share));
                yield new Verdict(Outcome.ENOUGH, share, steps);
            }
            case Presence.FailOver over ->
                missed > over.allowed()
                        ? none(Step.Nothing.Reason.CHECKS_MISSED, steps)
                        : new Verdict(Outcome.ENOUGH, milli, steps);
            case Presence.MakeUp makeUp -> {
                if (shown.checksAsked() - shown.checksAnswered() > makeUp.allowed()) {
                    yield none(Step.Nothing.Reason.CHECKS_MISSED, steps);
                }
                if (missed == 0) {
                    yield new Verdict(Outcome.ENOUGH, milli, steps);
                }
                steps.add(new Step.Nothing(Step.Nothing.Reason.CHECKS_TO_MAKE_UP));
                yield new Verdict(Outcome.TO_MAKE_UP, Exact.ZERO, steps);
            }
        };
    }

    /** How many checks there have to be at least, a part of a credit asking for its part of them, rounded up. */
    private static int required(Presence.Frequency frequency, Shown shown, Exact milli) {
        return switch (frequency) {
            case Presence.PerCredit per -> perCredit(per.checks(), milli);
            case Presence.PerDay per -> per.checks() * shown.days();
            case Presence.EveryMinutes every ->
                (int) Exact.of(shown.ofMillis(), every.minutes() * MILLIS_PER_MINUTE)
                        .floor();
        };
    }

    private static int perCredit(int each, Exact milli) {
        return (int) milli.times(each).over(1000).ceiling();
    }

    private static Verdict none(Step.Nothing.Reason reason, List<Step> steps) {
        steps.add(new Step.Nothing(reason));
        return new Verdict(Outcome.NOT_ENOUGH, Exact.ZERO, steps);
    }
}
