package org.xuefen.credit.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.Participation;

/** The canonical form is for ever: entries have commitments to it. */
class FrozenTest {
    @Test
    void theFormIsWhatItWas() {
        assertThat(Frozen.form(claim("急救\n培训", 12_000L), List.of("AB12", "cd34")))
                .isEqualTo("""
                        xuefen-claim/1
                        claim=42
                        revision=2
                        title=急救\\n培训
                        first-day=2026-09-13
                        last-day=2026-09-14
                        method=IN_PERSON
                        participation=LEARNER
                        amount-kind=HOURS
                        claimed-milli=16000
                        granted-milli=12000
                        day-minutes=480
                        result=
                        category=safety
                        provider=
                        certificate-no=LJ-1\\\\2
                        document=ab12
                        document=cd34
                        """);
    }

    @Test
    void whateverChangesShows() {
        var hash = Frozen.hash(claim("培训", null), List.of("ab"));
        assertThat(Frozen.hash(claim("培训。", null), List.of("ab"))).isNotEqualTo(hash);
        assertThat(Frozen.hash(claim("培训", 1L), List.of("ab"))).isNotEqualTo(hash);
        assertThat(Frozen.hash(claim("培训", null), List.of("ac"))).isNotEqualTo(hash);
        assertThat(Frozen.hash(claim("培训", null), List.of())).isNotEqualTo(hash);
    }

    private static Claim claim(String title, @Nullable Long granted) {
        var content = new ClaimContent(
                title,
                LocalDate.of(2026, 9, 13),
                LocalDate.of(2026, 9, 14),
                DeliveryMethod.IN_PERSON,
                Participation.LEARNER,
                AmountKind.HOURS,
                16_000L,
                null,
                "safety",
                null,
                "LJ-1\\2");
        return new Claim(
                42,
                7,
                1,
                ClaimState.FIRST_REVIEW,
                3,
                2,
                content,
                480,
                granted,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                0,
                0,
                null,
                null,
                null);
    }
}
