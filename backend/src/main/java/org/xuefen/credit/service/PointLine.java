package org.xuefen.credit.service;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of someone's account.
 *
 * @param day of the service; of a taking back, the day of what it takes back, so that the year comes right
 * @param points above zero where they were given, below where they were taken back
 * @param unitId the member's unit on that day
 * @param takesBack the line this one takes back, in whole or in part
 */
public record PointLine(
        long id,
        long memberId,
        String kind,
        LocalDate day,
        int points,
        String note,
        long unitId,
        long givenBy,
        Instant givenAt,
        @Nullable Long takesBack) {}
