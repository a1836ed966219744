package org.xuefen.asset.library;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;

/**
 * Settings under {@code xuefen.media}.
 *
 * @param maxUpload size of the largest file, such as 4G
 * @param maxDuration longest recording
 * @param jobs transcodes at a time, on all nodes together
 * @param uploads unfinished uploads one person may have
 * @param linkLife how long a signed address is good for at least
 * @param cache served segments kept in memory, such as 48M
 */
@ConfigurationProperties("xuefen.media")
record MediaSettings(
        @Bindable(defaultValue = "4G") @NotNull @Pattern(regexp = SIZE)
        String maxUpload,

        @Bindable(defaultValue = "6h") @NotNull Duration maxDuration,
        @Bindable(defaultValue = "1") @Min(1) @Max(64) int jobs,
        @Bindable(defaultValue = "20") @Min(1) @Max(1000) int uploads,
        @Bindable(defaultValue = "6h") @NotNull Duration linkLife,

        @Bindable(defaultValue = "48M") @NotNull @Pattern(regexp = SIZE)
        String cache) {
    private static final String SIZE = "\\d{1,9}[KMGT]?";

    long maxUploadBytes() {
        return bytes(maxUpload);
    }

    long cacheBytes() {
        return bytes(cache);
    }

    private static long bytes(String size) {
        int unit = "KMGT".indexOf(size.charAt(size.length() - 1));
        return unit < 0 ? Long.parseLong(size) : Long.parseLong(size, 0, size.length() - 1, 10) << (10 * (unit + 1));
    }
}
