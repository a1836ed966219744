package org.xuefen.study.watch;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How study counts.
 *
 * @param maxRateMilli highest speed that counts, thousandths
 * @param backlog how long a report may wait for the network
 * @param jitter how far the clocks of two of a member's devices may differ
 * @param readingShare percent of an article's estimated reading time that must be spent on it
 * @param lanes threads that commit heartbeats, each a group at a time
 * @param group most heartbeats of one commit
 * @param queue heartbeats that may wait in a lane before the server says that it is busy
 */
@ConfigurationProperties("xuefen.study")
public record StudySettings(
        @Bindable(defaultValue = "2000") @Min(1000) @Max(4000)
        int maxRateMilli,

        @Bindable(defaultValue = "PT30M") @NotNull Duration backlog,
        @Bindable(defaultValue = "PT1S") @NotNull Duration jitter,
        @Bindable(defaultValue = "50") @Min(0) @Max(100) int readingShare,
        @Bindable(defaultValue = "2") @Min(1) @Max(16) int lanes,
        @Bindable(defaultValue = "512") @Min(1) @Max(4096) int group,

        @Bindable(defaultValue = "4096") @Min(1) @Max(100000)
        int queue) {}
