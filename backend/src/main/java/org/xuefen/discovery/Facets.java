package org.xuefen.discovery;

import java.util.List;
import java.util.Map;

/**
 * How many of what was found there would be with each value of a filter; the filter's own choice aside, the others kept.
 *
 * @param counts by name ({@code channel}, {@code category}, {@code industry}, {@code language}, {@code kind},
 *     {@code length}, {@code here}), values by count, then by name; industries are sections
 */
public record Facets(Map<String, List<Count>> counts) {
    public static final Facets NONE = new Facets(Map.of());

    /** A value and how many courses have it. */
    public record Count(String value, int courses) {}
}
