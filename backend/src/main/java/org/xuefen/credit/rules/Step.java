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
    @JsonSubTypes.Type(value = Step.Nothing.class, name = "NOTHING")
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

    /** No amount, and why. */
    record Nothing(Reason reason) implements Step {
        /** Why a rule gives nothing. */
        public enum Reason {
            NO_RULE,
            OUT_OF_BANDS,
            NOT_LISTED,
            NOT_DESIGNATED
        }
    }
}
