package org.xuefen.live.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.xuefen.live.PresencePolicy;
import org.xuefen.live.PresencePolicy.Missed;
import org.xuefen.live.PresencePolicy.Modality;

/** Checks come when nobody expects them, and often enough. */
class DrawTest {
    private static PresencePolicy every(int seconds, Integer most) {
        return new PresencePolicy(Modality.TAP, seconds, most, 60, true, Missed.PRORATE, 0, 0);
    }

    @Property
    void aCheckComesInEachStretchAndItsWindowIsOverBeforeTheNextBegins(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 60) int number,
            @ForAll @IntRange(min = 180, max = 3600) int seconds) {
        long at = Draw.at(every(seconds, null), seed, number);
        assertThat(at).isBetween(number * seconds * 1000L, (number + 1) * seconds * 1000L - 60_000);
    }

    @Property
    void whoKnowsTheSeedDrawsTheSameAgain(@ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int number) {
        assertThat(Draw.at(every(1000, null), seed, number)).isEqualTo(Draw.at(every(1000, null), seed, number));
        assertThat(Draw.code(seed, number)).hasSize(4);
    }

    @Property
    void whenEverAClassEndsAtMostOneCheckIsStillOwed(
            @ForAll long seed,
            @ForAll @LongRange(min = 0, max = 14_400_000) long millis,
            @ForAll @IntRange(min = 180, max = 1800) int seconds) {
        var policy = every(seconds, null);
        int asked = 0;
        while (Draw.at(policy, seed, asked) <= millis) {
            asked++;
        }
        assertThat(Draw.due(policy, millis) - asked).isBetween(0, 1);
    }

    @Property
    void aPolicyByTheDayNeverAsksMoreThanItsNumber(@ForAll @LongRange(min = 0, max = 40_000_000) long millis) {
        assertThat(Draw.due(every(1800, 8), millis)).isLessThanOrEqualTo(8);
    }

    @Test
    void whoKnowsOneCheckCannotTellTheNext() {
        var offsets = new HashSet<Long>();
        for (int number = 0; number < 50; number++) {
            offsets.add(Draw.at(every(1000, null), 7, number) - number * 1_000_000L);
        }
        assertThat(offsets).hasSizeGreaterThan(45);
    }
}
