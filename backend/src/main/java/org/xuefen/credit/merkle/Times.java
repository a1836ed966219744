package org.xuefen.credit.merkle;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as leaves and heads write them: UTC, always six places, {@code 2026-11-30T15:29:37.000000Z}. */
public final class Times {
    private static final int LENGTH = "2026-11-30T15:29:37.000000Z".length();

    private Times() {}

    public static String text(Instant at) {
        return text(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    /** By hand, since a formatter costs more than the hash of the whole leaf. */
    public static String text(LocalDateTime at) {
        var text = new StringBuilder(LENGTH);
        pad(text, at.getYear(), 4).append('-');
        pad(text, at.getMonthValue(), 2).append('-');
        pad(text, at.getDayOfMonth(), 2).append('T');
        pad(text, at.getHour(), 2).append(':');
        pad(text, at.getMinute(), 2).append(':');
        pad(text, at.getSecond(), 2).append('.');
        return pad(text, at.getNano() / 1000, 6).append('Z').toString();
    }

    private static StringBuilder pad(StringBuilder text, int value, int width) {
        for (int power = (int) Math.pow(10, width - 1); power > value && power > 1; power /= 10) {
            text.append('0');
        }
        return text.append(value);
    }
}
