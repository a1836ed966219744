package org.xuefen.credit.close;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditUnit;
import org.xuefen.shared.Text;

/**
 * A close or a supplement opened.
 *
 * @param done members reckoned, of {@code members}, while it is prepared
 * @param known entries recorded before this are in it
 * @param late entries of the period recorded after the last that was signed
 * @param needsAnother whether the reader prepared it and someone else has to sign
 * @param chain the close and its supplements
 * @param beneath what was closed beneath and is included
 */
@Serdeable
record CloseView(
        Row close,
        LocalDate lastDay,
        CreditUnit unit,
        long requiredMilli,
        int members,
        int done,
        Totals totals,
        Instant known,
        @Nullable Seal seal,
        long late,
        boolean needsAnother,
        List<Row> chain,
        List<Row> beneath) {
    /** A line of a list of closes. */
    @Serdeable
    record Row(
            String id,
            String unitId,
            Text unitName,
            String schemeId,
            Text schemeName,
            int year,
            int number,
            CloseState state,
            String preparedBy,
            Instant preparedAt,
            @Nullable String signedBy,
            @Nullable Instant signedAt) {}

    /** Amounts in thousandths. */
    @Serdeable
    record Totals(long members, long met, long missed, long earnedMilli, long countedMilli) {}

    /**
     * What makes a statement checkable.
     *
     */
    @Serdeable
    record Seal(String sha256, String keyId, String publicKey, String signature, long bytes) {}
}
