package org.xuefen.live.stage;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What the stage is told at start.
 *
 * @param rtmpPort takes classes from programs; 0: none
 * @param srtPorts a range, one a class; null: none
 */
@ConfigurationProperties("xuefen")
record StageSettings(
        @Bindable(defaultValue = "0") @Min(0) @Max(65_535) int rtmpPort,
        @Nullable String srtPorts) {
    boolean srt() {
        return srtPorts != null && !srtPorts.isBlank();
    }

    int firstSrtPort() {
        return srtPorts == null ? 0 : Integer.parseInt(srtPorts.substring(0, srtPorts.indexOf('-')));
    }

    int lastSrtPort() {
        return srtPorts == null ? -1 : Integer.parseInt(srtPorts.substring(srtPorts.indexOf('-') + 1));
    }
}
