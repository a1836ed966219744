package org.xuefen.live.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What calendar programs read: RFC 5545. */
class ICalendarTest {
    private static ICalendar.Event event(String summary, String description) {
        return new ICalendar.Event(
                "live-7@xuefen",
                3,
                Instant.parse("2026-12-01T00:00:00Z"),
                Instant.parse("2026-12-24T11:30:00Z"),
                Instant.parse("2026-12-24T12:30:00Z"),
                summary,
                description,
                "https://example.org/live/7",
                true,
                "Xuefen <post@example.org>",
                "a@example.org\r\nATTENDEE:mailto:b@example.org");
    }

    @Test
    void anEventSaysWhenItIsInUniversalTimeAndHowOftenItChanged() {
        var text = ICalendar.of("CANCEL", "", List.of(event("First aid", "")));
        assertThat(text.lines())
                .contains(
                        "METHOD:CANCEL",
                        "UID:live-7@xuefen",
                        "SEQUENCE:3",
                        "DTSTART:20261224T113000Z",
                        "DTEND:20261224T123000Z",
                        "STATUS:CANCELLED",
                        "ORGANIZER:mailto:post@example.org")
                .doesNotContain("ATTENDEE:mailto:b@example.org");
        assertThat(text).endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        var summary = "摔倒之后的前十分钟".repeat(20);
        var text = ICalendar.of("PUBLISH", "直播课", List.of(event(summary, "😀".repeat(60))));
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + summary, "DESCRIPTION:" + "😀".repeat(60));
    }

    @Test
    void wordsOfPeopleCannotBecomePropertiesOfTheEvent() {
        var text = ICalendar.of("PUBLISH", "", List.of(event("a;b,c\\d", "one\r\nSTATUS:CONFIRMED\nthree")));
        assertThat(text).contains("SUMMARY:a\\;b\\,c\\\\d", "DESCRIPTION:one\\nSTATUS:CONFIRMED\\nthree");
        assertThat(text.lines()).doesNotContain("STATUS:CONFIRMED");
    }
}
