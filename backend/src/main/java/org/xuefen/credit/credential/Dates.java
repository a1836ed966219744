package org.xuefen.credit.credential;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Moments as XML Schema writes them, with their offset. */
final class Dates {
    private Dates() {}

    static Optional<Instant> parse(String text) {
        try {
            return text.isEmpty() || text.length() > 40
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
