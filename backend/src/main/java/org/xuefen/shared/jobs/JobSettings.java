package org.xuefen.shared.jobs;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * Settings under {@code xuefen.jobs}.
 *
 * @param heartbeat how often a running job says that it is alive; after {@value JobQueue#MISSED} that are missing, another
 *     node takes it over
 */
@ConfigurationProperties("xuefen.jobs")
record JobSettings(@Bindable(defaultValue = "15s") @NotNull Duration heartbeat) {}
