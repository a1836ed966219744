package org.xuefen.assessment.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuefen.assessment.question.Rich.Format;

class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTML|<p>为什么<b>要</b>戴头盔？</p><p>A &amp; B</p>|为什么要戴头盔？ A & B",
                "HTML|1 &lt; 2 &#64; &#x4e2d; <script>alert(1)</script>|1 < 2 @ 中",
                "MARKDOWN|**Why** a `helmet`?|Why a helmet?",
                "PLAIN|a <b> &amp; c|a <b> &amp; c",
                "MOODLE|a <b> &amp; c|a <b> &amp; c"
            })
    void ofFormattedWordsTheBareOnesAreLeftAndNoneIsCutInTwo(Format format, String words, String bare) {
        assertThat(Words.of(format, words)).isEqualTo(bare);
    }

    @Test
    void linesAndSpacesBecomeOneSpace() {
        assertThat(Words.of(Format.PLAIN, "  一\n\n 二\u00a0三 ")).isEqualTo("一 二 三");
        assertThat(Words.of(Format.HTML, "")).isEmpty();
    }
}
