package org.xuefen.study;

import java.time.Instant;

/**
 * What a member attended of an item that is held at its time, measured and kept by whoever held it.
 *
 * @param contentId what the revision refers to
 * @param attendanceId the evidence it was frozen as
 * @param heldMillis how long it was held
 * @param countedMillis what of it the member attended and claimed nowhere else
 * @param from first and last moment they were there
 * @param creditedAlone it has earned on its own already: it completes the item, and the course does not earn by it
 */
public record ItemAttendance(
        long memberId,
        long courseId,
        long itemId,
        long contentId,
        long attendanceId,
        long heldMillis,
        long countedMillis,
        Instant from,
        Instant until,
        boolean creditedAlone,
        Instant at) {

    /** @param threshold percent of the time it was held */
    public boolean reaches(int threshold) {
        return heldMillis > 0 && countedMillis * 100 >= heldMillis * threshold;
    }
}
