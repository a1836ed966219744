package org.xuefen.live;

import java.time.Instant;

/** A class is over. Published in the transaction that ends it. */
public record LiveEnded(long classId, LiveClass.Ending ending, Instant at) {}
