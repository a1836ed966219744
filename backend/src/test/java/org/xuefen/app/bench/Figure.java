package org.xuefen.app.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param reference measured in the same run, 0 where there is none
 * @param must the ratio to reach against the reference (at least), or without a reference the value not to exceed
 */
public record Figure(String name, double value, String unit, double reference, double must) {
    public static Figure ratio(String name, double value, String unit, double reference, double atLeast) {
        return new Figure(name, value, unit, reference, atLeast);
    }

    public static Figure atMost(String name, double value, String unit, double most) {
        return new Figure(name, value, unit, 0, most);
    }

    public boolean met() {
        return reference > 0 ? value / reference >= must : value <= must;
    }

    /** name, value, unit, reference, ratio, must, met or missed. */
    public String tsv() {
        @Nullable String ratio = reference > 0 ? "%.2f".formatted(value / reference) : "-";
        return String.format(
                Locale.ROOT,
                "%s\t%s\t%s\t%s\t%s\t%s%s\t%s",
                name,
                number(value),
                unit,
                reference > 0 ? number(reference) : "-",
                ratio,
                reference > 0 ? ">=" : "<=",
                number(must),
                met() ? "met" : "missed");
    }

    private static String number(double value) {
        return value >= 100 ? "%.0f".formatted(value) : "%.2f".formatted(value);
    }
}
