package org.xuefen.study;

import java.time.Instant;

/** A member opened a course they take for the first time. Published in the transaction that opens it. */
public record CourseBegun(long memberId, long courseId, Instant at) {}
