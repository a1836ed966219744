package org.xuefen.credit.certificate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Placeholders of a design's sentence: {@code {name}}, {@code {unit}}, {@code {year}}, {@code {credits}}, {@code {date}}, {@code {what}}. */
final class Wording {
    static final Set<String> KNOWN = Set.of("name", "unit", "year", "credits", "date", "what");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private Wording() {}

    static List<String> unknown(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !KNOWN.contains(name))
                .distinct()
                .toList();
    }

    static String fill(String pattern, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }
}
