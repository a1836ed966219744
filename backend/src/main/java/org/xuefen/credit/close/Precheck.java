package org.xuefen.credit.close;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * What to look at before a period is closed.
 *
 * @param over whether the period is over, so that it can be closed
 * @param closeId the close there is already
 * @param open what is unfinished; none of it stands in the way, all of it would come in a supplement
 * @param beneath the units directly beneath, and whether they have closed
 */
@Serdeable
record Precheck(
        String unitId,
        Text unitName,
        String schemeId,
        int year,
        List<Integer> years,
        LocalDate lastDay,
        boolean over,
        @Nullable String closeId,
        List<Open> open,
        List<Beneath> beneath) {
    /** @param kind {@code owed}, {@code proposals}, {@code unlogged}, … */
    @Serdeable
    record Open(String kind, long count) {}

    /** A unit beneath. */
    @Serdeable
    record Beneath(String unitId, Text unitName, boolean closed) {}
}
