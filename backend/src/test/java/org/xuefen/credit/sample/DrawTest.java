package org.xuefen.credit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A draw is a function of seed and frame. */
class DrawTest {
    @Test
    void theRankIsWhatAnyoneComputesWithAShell() {
        // printf 'spring-2026:42' | sha256sum
        assertThat(Draw.rank("spring-2026", 42))
                .isEqualTo("cf9cfee6e249d42c682c9b56701c9c7e60c33ca095317f84f3d8211d6fdf7a36");
    }

    @Test
    void theOrderOfTheFrameIsOfNoImportance() {
        var ids = new ArrayList<>(LongStream.rangeClosed(1, 1000).boxed().toList());
        var first = Draw.of("seed", 20, ids.stream().mapToLong(Long::longValue));
        Collections.shuffle(ids, new Random(7));
        assertThat(Draw.of("seed", 20, ids.stream().mapToLong(Long::longValue))).isEqualTo(first);
        assertThat(Draw.fingerprint(ids.stream().mapToLong(Long::longValue).toArray()))
                .isEqualTo(Draw.fingerprint(LongStream.rangeClosed(1, 1000).toArray()));
        assertThat(Draw.of("other", 20, LongStream.rangeClosed(1, 1000))).isNotEqualTo(first);
    }

    @Test
    void anEntryMoreDisplacesAtMostOne() {
        var before = new HashSet<>(Draw.of("seed", 20, LongStream.rangeClosed(1, 1000)));
        var after = new HashSet<>(Draw.of("seed", 20, LongStream.rangeClosed(1, 1001)));
        before.removeAll(after);
        assertThat(before).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void everyEntryIsAsLikelyAsAnother() {
        int[] drawn = new int[50];
        for (int seed = 0; seed < 4000; seed++) {
            Draw.of("s" + seed, 5, LongStream.range(0, 50)).forEach(each -> drawn[(int) each.entryId()]++);
        }
        // 400 expected, standard deviation 19: five of them either way
        for (int times : drawn) {
            assertThat(times).isBetween(305, 495);
        }
    }

    @Test
    void aFrameSmallerThanTheSampleIsDrawnWhole() {
        assertThat(Draw.of("seed", 20, LongStream.of(3, 1, 2))).hasSize(3);
    }
}
