package org.xuefen.credit.card;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * What a member card shows.
 *
 * @param industry its name, none where the member has none
 * @param code for the QR; changes at {@code until}
 * @param now the server's time, by which the card counts down
 */
@Serdeable
record CardView(
        String name,
        String memberNo,
        Text organization,
        Text unit,
        @Nullable Text industry,
        LocalDate joined,
        String code,
        Instant until,
        Instant now) {}
