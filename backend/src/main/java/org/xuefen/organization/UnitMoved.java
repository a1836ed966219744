package org.xuefen.organization;

/** A unit stands elsewhere with all beneath it; heard in the moving transaction. */
public record UnitMoved(long unitId, String fromPath, String toPath) {}
