package org.xuefen.shared.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Job data is a string, kept readable in the database. */
final class TextSerializer implements Serializer {
    @Override
    public byte[] serialize(@Nullable Object data) {
        return (data == null ? "" : data.toString()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] bytes) {
        return type.cast(new String(bytes, StandardCharsets.UTF_8));
    }
}
