package org.xuefen.live.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    @Test
    void threeWorkingDaysAfterAFridayAreOverOnWednesday() {
        assertThat(Deadlines.last(LocalDate.of(2026, 12, 4), 3)).isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(Deadlines.last(LocalDate.of(2026, 12, 7), 3)).isEqualTo(LocalDate.of(2026, 12, 10));
    }
}
