package org.xuefen.live.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xuefen.asset.Chapter;
import org.xuefen.live.LiveChapters.Mark;
import org.xuefen.media.live.Stretch;

class RecordedChaptersTest {
    private static final List<Stretch> BROKEN =
            List.of(new Stretch(100_000, 10_000, 0), new Stretch(170_000, 20_000, 10_000));

    private static Mark mark(long millis, String title) {
        return new Mark(Instant.ofEpochMilli(millis), title);
    }

    @Test
    void chaptersAreInTheOrderOfTheRecordingWhoeverMarkedThem() {
        assertThat(RecordedChapters.of(List.of(mark(175_000, "止血"), mark(90_000, "急救"), mark(104_000, "投票")), BROKEN))
                .containsExactly(new Chapter(0, "急救"), new Chapter(4_000, "投票"), new Chapter(15_000, "止血"));
    }

    @Test
    void ofWhatWasTurnedDuringABreakTheLastCounts() {
        assertThat(RecordedChapters.of(List.of(mark(120_000, "二"), mark(130_000, "三"), mark(168_000, "四")), BROKEN))
                .containsExactly(new Chapter(10_000, "四"));
    }

    @Test
    void noRecordingHasMoreChaptersThanOneCanLookOver() {
        var many = IntStream.range(0, 900)
                .mapToObj(i -> mark(100_000 + i * 10L, "x".repeat(500)))
                .toList();
        var chapters = RecordedChapters.of(many, BROKEN);
        assertThat(chapters).hasSize(200).allMatch(each -> each.title().length() == 200);
    }
}
