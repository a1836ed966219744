package org.xuefen.credit.credential;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON of strangers, read within bounds. */
final class BoundedJson {
    static final int DEEPEST = 40;

    private BoundedJson() {}

    /** Whether brackets nest no deeper than allowed; looked at before anything is read. */
    static boolean shallow(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                if (++depth > DEEPEST) {
                    return false;
                }
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return true;
    }

    /** Empty for what is no JSON object. A name given twice is refused: two readers might see different documents. */
    static Optional<JsonObject> object(String text) {
        var settings = Map.of("jakarta.json.JsonConfig.keyStrategy", jakarta.json.JsonConfig.KeyStrategy.NONE);
        try (var reader = Json.createReaderFactory(settings).createReader(new StringReader(text))) {
            return reader.readValue() instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (JsonException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** A value as a list: an array's values, or the one. */
    static List<JsonValue> many(@Nullable JsonValue value) {
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return List.of();
        }
        return value instanceof jakarta.json.JsonArray array ? List.copyOf(array) : List.of(value);
    }

    static List<String> strings(@Nullable JsonValue value) {
        return many(value).stream()
                .filter(jakarta.json.JsonString.class::isInstance)
                .map(each -> ((jakarta.json.JsonString) each).getString())
                .toList();
    }

    static List<JsonObject> objects(@Nullable JsonValue value) {
        return many(value).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    static String string(JsonObject object, String name) {
        return object.get(name) instanceof jakarta.json.JsonString text ? text.getString() : "";
    }
}
