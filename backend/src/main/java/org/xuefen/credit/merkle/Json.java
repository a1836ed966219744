package org.xuefen.credit.merkle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON strictly: objects as maps, arrays as lists, numbers as the text they are. A name that comes twice is refused,
 * since two readers could disagree on what such a text says. Own, so that a verifier needs nothing but a JDK.
 */
public final class Json {
    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** A number, unread. */
    public record Digits(String text) {}

    /** @throws IllegalArgumentException when it is not JSON */
    public static @Nullable Object read(String text) {
        var json = new Json(text);
        var value = json.value(0);
        json.space();
        if (json.at != text.length()) {
            throw json.wrong("something after the end");
        }
        return value;
    }

    /** The same where it must be an object. */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new IllegalArgumentException("not an object");
    }

    public static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("not a list");
    }

    public static String string(@Nullable Object value) {
        if (value instanceof String string) {
            return string;
        }
        throw new IllegalArgumentException("not a string");
    }

    public static long whole(@Nullable Object value) {
        if (value instanceof Digits digits && digits.text().matches("0|[1-9]\\d{0,17}")) {
            return Long.parseLong(digits.text());
        }
        throw new IllegalArgumentException("not a whole number");
    }

    private @Nullable Object value(int depth) {
        space();
        if (depth > DEEPEST) {
            throw wrong("too deep");
        }
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> members(int depth) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        at++;
        space();
        if (peek() == '}') {
            at++;
            return members;
        }
        do {
            space();
            var name = string();
            space();
            take(':');
            if (members.containsKey(name)) {
                throw wrong("the name " + name + " comes twice");
            }
            members.put(name, value(depth + 1));
            space();
        } while (more('}'));
        return members;
    }

    private List<@Nullable Object> elements(int depth) {
        var elements = new ArrayList<@Nullable Object>();
        at++;
        space();
        if (peek() == ']') {
            at++;
            return elements;
        }
        do {
            elements.add(value(depth + 1));
            space();
        } while (more(']'));
        return elements;
    }

    private boolean more(char end) {
        char c = peek();
        at++;
        if (c != ',' && c != end) {
            throw wrong("a comma is missing");
        }
        return c == ',';
    }

    private String string() {
        take('"');
        var read = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            if (c < ' ') {
                throw wrong("a control character");
            }
            read.append(c == '\\' ? escaped() : c);
        }
        return read.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                    throw wrong("not a character");
                }
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw wrong("an unknown escape");
        };
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong("not a value");
        }
        at += word.length();
        return value;
    }

    private Digits number() {
        int from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var digits = text.substring(from, at);
        if (!digits.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
            throw wrong("not a value");
        }
        return new Digits(digits);
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void take(char wanted) {
        if (peek() != wanted) {
            throw wrong("no " + wanted);
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("it ends too early");
        }
        return text.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("not JSON at character " + at + ": " + what);
    }
}
