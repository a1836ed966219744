package org.xuefen.credit.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The seal is over everything that was confirmed, and over nothing that changes after. */
class SealedTest {
    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    private static Achievement degree(String title, String school, Long replacedBy) {
        var content = new AchievementContent(
                AchievementKind.DEGREE, title, school, DegreeLevel.BACHELOR, DAY, null, "1077 1");
        return new Achievement(1, 2, 3, content, null, replacedBy, Instant.EPOCH, null, null, null, null, null);
    }

    @Test
    void eachPartOfItChangesTheSeal() {
        var seal = Sealed.hash(degree("物流管理", "开放大学", null), List.of("aa"), null);
        assertThat(Sealed.hash(degree("物流工程", "开放大学", null), List.of("aa"), null))
                .isNotEqualTo(seal);
        assertThat(Sealed.hash(degree("物流管理", "大学", null), List.of("aa"), null)).isNotEqualTo(seal);
        assertThat(Sealed.hash(degree("物流管理", "开放大学", null), List.of("ab"), null))
                .isNotEqualTo(seal);
        assertThat(Sealed.hash(degree("物流管理", "开放大学", null), List.of("aa"), "ff"))
                .isNotEqualTo(seal);
        assertThat(Sealed.hash(degree("物流管理\norganization=x", "", null), List.of(), null))
                .isNotEqualTo(Sealed.hash(degree("物流管理", "x", null), List.of(), null));
    }

    @Test
    void beingReplacedDoesNot() {
        assertThat(Sealed.hash(degree("物流管理", "开放大学", 9L), List.of("aa"), null))
                .isEqualTo(Sealed.hash(degree("物流管理", "开放大学", null), List.of("aa"), null));
    }
}
