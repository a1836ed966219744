package org.xuefen.credit.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CardCodeTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:10Z");
    private final CardCode codes = new CardCode(new byte[32]);

    @Test
    void aCodeHoldsForItsStepAndOneOnEitherSide() {
        var code = codes.of(731, NOW);
        assertThat(codes.member(code, NOW)).hasValue(731);
        assertThat(codes.member(code, NOW.plusSeconds(49))).hasValue(731);
        assertThat(codes.member(code, NOW.minusSeconds(40))).hasValue(731);
        assertThat(codes.member(code, NOW.plusSeconds(50))).isEmpty();
        assertThat(codes.member(code, NOW.minusSeconds(41))).isEmpty();
        assertThat(codes.until(NOW)).isEqualTo("2026-11-30T08:00:30Z");
    }

    @Test
    void codesOfOneMemberHaveNothingInCommonAndAChangedOneIsNone() {
        var first = codes.of(731, NOW);
        var second = codes.of(731, NOW.plusSeconds(30));
        assertThat(first.substring(4, 12)).isNotEqualTo(second.substring(4, 12));
        for (int i = 4; i < first.length(); i++) {
            char other = first.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(codes.member(first.substring(0, i) + other + first.substring(i + 1), NOW))
                    .isEmpty();
        }
        assertThat(new CardCode(new byte[] {1}).member(first, NOW)).isEmpty();
        assertThat(codes.member("", NOW)).isEmpty();
    }
}
