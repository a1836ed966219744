package org.xuefen.catalogue;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * Where a course comes from that is listed here and studied elsewhere. It has no items and earns no credits.
 *
 * @param source the catalogue it was imported from; with {@code sourceId} the identity of the listing
 * @param provider who gives the course
 * @param subject the provider's own subject heading; may be empty
 * @param titleDerived the source had no title: its first sentence serves as one
 * @param industrySuggested its industry was told from its words, as the source names none
 * @param facts what else the source says: level, weeks, learners
 */
@Serdeable
public record Listing(
        String source,
        String sourceId,
        String provider,
        String subject,
        boolean titleDerived,
        boolean industrySuggested,
        Map<String, String> facts) {}
