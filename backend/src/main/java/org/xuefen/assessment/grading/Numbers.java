package org.xuefen.assessment.grading;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a number as a person types it: full-width digits, a real minus sign, thousands in groups, an exponent. */
public final class Numbers {

    /** Small enough that no comparison of two of them is slow. */
    private static final Pattern PLAIN =
            Pattern.compile("[-+]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][-+]?\\d{1,2})?");

    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(?:,\\d{3}){1,9}(?:\\.\\d{0,30})?");
    private static final int MAX = 100;

    private Numbers() {}

    public static Optional<BigDecimal> parse(String typed) {
        if (typed.length() > MAX) {
            return Optional.empty();
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace('\u2212', '-')
                .replace('\u3002', '.')
                .strip();
        if (GROUPED.matcher(text).matches()) {
            text = text.replace(",", "");
        }
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
