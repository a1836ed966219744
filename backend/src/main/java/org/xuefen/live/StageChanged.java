package org.xuefen.live;

import java.time.Instant;

/** The picture of a class came, stopped, came back or was taken over. Published after it happened, outside a transaction. */
public record StageChanged(long classId, StageState state, Instant at) {}
