package org.xuefen.study.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuefen.study.MandateSchedule;
import org.xuefen.study.mandate.Occasion.Terms;

/** What is to be said on a day is the latest occasion that has come. */
class OccasionTest {
    private static final LocalDate ISSUED = LocalDate.of(2027, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);

    @ParameterizedTest
    @CsvSource({
        "2027-03-01, issued@2027-03-01",
        "2027-03-16, issued@2027-03-01",
        "2027-03-17, before-14@2027-03-31",
        "2027-03-28, before-3@2027-03-31",
        "2027-03-31, due@2027-03-31",
        "2027-04-01, overdue-1@2027-03-31",
        "2027-04-07, overdue-1@2027-03-31",
        "2027-04-08, overdue-2@2027-03-31",
        "2027-09-01, overdue-2@2027-03-31"
    })
    void theCalendarOfOneMandate(LocalDate today, String code) {
        assertThat(latest(new MandateSchedule(true, List.of(14, 3), true, 2), ISSUED, List.of(), false, today))
                .isEqualTo(code);
    }

    @Test
    void nothingIsSaidBeforeItConcernsAnyone() {
        assertThat(latest(MandateSchedule.DEFAULT, ISSUED, List.of(), true, ISSUED.minusDays(1)))
                .isEmpty();
    }

    @Test
    void whoComesLateHearsOnlyOfWhatComesAfter() {
        var late = LocalDate.of(2027, 3, 29);
        assertThat(latest(MandateSchedule.DEFAULT, late, List.of(), false, late))
                .isEqualTo("issued@2027-03-29");
    }

    @Test
    void aChangedDueDateIsSaidAndItsDaysCountAnew() {
        var moved = List.of(LocalDate.of(2027, 3, 20));
        var schedule = MandateSchedule.DEFAULT;
        assertThat(latest(schedule, ISSUED, moved, false, LocalDate.of(2027, 3, 20)))
                .isEqualTo("moved-1");
        assertThat(latest(schedule, ISSUED, moved, false, LocalDate.of(2027, 3, 28)))
                .isEqualTo("before-3@2027-03-31");
    }

    @Test
    void anOrganizersCallComesFirst() {
        assertThat(latest(MandateSchedule.DEFAULT, ISSUED, List.of(), true, DUE))
                .isEqualTo("called@2027-03-31");
    }

    @Test
    void aScheduleOfNothingSaysNothing() {
        var silent = new MandateSchedule(false, List.of(), false, 0);
        assertThat(latest(silent, ISSUED, List.of(), false, DUE.plusDays(30))).isEmpty();
    }

    private static String latest(
            MandateSchedule schedule, LocalDate begins, List<LocalDate> moves, boolean called, LocalDate today) {
        return Occasion.latest(new Terms(schedule, begins, DUE, moves, called), today)
                .map(Occasion::code)
                .orElse("");
    }
}
