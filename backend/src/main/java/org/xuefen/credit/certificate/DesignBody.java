package org.xuefen.credit.certificate;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * A design as its editor sends it.
 *
 * @param unitId whose members can earn it, with all units beneath; stays what it was
 * @param months how long it is valid from the day it was achieved; none for ever
 * @param version the one that was edited; none for a new design
 */
@Serdeable
record DesignBody(
        @NotBlank @Size(max = 20) String unitId,
        @NotNull Text title,
        @NotNull Text body,
        @NotNull Text signatory,
        @Nullable @Min(1) @Max(600) Integer months,
        @NotNull Look look,
        @NotNull @Valid Earning earning,
        boolean automatic,
        @Min(2000) @Max(2200) int fromYear,
        @Nullable Integer version) {}
