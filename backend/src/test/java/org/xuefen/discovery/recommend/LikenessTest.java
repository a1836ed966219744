package org.xuefen.discovery.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final List<String> TEXTS = List.of(
            "电动自行车电池的充电与防火",
            "锂电池充电安全：电动自行车怎样防火",
            "平台合同怎样读：报酬与考核",
            "看懂平台合同里的考核条款与报酬",
            "Watercolour landscapes for beginners",
            "Advanced watercolour: painting landscapes outdoors",
            "冬季道路骑行");

    private static Likeness likeness() {
        return new Likeness(
                LongStream.rangeClosed(1, TEXTS.size()).boxed().toList(),
                TEXTS.stream().map(Likeness::terms).toList());
    }

    @Test
    void whatHasItsWordsInCommonIsLikeItInBothLanguages() {
        var likeness = likeness();
        assertThat(likeness.to(List.of(1L))).containsOnlyKeys(2L);
        assertThat(likeness.to(List.of(3L))).containsOnlyKeys(4L);
        assertThat(likeness.to(List.of(5L))).containsOnlyKeys(6L);
        assertThat(likeness.to(List.of(7L))).isEmpty();
    }

    @Test
    void itSaysWhichCourseOfTheHistoryItIsLikeAndNeverNamesOneOfThem() {
        var signs = likeness().to(List.of(3L, 1L));
        assertThat(signs).containsOnlyKeys(2L, 4L);
        assertThat(signs.get(2L).because()).isEqualTo(1);
        assertThat(signs.get(4L).because()).isEqualTo(3);
        assertThat(likeness().to(List.of(1L, 2L))).isEmpty();
    }

    @Test
    void aHistoryOfCoursesThatAreGoneSaysNothing() {
        assertThat(likeness().to(List.of(99L))).isEmpty();
        assertThat(likeness().to(List.of())).isEmpty();
    }
}
