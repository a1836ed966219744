package org.xuefen.credit.merkle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the one form RFC 8785 allows, for values made of objects, lists, strings and null. Signed papers hold no numbers:
 * readers of JSON differ on large ones.
 */
public final class Canonical {
    private Canonical() {}

    public static String of(@Nullable Object value) {
        var json = new StringBuilder();
        write(json, value);
        return json.toString();
    }

    public static void write(StringBuilder json, @Nullable Object value) {
        switch (value) {
            case null -> json.append("null");
            case String text -> CanonicalJson.value(json, text);
            case List<?> list -> {
                char before = '[';
                for (var each : list) {
                    json.append(before);
                    write(json, each);
                    before = ',';
                }
                json.append(list.isEmpty() ? "[]" : "]");
            }
            case Map<?, ?> map -> {
                char before = '{';
                for (var each : new TreeMap<>(map).entrySet()) {
                    json.append(before);
                    CanonicalJson.value(json, (String) each.getKey());
                    json.append(':');
                    write(json, each.getValue());
                    before = ',';
                }
                json.append(map.isEmpty() ? "{}" : "}");
            }
            default -> throw new IllegalArgumentException("no value of a signed paper");
        }
    }
}
