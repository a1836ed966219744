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
    @JsonSubTypes.Type(value = Conversion.Designated.class, name = "DESIGNATED"),
    @JsonSubTypes.Type(value = Conversion.Day.class, name = "DAY"),
    @JsonSubTypes.Type(value = Conversion.Rank.class, name = "RANK"),
    @JsonSubTypes.Type(value = Conversion.Multiple.class, name = "MULTIPLE")
})
public sealed interface Conversion {
    /** So many seconds are one credit: 3,000 for the 50 minutes of NASBA, 36,000 for IACET's ten contact hours. */
    record Ratio(long secondsPerCredit) implements Conversion {}

    /** Steps by length. The band that holds is the last one whose border the length has reached (or passed). */
    record Bands(List<Band> bands) implements Conversion {
        public Bands {
            bands = List.copyOf(bands);
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
    record Formula(long wordsPerMinute, long milliMinutesPerQuestion, long minutesPerCredit) implements Conversion {}

    /** A fixed amount by what was achieved ("test" → 0.5), whatever time it took. */
    record Flat(Map<String, Long> creditMilli) implements Conversion {
        public Flat {
            creditMilli = Map.copyOf(creditMilli);
        }
    }

    /** What was designated for the course beforehand. */
    record Designated() implements Conversion {}

    /** So much for a day, so much for a half. */
    record Day(long fullMilli, long halfMilli) implements Conversion {}

    /**
     * By what was achieved and the place among those who did: {@code paper → 30, 10} gives the first author 30 and
     * everyone after them 10.
     */
    record Rank(List<RankLine> lines) implements Conversion {
        public Rank {
            lines = List.copyOf(lines);
        }
    }

    /** The places of one achievement, the first first; the last amount holds for all places after it. */
    record RankLine(String key, List<Long> creditMilli) {
        public RankLine {
            creditMilli = List.copyOf(creditMilli);
        }
    }

    /** Another conversion, times so many thousandths: 2,000 for teaching that counts twice. */
    record Multiple(Conversion base, long factorMilli) implements Conversion {}
}
