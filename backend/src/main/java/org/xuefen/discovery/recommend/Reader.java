package org.xuefen.discovery.recommend;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For whom.
 *
 * @param industry GB/T 4754 code, if known
 * @param missingMilli credits still missing, by category
 */
record Reader(@Nullable String industry, Map<String, Long> missingMilli, Instant now) {}
