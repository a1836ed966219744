package org.xuefen.credit.card;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * What a scanned code is worth.
 *
 * @param valid a card of a member, at this moment
 * @param holder for organizers of the member's unit
 */
@Serdeable
record CardVerdict(boolean valid, Instant at, @Nullable Holder holder) {
    /** Who shows it. */
    @Serdeable
    record Holder(String memberId, String name, String memberNo, Text unit, LocalDate joined) {}
}
