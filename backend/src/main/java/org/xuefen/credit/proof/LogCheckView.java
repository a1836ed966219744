package org.xuefen.credit.proof;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * The last comparison of the log with the ledger.
 *
 * @param found how many things did not fit; none is what there should be
 * @param findings the first of them, a sentence each
 */
@Serdeable
record LogCheckView(Instant at, long leaves, long heads, long found, List<String> findings) {}
