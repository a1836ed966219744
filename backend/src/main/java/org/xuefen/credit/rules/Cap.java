package org.xuefen.credit.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** The most that counts, looked at in the standing and never in the entry. Narrower caps cut before wider ones. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Cap.OfMethod.class, name = "METHOD"),
    @JsonSubTypes.Type(value = Cap.OfCategory.class, name = "CATEGORY"),
    @JsonSubTypes.Type(value = Cap.OfDay.class, name = "DAY"),
    @JsonSubTypes.Type(value = Cap.OfPeriod.class, name = "PERIOD"),
    @JsonSubTypes.Type(value = Cap.OfCycle.class, name = "CYCLE")
})
public sealed interface Cap {
    long maximumMilli();

    /** Of one delivery method in the period. */
    record OfMethod(DeliveryMethod method, long maximumMilli) implements Cap {}

    /** Of one category and all beneath it in the period. */
    record OfCategory(String category, long maximumMilli) implements Cap {}

    /** Of one day, as the organization's time zone draws it; of one method or of all. */
    record OfDay(@Nullable DeliveryMethod method, long maximumMilli) implements Cap {}

    /** Of everything in the period. */
    record OfPeriod(long maximumMilli) implements Cap {}

    /** Of the years up to and with the last of the period; of one category and all beneath it, or of everything. */
    record OfCycle(int years, @Nullable String category, long maximumMilli) implements Cap {}

    /** How wide a cap reaches: a day, a way of learning, a category (a part before its whole), all of it, many years. */
    default int width(CategoryTree tree) {
        return switch (this) {
            case OfDay day -> day.method() == null ? 1 : 0;
            case OfMethod method -> 2;
            case OfCategory category -> 100 - tree.depth(category.category());
            case OfPeriod period -> 200;
            case OfCycle cycle -> 300 + cycle.years() * 2 + (cycle.category() == null ? 1 : 0);
        };
    }
}
