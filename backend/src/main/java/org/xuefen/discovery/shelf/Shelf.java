package org.xuefen.discovery.shelf;

import java.util.Map;
import java.util.Set;

/**
 * What was decided about a member's shelf.
 *
 * @param personal whether it goes by what is known of the member
 * @param hidden courses that are not for them
 * @param pins courses pinned for them, and by which unit: of several the nearest
 */
public record Shelf(boolean personal, Set<Long> hidden, Map<Long, Long> pins) {}
