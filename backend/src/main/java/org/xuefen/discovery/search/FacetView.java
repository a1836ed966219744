package org.xuefen.discovery.search;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.xuefen.discovery.Facets;

/**
 * How many of the courses found there are for each value of each filter, the most first; a filter in use counts as if it
 * were not, the others as they are.
 *
 * @param industries sections of GB/T 4754
 * @param kinds of items
 * @param here how many are studied here
 * @param credits what they would give the reader; empty where there is too much to count
 */
@Serdeable
record FacetView(
        List<Count> channels,
        List<Count> categories,
        List<Count> industries,
        List<Count> languages,
        List<Count> kinds,
        List<Count> lengths,
        List<Count> credits,
        int here) {

    /** A value and how many courses have it. */
    @Serdeable
    record Count(String value, int courses) {}

    static FacetView of(Facets facets, List<Facets.Count> credits) {
        return new FacetView(
                counts(facets, CourseFields.CHANNEL),
                counts(facets, CourseFields.CATEGORY),
                counts(facets, CourseFields.INDUSTRY),
                counts(facets, CourseFields.LANGUAGE),
                counts(facets, CourseFields.KIND),
                counts(facets, CourseFields.LENGTH),
                views(credits),
                counts(facets, CourseFields.HERE).stream()
                        .filter(count -> count.value().equals("true"))
                        .mapToInt(Count::courses)
                        .sum());
    }

    private static List<Count> counts(Facets facets, String field) {
        return views(facets.counts().getOrDefault(field, List.of()));
    }

    private static List<Count> views(List<Facets.Count> counts) {
        return counts.stream()
                .map(count -> new Count(count.value(), count.courses()))
                .toList();
    }
}
