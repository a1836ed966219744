package org.xuefen.credit.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One step of a computation as the ledger keeps it: numbers and codes only, no words. Old entries are read for ever,
 * so a kind may be added and none may change.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Measure.class, name = "MEASURE"),
    @JsonSubTypes.Type(value = Step.Words.class, name = "WORDS"),
    @JsonSubTypes.Type(value = Step.Achieved.class, name = "ACHIEVED"),
    @JsonSubTypes.Type(value = Step.Convert.class, name = "CONVERT"),
    @JsonSubTypes.Type(value = Step.Round.class, name = "ROUND"),
    @JsonSubTypes.Type(value = Step.Minimum.class, name = "MINIMUM"),
    @JsonSubTypes.Type(value = Step.ItemCap.class, name = "ITEM_CAP"),
    @JsonSubTypes.Type(value = Step.Nothing.class, name = "NOTHING"),
    @JsonSubTypes.Type(value = Step.Placed.class, name = "PLACED"),
    @JsonSubTypes.Type(value = Step.Completed.class, name = "COMPLETED"),
    @JsonSubTypes.Type(value = Step.Checks.class, name = "CHECKS"),
    @JsonSubTypes.Type(value = Step.Tested.class, name = "TESTED"),
    @JsonSubTypes.Type(value = Step.Share.class, name = "SHARE"),
    @JsonSubTypes.Type(value = Step.Surplus.class, name = "SURPLUS"),
    @JsonSubTypes.Type(value = Step.CarryLimit.class, name = "CARRY_LIMIT"),
    @JsonSubTypes.Type(value = Step.Carried.class, name = "CARRIED"),
    @JsonSubTypes.Type(value = Step.Debt.class, name = "DEBT"),
    @JsonSubTypes.Type(value = Step.Expired.class, name = "EXPIRED"),
    @JsonSubTypes.Type(value = Step.Recalculated.class, name = "RECALCULATED"),
    @JsonSubTypes.Type(value = Step.Recognized.class, name = "RECOGNIZED")
})
public sealed interface Step {
    /** So much time counted, of so much there was. */
    record Measure(Counted counted, long millis, long ofMillis) implements Step {}

    /** What the word-count formula adds to the minutes. */
    record Words(long words, long questions) implements Step {}

    /** What was achieved, for an amount that does not depend on time. */
    record Achieved(String key) implements Step {}

    /** The conversion applied; its exact result in thousandths as {@code numerator / denominator}. */
    record Convert(Conversion conversion, String numerator, String denominator) implements Step {
        static Convert of(Conversion conversion, Exact milli) {
            return new Convert(
                    conversion,
                    milli.numerator().toString(),
                    milli.denominator().toString());
        }

        Exact milli() {
            return new Exact(new java.math.BigInteger(numerator), new java.math.BigInteger(denominator));
        }
    }

    record Round(Rounding.Mode mode, long stepMilli, long toMilli) implements Step {}

    /** Less than the least amount the rule gives: nothing. */
    record Minimum(long minimumMilli) implements Step {}

    /** Cut to the most one piece of evidence gives. */
    record ItemCap(long fromMilli, long toMilli) implements Step {}

    /** What was achieved, and at which place among those who did. */
    record Placed(String key, int rank) implements Step {}

    /** So much of it was done, of which so many percent had to be. */
    record Completed(long doneMillis, long ofMillis, int needPercent) implements Step {}

    /** Checks of presence: how many there had to be, were, were answered, and were made up. */
    record Checks(int required, int asked, int answered, int madeUp) implements Step {}

    /** A test: right answers of so many questions, and the percentage to pass. */
    record Tested(int correct, int questions, int passPercent) implements Step {}

    /** Only a share counts: {@code part} of {@code whole} checks were answered. */
    record Share(int part, int whole, String numerator, String denominator) implements Step {
        static Share of(int part, int whole, Exact milli) {
            return new Share(
                    part,
                    whole,
                    milli.numerator().toString(),
                    milli.denominator().toString());
        }

        Exact milli() {
            return new Exact(new java.math.BigInteger(numerator), new java.math.BigInteger(denominator));
        }
    }

    /** What was left of a period when its requirement was met. */
    record Surplus(long countedMilli, long requiredMilli, long surplusMilli) implements Step {}

    /** No more than this goes on. */
    record CarryLimit(long fromMilli, long toMilli) implements Step {}

    /** From the period of one year into that of another. */
    record Carried(int fromYear, int toYear, long milli) implements Step {}

    /** What was lacking at the end of a period and is to be made up in the next. */
    record Debt(int fromYear, long milli) implements Step {}

    /** What was still unused of a credit when its time was over. Days as ISO dates. */
    record Expired(String earnedOn, String validThrough, long milli) implements Step {}

    /** An entry computed once more by another version of the rules. */
    record Recalculated(int version, long beforeMilli, long afterMilli) implements Step {}

    /** So much of what was earned in a year under other schemes is recognized when a member comes under this one. */
    record Recognized(int year, long earnedMilli, long milli) implements Step {}

    /** No amount, and why. */
    record Nothing(Reason reason) implements Step {
        /** Why a rule gives nothing. */
        public enum Reason {
            NO_RULE,
            OUT_OF_BANDS,
            NOT_LISTED,
            NOT_DESIGNATED,
            NOT_COMPLETED,
            CHECKS_TOO_FEW,
            CHECKS_MISSED,
            CHECKS_TO_MAKE_UP,
            NOT_PASSED,
            QUESTIONS_TOO_FEW
        }
    }
}
