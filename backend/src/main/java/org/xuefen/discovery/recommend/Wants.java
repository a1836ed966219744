package org.xuefen.discovery.recommend;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader lacks, as the ranking goes by it.
 *
 * @param industry GB/T 4754 code, if known
 * @param missingMilli credits still missing, by category
 */
record Wants(@Nullable String industry, Map<String, Long> missingMilli, Instant now) {}
