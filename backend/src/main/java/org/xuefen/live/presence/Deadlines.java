package org.xuefen.live.presence;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.xuefen.organization.OrganizationSettings;

/** Until when something is made up: the end of so many working days after the day of the class. */
@Singleton
class Deadlines {
    private final OrganizationSettings organization;

    Deadlines(OrganizationSettings organization) {
        this.organization = organization;
    }

    Instant of(Instant ended, int workingDays) {
        return organization.startOf(last(organization.dayOf(ended), workingDays).plusDays(1));
    }

    /** Saturdays and Sundays are none; public holidays, which differ by year and place, are not known here. */
    static LocalDate last(LocalDate day, int workingDays) {
        var at = day;
        for (int left = workingDays; left > 0; ) {
            at = at.plusDays(1);
            if (at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return at;
    }
}
