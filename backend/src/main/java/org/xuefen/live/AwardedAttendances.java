package org.xuefen.live;

/** Declared here, implemented by whoever credits attendance. */
public interface AwardedAttendances {
    /** Whether it has earned on its own, outside a course. */
    boolean awarded(long memberId, long evidenceId);
}
