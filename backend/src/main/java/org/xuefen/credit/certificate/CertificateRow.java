package org.xuefen.credit.certificate;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * A certificate in a list, in its current edition.
 *
 * @param memberId for organizers, with the name and the unit the member is in now
 */
@Serdeable
record CertificateRow(
        String id,
        String number,
        Text title,
        Text credits,
        Text issuer,
        Look look,
        CertificateState state,
        LocalDate achievedOn,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable String memberId,
        @Nullable String memberName,
        @Nullable Text unitName) {}
