package org.xuefen.organization.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column a roster may have and the headers it goes by. */
record Column(String key, boolean required, String zh, String en, Set<String> headers) {
    Column(String key, boolean required, String zh, String en, String... others) {
        this(
                key,
                required,
                zh,
                en,
                Stream.concat(Stream.of(zh, en, key), Arrays.stream(others))
                        .map(Column::plain)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean named(String header) {
        return headers.contains(plain(header));
    }

    /** Headers are compared without case, spaces, punctuation and what stands in brackets. */
    private static String plain(String header) {
        return header.replaceAll("[(（].*?[)）]", "").replaceAll("[\\s*_:：-]", "").toLowerCase(Locale.ROOT);
    }
}
