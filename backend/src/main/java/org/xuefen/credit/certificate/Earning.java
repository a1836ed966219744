package org.xuefen.credit.certificate;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The predicate over ledger and standing that earns a certificate.
 *
 * @param courseId for a course
 * @param category for a category
 * @param milli thousandths of a credit, for a category
 */
@Serdeable
record Earning(
        @NotNull EarningKind kind,
        @Nullable @Size(max = 20) String courseId,
        @Nullable @Size(max = 32) String category,
        @Min(0) @Max(1_000_000_000) long milli) {}
