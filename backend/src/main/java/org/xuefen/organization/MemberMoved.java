package org.xuefen.organization;

import java.time.Instant;

/** A member belongs to another unit now; heard in the moving transaction. */
public record MemberMoved(long memberId, long fromUnitId, long toUnitId, Instant from) {}
