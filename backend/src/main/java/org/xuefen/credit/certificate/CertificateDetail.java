package org.xuefen.credit.certificate;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * A certificate for its holder and the holder's organizers.
 *
 * @param body with the holder's name
 * @param token of the link strangers look at it by; none when it was withdrawn, and for organizers
 * @param contentSha256 hash of the stored content of this edition
 */
@Serdeable
record CertificateDetail(
        CertificateRow certificate,
        String holder,
        Text body,
        Text unitThen,
        Text signatory,
        Text scheme,
        int schemeVersion,
        int year,
        List<String> entryIds,
        String entriesSha256,
        String contentSha256,
        boolean nameShown,
        @Nullable String token,
        @Nullable RevocationReason reason,
        @Nullable String note,
        @Nullable Instant stateAt,
        List<EditionRef> editions) {
    /** An edition, the latest first. */
    @Serdeable
    record EditionRef(int edition, String number, String holder, LocalDate issuedOn, CertificateState state) {}
}
