package org.xuefen.credit.certificate;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * A design, for organizers.
 *
 * @param earningName of the course or category it asks for
 * @param issued how many certificates of it there are
 */
@Serdeable
record DesignView(
        String id,
        String unitId,
        Text unitName,
        Text title,
        Text body,
        Text signatory,
        @Nullable Integer months,
        Look look,
        Earning earning,
        Text earningName,
        boolean automatic,
        int fromYear,
        @Nullable Instant closedAt,
        int version,
        long issued) {}
