package org.xuefen.live;

import java.time.Instant;

/**
 * What a member attended of a class will not change any more. Published in the transaction that freezes it.
 *
 * @param at when it was complete
 * @param sha256 hash of the frozen form, hexadecimal
 */
public record AttendanceFrozen(
        long evidenceId, long classId, long memberId, Instant at, String sha256, AttendanceEvidence evidence) {}
