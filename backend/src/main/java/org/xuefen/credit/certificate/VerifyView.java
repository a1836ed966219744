package org.xuefen.credit.certificate;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * What a stranger with the link sees.
 *
 * @param withdrawn the holder has withdrawn the link: nothing else is said
 */
@Serdeable
record VerifyView(boolean withdrawn, @Nullable Said said) {
    static final VerifyView WITHDRAWN = new VerifyView(true, null);

    /**
     * What the certificate says, as it was issued, and what it is worth today.
     *
     * @param holder masked unless the holder shows it
     * @param stateAt since when it is revoked or under review
     * @param newer token of the edition that took its place, while its link is open
     * @param entries how many entries of the ledger it rests on
     * @param proof whether those entries are in the public log; none while they wait to be taken up
     */
    @Serdeable
    record Said(
            String number,
            Text title,
            String holder,
            boolean masked,
            Text body,
            Text credits,
            LocalDate achievedOn,
            LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            Text issuer,
            Text signatory,
            Text scheme,
            int schemeVersion,
            Look look,
            CertificateState state,
            @Nullable RevocationReason reason,
            @Nullable Instant stateAt,
            @Nullable String newer,
            int entries,
            String entriesSha256,
            String contentSha256,
            @Nullable ProofState proof) {}

    /**
     * The place of those entries in the public log.
     *
     * @param logged how many of them are in it
     * @param treeSize size of the tree head they are proven under
     */
    @Serdeable
    record ProofState(int logged, long treeSize, Instant signedAt) {}
}
