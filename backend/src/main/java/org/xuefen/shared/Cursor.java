package org.xuefen.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: the key values of the last row shown, opaque to clients. */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";
    private static final int MAX_LENGTH = 600;

    private Cursor() {}

    public static String of(Object... keys) {
        var joined = String.join(
                SEPARATOR, java.util.Arrays.stream(keys).map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** The keys of a cursor, or null where there is none. @throws Refusal {@code shared.cursor-malformed} */
    public static @Nullable List<String> keys(@Nullable String cursor, int count) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        if (cursor.length() > MAX_LENGTH) {
            throw new Refusal(SharedRefusals.CURSOR_MALFORMED);
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var keys = List.of(text.split(SEPARATOR, -1));
            if (keys.size() == count) {
                return keys;
            }
        } catch (IllegalArgumentException e) {
            // falls through: not a cursor of ours
        }
        throw new Refusal(SharedRefusals.CURSOR_MALFORMED);
    }

    /** A key that is a moment. @throws Refusal {@code shared.cursor-malformed} */
    public static Instant instant(String key) {
        try {
            return Instant.parse(key);
        } catch (DateTimeException e) {
            throw new Refusal(SharedRefusals.CURSOR_MALFORMED);
        }
    }

    /** A cursor over ids alone: 0 where there is none. */
    public static long id(@Nullable String cursor) {
        var keys = keys(cursor, 1);
        return keys == null ? 0 : number(keys.getFirst());
    }

    /** A key that is a number. @throws Refusal {@code shared.cursor-malformed} */
    public static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw new Refusal(SharedRefusals.CURSOR_MALFORMED);
        }
    }
}
