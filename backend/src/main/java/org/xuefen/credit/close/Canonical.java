package org.xuefen.credit.close;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.merkle.CanonicalJson;

/**
 * JSON in the one form RFC 8785 allows, for values made of objects, lists, strings and null. Statements hold no numbers:
 * readers of JSON differ on large ones.
 */
final class Canonical {
    private Canonical() {}

    static String of(@Nullable Object value) {
        var json = new StringBuilder();
        write(json, value);
        return json.toString();
    }

    static void write(StringBuilder json, @Nullable Object value) {
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
            default -> throw new IllegalArgumentException("no value of a statement");
        }
    }
}
