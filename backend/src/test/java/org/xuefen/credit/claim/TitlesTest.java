package org.xuefen.credit.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TitlesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 13);

    @Test
    void aNumberIsTheSameHoweverItWasTyped() {
        assertThat(Titles.certificateKey("LJ-CFA-2026-03817")).isEqualTo("ljcfa202603817");
        assertThat(Titles.certificateKey("ＬＪ cfa　2026/03817")).isEqualTo("ljcfa202603817");
        assertThat(Titles.certificateKey("No. 1"))
                .as("too short to tell anything")
                .isNull();
        assertThat(Titles.certificateKey(null)).isNull();
    }

    @Test
    void aTrainingIsTheSameForEveryoneWhoWasThere() {
        var key = Titles.trainingKey("红十字救护员培训", DAY, DAY.plusDays(1));
        assertThat(Titles.trainingKey("《红十字救护员》 培训", DAY, DAY.plusDays(1))).isEqualTo(key);
        assertThat(Titles.trainingKey("红十字救护员培训", DAY, DAY)).isNotEqualTo(key);
        assertThat(Titles.trainingKey("！！", DAY, DAY)).isNull();
        assertThat(Titles.trainingKey("红十字救护员培训", null, DAY)).isNull();
    }

    @Test
    void likeTitlesAreTold() {
        assertThat(Titles.likeness("红十字救护员培训", "红十字救护员培训班")).isGreaterThan(0.9);
        assertThat(Titles.likeness("First aid course", "first-aid course, day 2"))
                .isGreaterThan(0.7);
        assertThat(Titles.likeness("红十字救护员培训", "道路运输从业人员继续教育")).isLessThan(0.2);
        assertThat(Titles.likeness("", "")).isZero();
        assertThat(Titles.likeness("安", "安")).isEqualTo(1);
    }
}
