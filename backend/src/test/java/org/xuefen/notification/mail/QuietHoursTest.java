package org.xuefen.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail that can wait waits until the quiet hours are over. */
class QuietHoursTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "22:00, 08:00, 2027-03-01T21:59, 2027-03-01T21:59",
        "22:00, 08:00, 2027-03-01T22:00, 2027-03-02T08:00",
        "22:00, 08:00, 2027-03-02T03:30, 2027-03-02T08:00",
        "22:00, 08:00, 2027-03-02T08:00, 2027-03-02T08:00",
        "12:00, 14:00, 2027-03-01T13:10, 2027-03-01T14:00",
        "12:00, 14:00, 2027-03-01T23:10, 2027-03-01T23:10",
        "00:00, 00:00, 2027-03-01T13:10, 2027-03-01T13:10"
    })
    void whenItMayGoOut(String from, String until, String now, String expected) {
        var hours = new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
        assertThat(hours.until(at(now), ZONE)).isEqualTo(at(expected));
    }

    private static java.time.Instant at(String local) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), ZONE).toInstant();
    }
}
