package org.xuefen.credit.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** One thing a requirement asks for; it is met when all are. A category stands for itself and all beneath it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Term.Total.class, name = "TOTAL"),
    @JsonSubTypes.Type(value = Term.AtLeast.class, name = "MIN"),
    @JsonSubTypes.Type(value = Term.AtMost.class, name = "MAX"),
    @JsonSubTypes.Type(value = Term.Ratio.class, name = "RATIO"),
    @JsonSubTypes.Type(value = Term.EachYear.class, name = "MIN_PER_SUBPERIOD"),
    @JsonSubTypes.Type(value = Term.Side.class, name = "SIDE")
})
public sealed interface Term {
    /** So much in all. */
    record Total(long milli) implements Term {}

    /** So much of a category. */
    record AtLeast(String category, long milli) implements Term {}

    /** No more of a category than this counts toward the total. */
    record AtMost(String category, long milli) implements Term {}

    /** A share of a category: {@code parts} of {@code whole}. */
    record Ratio(String category, int parts, int whole, Of of) implements Term {
        /** Of what the share is. */
        public enum Of {
            /** Of the total that is required; studying more of something else harms nobody. */
            REQUIRED,
            /** Of all that counts. */
            COUNTED
        }
    }

    /** So much in each year of a longer period, counted from its first day. */
    record EachYear(long milli) implements Term {}

    /**
     * So much within a window beside the period.
     *
     * @param fromMonth months from the period's first day to the window's; negative begins before the period
     * @param months how long the window is
     * @param category null: of everything
     */
    record Side(int fromMonth, int months, @Nullable String category, long milli) implements Term {}
}
