package org.xuefen.credit.anomaly;

import java.time.Instant;

/**
 * Something that was seen on a day.
 *
 * @param otherId the other member of {@link AnomalyKind#IN_STEP}, else 0
 * @param amount what the kind says
 * @param first when it began, {@code last} when it ended
 */
record Suspicion(AnomalyKind kind, long memberId, long otherId, long amount, Instant first, Instant last) {}
