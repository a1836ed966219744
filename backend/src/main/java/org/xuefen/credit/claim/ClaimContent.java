package org.xuefen.credit.claim;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.Participation;

/**
 * What a member says in a claim; while it is a draft anything may be missing. Its JSON is kept for each revision, so
 * fields are only ever added.
 *
 * @param amountMilli thousandths of an hour, a day or a credit; none for a result
 * @param result the key of a result the scheme lists
 * @param category what the member thinks it counts in
 */
@Serdeable
record ClaimContent(
        @Size(max = 200) String title,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable DeliveryMethod method,
        @Nullable Participation participation,
        @Nullable AmountKind amountKind,
        @Nullable @Min(0) @Max(10_000_000) Long amountMilli,
        @Nullable @Size(max = 60) String result,
        @Nullable @Size(max = 40) String category,
        @Nullable @Size(max = 200) String provider,
        @Nullable @Size(max = 100) String certificateNo) {
    static final ClaimContent EMPTY = new ClaimContent("", null, null, null, null, null, null, null, null, null, null);
}
