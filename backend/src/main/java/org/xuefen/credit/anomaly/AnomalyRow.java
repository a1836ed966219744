package org.xuefen.credit.anomaly;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * A question about a member's day.
 *
 * @param amount milliseconds of study, or how many quizzes or items, as the kind says
 * @param otherName whom they studied in step with, where the reader organizes that member too
 * @param looked what a person made of it; null: nobody has looked yet
 * @param own about the reader, who leaves it to someone else
 */
@Serdeable
record AnomalyRow(
        String id,
        AnomalyKind kind,
        String memberId,
        String memberName,
        String memberNo,
        Text unitName,
        LocalDate day,
        long amount,
        @Nullable String otherName,
        Instant firstAt,
        Instant lastAt,
        @Nullable Looked looked,
        @Nullable String lookedBy,
        @Nullable Instant lookedAt,
        @Nullable String note,
        boolean own) {}
