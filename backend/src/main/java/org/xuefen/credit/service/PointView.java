package org.xuefen.credit.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * A line of an account as people read it.
 *
 * @param left what is left of it
 * @param unitName the member's unit on that day
 * @param takesBack the line it takes back
 * @param member whose it is, for organizers
 * @param by who wrote it, for organizers
 */
@Serdeable
record PointView(
        String id,
        LocalDate day,
        String kind,
        Text kindName,
        int points,
        int left,
        String note,
        Text unitName,
        Instant givenAt,
        @Nullable String takesBack,
        @Nullable MemberRef member,
        @Nullable String by) {
    /** Whose a line is. */
    @Serdeable
    record MemberRef(String id, String name, String memberNo) {}

    /** A year and kind of someone's account. */
    @Serdeable
    record Sum(int year, String kind, Text kindName, long points, int times) {}

    /** Someone's account; lines the latest first. */
    @Serdeable
    record Account(long balance, List<Sum> sums, List<PointView> lines) {}
}
