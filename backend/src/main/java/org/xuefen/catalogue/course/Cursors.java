package org.xuefen.catalogue.course;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.SharedRefusals;

/** Reads the keys of a cursor that a client may have made up. */
final class Cursors {
    private Cursors() {}

    static Instant instant(String key) {
        try {
            return Instant.parse(key);
        } catch (DateTimeParseException e) {
            throw new Refusal(SharedRefusals.CURSOR_MALFORMED);
        }
    }

    static long id(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw new Refusal(SharedRefusals.CURSOR_MALFORMED);
        }
    }
}
