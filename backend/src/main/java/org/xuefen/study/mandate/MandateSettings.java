package org.xuefen.study.mandate;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Settings under {@code xuefen.mandate}.
 *
 * @param hour of the organization's day from which members are reminded
 */
@ConfigurationProperties("xuefen.mandate")
record MandateSettings(@Bindable(defaultValue = "9") int hour) {}
