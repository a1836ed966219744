package org.xuefen.study.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** What watched time is kept under. */
class TermsTest {
    private static final long RECORDING = 383_329_617_907_357_233L;

    @Test
    void oneRecordingInTwoItemsIsWatchedForEach() {
        var first = Terms.video(1, RECORDING, 60_000, 90);
        var second = Terms.video(2, RECORDING, 60_000, 90);
        assertThat(first.watchedAs()).isNotEqualTo(second.watchedAs());
        assertThat(first.contentId()).isEqualTo(second.contentId()).isEqualTo(RECORDING);
    }

    @Test
    void anItemKeepsWhatWasWatchedWhileItPlaysTheSame() {
        assertThat(Terms.video(1, RECORDING, 60_000, 80).watchedAs())
                .isEqualTo(Terms.video(1, RECORDING, 60_000, 90).watchedAs())
                .isNotEqualTo(Terms.video(1, RECORDING + 1, 60_000, 90).watchedAs());
    }

    @Test
    void noTwoOfAMillionPairsMeet() {
        var seen = new HashSet<Long>();
        for (long item = 0; item < 1_000; item++) {
            for (long content = 0; content < 1_000; content++) {
                seen.add(Terms.article(RECORDING + item, RECORDING + 5_000 + content, 1, 1)
                        .watchedAs());
            }
        }
        assertThat(seen).hasSize(1_000_000).allMatch(key -> key > 0);
    }
}
