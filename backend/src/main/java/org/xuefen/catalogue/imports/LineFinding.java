package org.xuefen.catalogue.imports;

import java.util.Map;

/**
 * What is to be said about a line.
 *
 * @param column the column it is about, empty for the line as a whole
 * @param code {@code title-derived}, {@code repeated}, {@code lang-unknown}…: the client has the sentence
 */
record LineFinding(int line, String column, Level level, String code, Map<String, String> args) {

    /** Whether the line is taken. */
    enum Level {
        REFUSED,
        NOTE
    }

    static LineFinding refused(int line, String column, String code, String... args) {
        return new LineFinding(line, column, Level.REFUSED, code, map(args));
    }

    static LineFinding note(int line, String column, String code, String... args) {
        return new LineFinding(line, column, Level.NOTE, code, map(args));
    }

    private static Map<String, String> map(String... args) {
        return switch (args.length) {
            case 0 -> Map.of();
            case 2 -> Map.of(args[0], args[1]);
            default -> throw new IllegalArgumentException("one name and one value");
        };
    }
}
