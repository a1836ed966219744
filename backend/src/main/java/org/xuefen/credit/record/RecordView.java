package org.xuefen.credit.record;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.Standing;
import org.xuefen.shared.Text;

/**
 * The top of a member's record.
 *
 * @param years that have something to show, the latest first
 * @param schemes that recorded something in the year, or apply: more than one for a member who moved
 * @param standing of the year and scheme asked for; absent where no scheme applies
 */
@Serdeable
record RecordView(
        int year,
        List<Integer> years,
        List<Under> schemes,
        @Nullable Standing standing) {
    @Serdeable
    record Under(String id, Text name) {
        static Under of(Standing standing) {
            return new Under(standing.schemeId(), standing.schemeName());
        }
    }
}
