package org.xuefen.discovery.recommend;

import java.time.Instant;
import java.util.Map;

/**
 * What a reader lacks, as the ranking goes by it.
 *
 * @param missingMilli credits still missing, by category
 */
record Wants(Map<String, Long> missingMilli, Instant now) {}
