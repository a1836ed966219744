package org.xuefen.credit.scheme;

/**
 * A scheme and the subtree it applies to.
 *
 * @param unitPath of the unit as it stands now
 */
public record Assigned(long schemeId, String unitPath) {}
