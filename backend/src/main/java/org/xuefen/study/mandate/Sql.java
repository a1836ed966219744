package org.xuefen.study.mandate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition and what its marks stand for. */
record Sql(String text, List<Object> arguments) {
    static final Sql NOTHING = new Sql("1 = 0", List.of());
    static final Sql ALL = new Sql("1 = 1", List.of());

    static Sql of(String text, Object... arguments) {
        return new Sql(text, List.of(arguments));
    }

    static Sql any(List<Sql> parts) {
        return parts.isEmpty() ? NOTHING : joined(parts, " or ");
    }

    static Sql all(List<Sql> parts) {
        return parts.isEmpty() ? ALL : joined(parts, " and ");
    }

    /** Paths of these subtrees: each a range of the index, since '0' is what follows '/'. */
    static Sql within(String column, List<String> paths) {
        return any(paths.stream()
                .map(path -> of(column + " >= ? and " + column + " < ?", path, after(path)))
                .toList());
    }

    /** The paths of the units from the root down to the one this path leads to. */
    static List<String> upwards(String path) {
        var paths = new ArrayList<String>();
        for (int at = path.indexOf('/', 1); at >= 0; at = path.indexOf('/', at + 1)) {
            paths.add(path.substring(0, at + 1));
        }
        return paths;
    }

    private static Sql joined(List<Sql> parts, String by) {
        return new Sql(
                "("
                        + String.join(
                                by,
                                parts.stream()
                                        .map(part -> "(" + part.text() + ")")
                                        .toList()) + ")",
                parts.stream().flatMap(part -> part.arguments().stream()).toList());
    }

    private static String after(String path) {
        return path.substring(0, path.length() - 1) + '0';
    }

    /** Arguments in the order of their marks; a condition brings its own. */
    static @Nullable Object[] arguments(@Nullable Object... parts) {
        var all = new ArrayList<@Nullable Object>();
        for (var part : parts) {
            if (part instanceof Sql sql) {
                all.addAll(sql.arguments());
            } else {
                all.add(part);
            }
        }
        return all.toArray();
    }
}
