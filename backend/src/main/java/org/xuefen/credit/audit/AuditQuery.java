package org.xuefen.credit.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the audit; each may be left out.
 *
 * @param asOf a day in the past: everything as it was and was known at its end
 */
@Introspected
public record AuditQuery(
        @QueryValue @Nullable @Size(max = 20) String scheme,
        @QueryValue @Nullable @Min(2000) @Max(2200) Integer year,
        @QueryValue @Nullable @Size(max = 20) String unit,
        @QueryValue @Nullable @Pattern(regexp = "[A-T]") String section,
        @QueryValue @Nullable LocalDate asOf) {}
