package org.xuefen.live.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a resolution is carried. */
class MajorityTest {
    @ParameterizedTest(name = "{0}: {1} for, {2} against, {3} abstained of {4} expected → {5}")
    @CsvSource({
        "SIMPLE, 2, 1, 7, 20, true",
        "SIMPLE, 3, 3, 0, 20, false",
        "SIMPLE, 0, 0, 9, 20, false",
        "SIMPLE, 1, 0, 0, 20, true",
        "TWO_THIRDS, 6, 3, 5, 20, true",
        "TWO_THIRDS, 5, 3, 0, 20, false",
        "TWO_THIRDS, 2, 1, 0, 20, true",
        "TWO_THIRDS, 0, 0, 4, 20, false",
        "HALF_OF_EXPECTED, 11, 0, 0, 20, true",
        "HALF_OF_EXPECTED, 10, 0, 0, 20, false",
        "HALF_OF_EXPECTED, 10, 9, 0, 19, true",
        "HALF_OF_EXPECTED, 0, 0, 0, 0, false",
        "TWO_THIRDS_OF_EXPECTED, 14, 0, 0, 21, true",
        "TWO_THIRDS_OF_EXPECTED, 13, 0, 0, 20, false",
        "TWO_THIRDS_OF_EXPECTED, 14, 6, 0, 20, true",
        "TWO_THIRDS_OF_EXPECTED, 0, 0, 0, 0, false"
    })
    void theMajorityAskedForDecides(
            Majority majority, int inFavour, int against, int abstained, int expected, boolean carried) {
        var tally = new Tally(inFavour, against, abstained, expected, inFavour + against + abstained);
        assertThat(majority.carries(tally)).isEqualTo(carried);
        assertThat(tally.result(majority, Quorum.NONE)).isEqualTo(carried ? Result.CARRIED : Result.REJECTED);
    }

    @ParameterizedTest(name = "{0}: {1} of {2} → {3}, {4} are needed")
    @CsvSource({
        "NONE, 0, 20, true, 0",
        "MORE_THAN_HALF, 10, 20, false, 11",
        "MORE_THAN_HALF, 11, 20, true, 11",
        "MORE_THAN_HALF, 10, 19, true, 10",
        "MORE_THAN_HALF, 0, 0, false, 1",
        "TWO_THIRDS, 14, 21, true, 14",
        "TWO_THIRDS, 13, 20, false, 14",
        "TWO_THIRDS, 14, 20, true, 14",
        "TWO_THIRDS, 0, 0, false, 1"
    })
    void aQuorumIsAShareOfThoseExpected(Quorum quorum, int present, int expected, boolean reached, int needed) {
        assertThat(quorum.reached(present, expected)).isEqualTo(reached);
        assertThat(quorum.needed(expected)).isEqualTo(needed);
        if (needed > 0) {
            assertThat(quorum.reached(needed - 1, expected)).isFalse();
        }
    }

    @Test
    void withoutAQuorumNothingIsCarriedHoweverUnanimous() {
        var tally = new Tally(9, 0, 0, 20, 9);
        assertThat(tally.result(Majority.SIMPLE, Quorum.MORE_THAN_HALF)).isEqualTo(Result.NO_QUORUM);
        assertThat(tally.result(Majority.SIMPLE, Quorum.NONE)).isEqualTo(Result.CARRIED);
    }
}
