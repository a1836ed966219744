package org.xuefen.credit.credential;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a data set. Blank nodes begin with {@code _:}.
 *
 * @param datatype null where the object is no literal
 * @param graph null for the default graph
 */
record Quad(
        String subject,
        String predicate,
        String object,
        @Nullable String datatype,
        @Nullable String language,
        @Nullable String graph) {
    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

    static boolean blank(@Nullable String node) {
        return node != null && node.startsWith("_:");
    }

    boolean literal() {
        return datatype != null;
    }

    /** The blank nodes it mentions. */
    List<String> blanks() {
        return Stream.of(subject, literal() ? "" : object, Objects.requireNonNullElse(graph, ""))
                .filter(Quad::blank)
                .distinct()
                .toList();
    }

    /** In canonical N-Quads, a line feed at the end; blank nodes are called what {@code names} says. */
    String line(UnaryOperator<String> names) {
        return node(subject, names) + " <" + predicate + "> " + object(names)
                + (graph == null ? "" : " " + node(graph, names)) + " .\n";
    }

    private String object(UnaryOperator<String> names) {
        if (!literal()) {
            return node(object, names);
        }
        var quoted = '"' + escaped(object) + '"';
        if (language != null) {
            return quoted + '@' + language;
        }
        return STRING.equals(datatype) ? quoted : quoted + "^^<" + datatype + '>';
    }

    private static String node(String node, UnaryOperator<String> names) {
        return blank(node) ? names.apply(node) : '<' + node + '>';
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '"' -> escaped.append("\\\"");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '\b' -> escaped.append("\\b");
                case '\f' -> escaped.append("\\f");
                default -> {
                    if (c < 0x20 || c == 0x7f) {
                        escaped.append("\\u%04X".formatted((int) c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
