package org.xuefen.credit.record;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.Standing;

/**
 * The top of a member's record.
 *
 * @param years that have something to show, the latest first
 * @param standing of the year asked for; absent where no scheme applies
 */
@Serdeable
record RecordView(int year, List<Integer> years, @Nullable Standing standing) {}
