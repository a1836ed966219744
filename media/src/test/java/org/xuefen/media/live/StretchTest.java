package org.xuefen.media.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {
    /** Ten seconds, a break of a minute, twenty seconds. */
    private static final List<Stretch> BROKEN =
            List.of(new Stretch(100_000, 10_000, 0), new Stretch(170_000, 20_000, 10_000));

    @Test
    void aMomentIsFoundWhereItWasRecordedOrAtTheNearerEdgeOfTheBreak() {
        assertEquals(4_000, Stretch.position(BROKEN, 104_000));
        assertEquals(10_000, Stretch.position(BROKEN, 120_000));
        assertEquals(10_000, Stretch.position(BROKEN, 169_000));
        assertEquals(12_500, Stretch.position(BROKEN, 172_500));
        assertEquals(0, Stretch.position(BROKEN, 1_000));
        assertEquals(30_000, Stretch.position(BROKEN, 900_000));
    }

    @Test
    void aPlaceOfTheRecordingBeginsWithTheBreakBeforeIt() {
        assertEquals(100_000, Stretch.moment(BROKEN, 0));
        assertEquals(104_000, Stretch.moment(BROKEN, 4_000));
        assertEquals(110_000, Stretch.moment(BROKEN, 10_000));
        assertEquals(172_500, Stretch.moment(BROKEN, 12_500));
        assertEquals(190_000, Stretch.moment(BROKEN, 99_000));
        assertEquals(0, Stretch.moment(List.of(), 5));
    }
}
