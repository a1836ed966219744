package org.xuefen.credit.merkle;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON in the one form RFC 8785 allows, for objects whose values are strings or null. */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** Names in the order of their UTF-16 units, no white space. */
    public static String object(Map<String, ? extends @Nullable String> members) {
        var json = new StringBuilder(64 * members.size());
        char before = '{';
        for (var member : new TreeMap<>(members).entrySet()) {
            json.append(before);
            before = ',';
            string(json, member.getKey());
            json.append(':');
            value(json, member.getValue());
        }
        return members.isEmpty() ? "{}" : json.append('}').toString();
    }

    public static void value(StringBuilder json, @Nullable String value) {
        if (value == null) {
            json.append("null");
            return;
        }
        string(json, value);
    }

    /** Escapes what must be escaped and nothing else (RFC 8785, 3.2.2.2). */
    private static void string(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < ' ') {
                        json.append("\\u00").append(c < 16 ? '0' : '1').append(Character.forDigit(c & 15, 16));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
