package org.xuefen.credit.merkle;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What a tree head says (C2SP tlog-checkpoint): origin, size and root on a line each, and as an extension line the time of
 * signing, since a head also tells by when its entries were there.
 *
 * @param origin the log's name
 * @param time UTC, to the microsecond
 */
public record Checkpoint(String origin, long size, Hash root, Instant time) {
    private static final String TIME = "time ";
    private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,17}");

    public String text() {
        return origin + '\n' + size + '\n' + root.base64() + '\n' + TIME + Times.text(time) + '\n';
    }

    /** @throws IllegalArgumentException when it is not such a text */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 5 || lines[0].isEmpty() || !SIZE.matcher(lines[1]).matches() || !lines[3].startsWith(TIME)) {
            throw new IllegalArgumentException("not a tree head");
        }
        try {
            var time = Instant.parse(lines[3].substring(TIME.length()));
            return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.fromBase64(lines[2]), time);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a tree head: its time", e);
        }
    }
}
