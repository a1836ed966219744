package org.xuefen.live.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuefen.live.replay.CaptionTrack.Line;
import org.xuefen.media.live.Stretch;

class CaptionTrackTest {
    /** Ten seconds, a break of a minute, an hour. */
    private static final List<Stretch> BROKEN =
            List.of(new Stretch(100_000, 10_000, 0), new Stretch(170_000, 3_600_000, 10_000));

    private static Line line(long millis, String text) {
        return new Line(Instant.ofEpochMilli(millis), text);
    }

    @Test
    void aLineStandsUntilTheNextAndSomeSecondsAtMost() {
        assertThat(CaptionTrack.webVtt(
                        List.of(line(101_000, "先看现场"), line(103_500, "再打电话"), line(171_250, "止血")), BROKEN))
                .contains("""
                        WEBVTT

                        00:00:01.000 --> 00:00:03.500
                        先看现场

                        00:00:03.500 --> 00:00:09.500
                        再打电话

                        00:00:11.250 --> 00:00:17.250
                        止血
                        """);
    }

    @Test
    void whatWasWrittenWhileNothingWasRecordedIsLeftOut() {
        assertThat(CaptionTrack.webVtt(List.of(line(50_000, "早"), line(140_000, "休息")), BROKEN))
                .isEmpty();
        assertThat(CaptionTrack.webVtt(List.of(), BROKEN)).isEmpty();
    }

    @Test
    void noLineEndsItsCueOrBeginsAnother() {
        assertThat(CaptionTrack.webVtt(List.of(line(100_000, "a --> b\n\n<i>&c")), BROKEN)
                        .orElseThrow())
                .endsWith("\na --&gt; b &lt;i&gt;&amp;c\n");
    }
}
