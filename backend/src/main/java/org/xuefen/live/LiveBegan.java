package org.xuefen.live;

import java.time.Instant;

/** A class has its first picture. Published once, in the transaction that writes it. */
public record LiveBegan(long classId, Instant at) {}
