package org.xuefen.organization;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Settings under {@code xuefen.organization}.
 *
 * @param zone the time zone in which the organization's days and periods begin
 */
@ConfigurationProperties("xuefen.organization")
public record OrganizationSettings(
        @Bindable(defaultValue = "Asia/Shanghai") ZoneId zone) {

    /** The instant a day begins. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The day it is somewhere in the organization at that instant. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
