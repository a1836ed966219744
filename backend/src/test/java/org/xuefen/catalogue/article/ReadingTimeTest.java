package org.xuefen.catalogue.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTimeTest {
    @Test
    void threeHundredCharactersAreAMinute() {
        assertThat(ReadingTime.seconds("路".repeat(300))).isEqualTo(60);
        assertThat(ReadingTime.seconds("路，".repeat(300))).isEqualTo(60);
    }

    @Test
    void twoHundredWordsAreAMinute() {
        assertThat(ReadingTime.seconds("don't stop ".repeat(100))).isEqualTo(60);
    }

    @Test
    void bothScriptsAddUp() {
        assertThat(ReadingTime.seconds("路".repeat(150) + " word".repeat(100))).isEqualTo(60);
    }

    @Test
    void aSingleWordIsRoundedUpAndNoWordIsNothing() {
        assertThat(ReadingTime.seconds("好")).isEqualTo(1);
        assertThat(ReadingTime.seconds(" —！\n")).isZero();
    }
}
