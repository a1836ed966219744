package org.xuefen.organization;

/**
 * An import has ended: all of it is in, or nothing.
 *
 * @param rows how many came in; 0 where it did not happen
 */
public record RosterImported(long importId, long ownerId, long unitId, String fileName, int rows) {}
