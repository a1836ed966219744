package org.xuefen.credit.certificate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it was issued, and its state.
 *
 * @param number of the organization, the same in all editions
 * @param uuid what credentials of it are called
 * @param supersededBy the edition that took its place
 */
record Edition(
        long id,
        long certificateId,
        long designId,
        long memberId,
        long rootUnitId,
        String number,
        boolean nameShown,
        int edition,
        Content content,
        Instant achievedAt,
        Instant issuedAt,
        @Nullable LocalDate expiresOn,
        String uuid,
        int statusList,
        int statusIndex,
        EditionState state,
        @Nullable RevocationReason reason,
        @Nullable String note,
        @Nullable Instant stateAt,
        @Nullable Long supersededBy) {
    /** 2026-000017, from the second edition on with its number. */
    String fullNumber() {
        return edition == 1 ? number : number + "-" + edition;
    }

    CertificateState stateOn(LocalDate today) {
        if (supersededBy != null) {
            return CertificateState.SUPERSEDED;
        }
        return switch (state) {
            case REVOKED -> CertificateState.REVOKED;
            case SUSPENDED -> CertificateState.SUSPENDED;
            case VALID ->
                expiresOn != null && today.isAfter(expiresOn) ? CertificateState.EXPIRED : CertificateState.VALID;
        };
    }
}
