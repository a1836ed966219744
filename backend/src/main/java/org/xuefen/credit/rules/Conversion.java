package org.xuefen.credit.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How what was counted becomes credits before rounding. The kinds are those of published schemes; stored as JSON by
 * their name, so a kind may be added and none may change its meaning.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Conversion.Ratio.class, name = "RATIO"),
    @JsonSubTypes.Type(value = Conversion.Bands.class, name = "BANDS"),
    @JsonSubTypes.Type(value = Conversion.Formula.class, name = "FORMULA"),
    @JsonSubTypes.Type(value = Conversion.Flat.class, name = "FLAT"),
    @JsonSubTypes.Type(value = Conversion.Designated.class, name = "DESIGNATED")
})
public sealed interface Conversion {
    /** So many seconds are one credit: 3,000 for the 50 minutes of NASBA, 36,000 for IACET's ten contact hours. */
    record Ratio(long secondsPerCredit) implements Conversion {
        public Ratio {
            if (secondsPerCredit <= 0) {
                throw new IllegalArgumentException("secondsPerCredit must be positive");
            }
        }
    }

    /** Steps by length. The band that holds is the last one whose border the length has reached (or passed). */
    record Bands(List<Band> bands) implements Conversion {
        public Bands {
            bands = List.copyOf(bands);
            for (int i = 1; i < bands.size(); i++) {
                if (bands.get(i).fromSeconds() < bands.get(i - 1).fromSeconds()) {
                    throw new IllegalArgumentException("bands must ascend");
                }
            }
        }
    }

    /**
     * A border and what lies from it on.
     *
     * @param inclusive whether a length of exactly {@code fromSeconds} is in the band
     * @param creditMilli what the band gives, in thousandths; null: this length earns nothing under this rule and
     *     says so (a NASBA nano course of 20 minutes is no nano course)
     */
    record Band(
            long fromSeconds, boolean inclusive, @Nullable Long creditMilli) {}

    /**
     * NASBA's word-count formula: (words ÷ words per minute + minutes + questions × minutes per question) ÷ divisor.
     *
     * @param milliMinutesPerQuestion 1,850 for NASBA's 1.85 minutes
     */
    record Formula(long wordsPerMinute, long milliMinutesPerQuestion, long minutesPerCredit) implements Conversion {
        public Formula {
            if (wordsPerMinute <= 0 || milliMinutesPerQuestion < 0 || minutesPerCredit <= 0) {
                throw new IllegalArgumentException("the parts of a formula must be positive");
            }
        }
    }

    /** A fixed amount by what was achieved ("test" → 0.5), whatever time it took. */
    record Flat(Map<String, Long> creditMilli) implements Conversion {
        public Flat {
            creditMilli = Map.copyOf(creditMilli);
        }
    }

    /** What was designated for the course beforehand. */
    record Designated() implements Conversion {}
}
