package org.xuefen.credit.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.rules.Measured;

/**
 * Something a member did that may earn.
 *
 * @param sourceKind what {@code EntrySource} it comes from; with the id the thing that earns at most once in an occurrence
 * @param categoryCode what it is tagged with; null, or a code the scheme does not know: counts in the total alone
 * @param occurredAt when the evidence was complete
 * @param evidenceSha256 hash of the evidence's frozen form, hexadecimal
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
        String evidenceSha256) {}
