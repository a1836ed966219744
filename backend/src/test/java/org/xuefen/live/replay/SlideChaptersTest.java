package org.xuefen.live.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuefen.live.LiveChapters.Mark;
import org.xuefen.live.replay.SlideStore.Slide;

class SlideChaptersTest {
    private static final Instant START = Instant.parse("2026-12-01T01:00:00Z");

    private static Slide slide(int second, int page, String title) {
        return new Slide(START.plusSeconds(second), page, title);
    }

    @Test
    void aSlideThatStaysIsAChapterAndOneLeafedOverIsNone() {
        var shown =
                List.of(slide(0, 1, "急救"), slide(60, 2, "看"), slide(62, 3, "听"), slide(64, 4, ""), slide(300, 5, "止血"));
        assertThat(SlideChapters.marks(shown, Tongue.CHINESE))
                .extracting(Mark::title)
                .containsExactly("急救", "第 4 页", "止血");
    }

    @Test
    void goingBackForAMomentMakesNoNewChapter() {
        var shown = List.of(slide(0, 3, "Bleeding"), slide(60, 2, "Scene"), slide(63, 3, "Bleeding"), slide(90, 4, ""));
        assertThat(SlideChapters.marks(shown, Tongue.ENGLISH))
                .containsExactly(new Mark(START, "Bleeding"), new Mark(START.plusSeconds(90), "Slide 4"));
    }
}
