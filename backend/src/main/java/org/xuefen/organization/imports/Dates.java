package org.xuefen.organization.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as people write them where year comes first: 2024-03-18, 2024/3/18, 2024.3.18, 2024年3月18日, 20240318. */
final class Dates {
    private static final Pattern PARTS = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ].*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private Dates() {}

    static @Nullable LocalDate parse(String text) {
        for (var pattern : new Pattern[] {PARTS, COMPACT}) {
            var match = pattern.matcher(text);
            if (match.matches()) {
                try {
                    var date = LocalDate.of(
                            Integer.parseInt(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(3)));
                    return date.getYear() < 1900 ? null : date;
                } catch (DateTimeException e) {
                    return null;
                }
            }
        }
        return null;
    }
}
