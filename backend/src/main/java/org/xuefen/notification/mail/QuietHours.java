package org.xuefen.notification.mail;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** A stretch of the day, over midnight where it ends before it begins; both ends the same: none. */
public record QuietHours(LocalTime from, LocalTime until) {
    public static final QuietHours DEFAULT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));

    /** When what is ready now may go out. */
    Instant until(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        var time = local.toLocalTime();
        boolean overMidnight = until.isBefore(from);
        boolean quiet = overMidnight
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return now;
        }
        var day = overMidnight && !time.isBefore(from) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return day.atTime(until).atZone(zone).toInstant();
    }
}
