package org.xuefen.credit.award;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.rules.Measured;

/**
 * Something a member did that may earn.
 *
 * @param sourceKind what {@code EntrySource} it comes from; with the id the thing that earns at most once in an occurrence
 * @param categoryCode what it is tagged with; null, or a code the scheme does not know: counts in the total alone
 * @param occurredAt when the evidence was complete
 * @param evidenceSha256 hash of the evidence's frozen form, hexadecimal
 * @param parts what was studied when, in that order, where it can be told; together they are what was measured
 */
public record Earned(
        long memberId,
        String sourceKind,
        long sourceId,
        @Nullable String categoryCode,
        Measured measured,
        Instant occurredAt,
        String evidenceKind,
        long evidenceId,
        String evidenceSha256,
        List<Part> parts) {

    /** @param at when that much was done */
    public record Part(Instant at, Measured measured) {}

    /** What can be told of it as a whole alone. */
    public Earned(
            long memberId,
            String sourceKind,
            long sourceId,
            @Nullable String categoryCode,
            Measured measured,
            Instant occurredAt,
            String evidenceKind,
            long evidenceId,
            String evidenceSha256) {
        this(
                memberId,
                sourceKind,
                sourceId,
                categoryCode,
                measured,
                occurredAt,
                evidenceKind,
                evidenceId,
                evidenceSha256,
                List.of());
    }

    /** One part of it, as earned then. */
    Earned only(Instant at, Measured part) {
        return new Earned(
                memberId, sourceKind, sourceId, categoryCode, part, at, evidenceKind, evidenceId, evidenceSha256);
    }
}
