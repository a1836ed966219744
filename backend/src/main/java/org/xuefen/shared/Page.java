package org.xuefen.shared;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list in keyset order.
 *
 * @param next cursor of the part that follows, null at the end
 */
@Serdeable
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int MAX_LIMIT = 100;

    /**
     * From rows read with {@code limit + 1}: the extra row tells that there is more and is not shown.
     *
     * @param cursorOf the cursor that continues after a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, cursorOf.apply(shown.getLast()));
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
