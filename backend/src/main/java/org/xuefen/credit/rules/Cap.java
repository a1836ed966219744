package org.xuefen.credit.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The most that counts in a period, looked at in the standing and never in the entry. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Cap.OfMethod.class, name = "METHOD"),
    @JsonSubTypes.Type(value = Cap.OfCategory.class, name = "CATEGORY"),
    @JsonSubTypes.Type(value = Cap.OfPeriod.class, name = "PERIOD")
})
public sealed interface Cap {
    long maximumMilli();

    boolean holds(LedgerLine line);

    /** How wide a cap reaches; narrower ones cut first. */
    int width();

    /** Of one delivery method. */
    record OfMethod(DeliveryMethod method, long maximumMilli) implements Cap {
        @Override
        public boolean holds(LedgerLine line) {
            return line.method() == method;
        }

        @Override
        public int width() {
            return 0;
        }
    }

    /** Of one category. */
    record OfCategory(String category, long maximumMilli) implements Cap {
        @Override
        public boolean holds(LedgerLine line) {
            return line.category().equals(category);
        }

        @Override
        public int width() {
            return 1;
        }
    }

    /** Of everything in the period. */
    record OfPeriod(long maximumMilli) implements Cap {
        @Override
        public boolean holds(LedgerLine line) {
            return true;
        }

        @Override
        public int width() {
            return 2;
        }
    }
}
