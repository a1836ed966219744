package org.xuefen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose sessions end with which. */
class SessionsEndedTest {
    @Test
    void oneEndsAloneAllButOneSpareThatOneAndAllSpareNone() {
        assertThat(SessionsEnded.one(7, 1).ends(7, 1)).isTrue();
        assertThat(SessionsEnded.one(7, 1).ends(7, 2)).isFalse();
        assertThat(SessionsEnded.allBut(7, 1).ends(7, 1)).isFalse();
        assertThat(SessionsEnded.allBut(7, 1).ends(7, 2)).isTrue();
        assertThat(SessionsEnded.all(7).ends(7, 1)).isTrue();
        assertThat(SessionsEnded.all(7).ends(7, 0)).isTrue();
        assertThat(SessionsEnded.all(7).ends(8, 1)).isFalse();
        assertThat(SessionsEnded.all(7).everything()).isTrue();
        assertThat(SessionsEnded.allBut(7, 1).everything()).isFalse();
    }
}
