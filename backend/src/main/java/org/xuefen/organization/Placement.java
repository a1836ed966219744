package org.xuefen.organization;

/** Where a member stood at some time: the unit and its path as it was then. */
public record Placement(long unitId, String unitPath) {}
