package org.xuefen.credit.simulation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.xuefen.credit.StandingState;

/**
 * What a simulation found.
 *
 * @param flows how many members stand so today and would stand so under the draft; those that are none are left out
 * @param units what changes in each unit beneath the root
 * @param sections what changes in each section of GB/T 4754, {@code -} for members without an industry
 * @param countedBeforeMilli what counts for all members together
 */
@Serdeable
record Outcome(
        List<Flow> flows,
        List<Group> units,
        List<Group> sections,
        long countedBeforeMilli,
        long countedAfterMilli,
        long millis) {
    /** Members who stand so, and would stand so. */
    @Serdeable
    record Flow(StandingState before, StandingState after, long members) {}

    /** Members of one unit or section, and how many of them have met the requirement. */
    @Serdeable
    record Group(String key, long members, long metBefore, long metAfter) {}
}
