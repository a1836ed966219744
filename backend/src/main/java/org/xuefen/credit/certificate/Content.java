package org.xuefen.credit.certificate;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * All that a certificate says, frozen when it is issued.
 *
 * @param body the sentence with its placeholders filled in, all but the name: who reads it decides whether it is shown
 * @param credits with their unit: 24 学分 / 24 credits
 * @param achievedOn in the time zone of the scheme
 * @param issuer the unit that issues it, unitThen the one the holder stood in when it was achieved
 * @param entriesSha256 hash over the ids of the entries, a line each
 */
@Serdeable
record Content(
        String holder,
        Text title,
        Text body,
        Text credits,
        long milli,
        LocalDate achievedOn,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        Text issuer,
        Text unitThen,
        Text signatory,
        Text scheme,
        int schemeVersion,
        String schemeVersionId,
        int year,
        Look look,
        List<String> entryIds,
        String entriesSha256) {
    /** The sentence with a name: the holder's, or what stands for it. */
    Text sentence(String name) {
        var values = java.util.Map.of("name", name);
        return Text.of(Wording.fill(body.zh(), values), Wording.fill(body.en(), values));
    }
}
