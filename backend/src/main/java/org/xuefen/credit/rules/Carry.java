package org.xuefen.credit.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What of one period goes on to the next. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Carry.None.class, name = "NONE"),
    @JsonSubTypes.Type(value = Carry.Surplus.class, name = "SURPLUS")
})
public sealed interface Carry {
    /** A period stands for itself. */
    record None() implements Carry {}

    /**
     * What is left when all of the requirement is met.
     *
     * @param from only what is left of this category and beneath; null: of all
     * @param to the category it counts in afterwards; null: the one it comes from
     * @param maximumMilli the most that goes on
     * @param validPeriods in how many periods it counts before it expires
     */
    record Surplus(@Nullable String from, @Nullable String to, long maximumMilli, int validPeriods) implements Carry {}
}
