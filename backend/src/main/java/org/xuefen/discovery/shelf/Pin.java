package org.xuefen.discovery.shelf;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A course an organizer recommends to all of a unit and beneath it.
 *
 * @param untilOn the last day it stands there
 */
record Pin(long id, long unitId, long courseId, LocalDate untilOn, long actorId, Instant pinnedAt) {}
