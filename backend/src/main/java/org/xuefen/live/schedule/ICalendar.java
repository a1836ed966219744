package org.xuefen.live.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes iCalendar (RFC 5545). Times are in UTC, which every program understands without a table of zones. */
final class ICalendar {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private ICalendar() {}

    /**
     * One event.
     *
     * @param uid the same for ever
     * @param sequence counts what calendars have to learn of
     * @param organizer and {@code attendee}: addresses, in an invitation
     */
    record Event(
            String uid,
            int sequence,
            Instant stamp,
            Instant from,
            Instant until,
            String summary,
            String description,
            String url,
            boolean cancelled,
            @Nullable String organizer,
            @Nullable String attendee) {}

    /** @param method {@code PUBLISH}, {@code REQUEST} or {@code CANCEL} (RFC 5546) */
    static String of(String method, String name, List<Event> events) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Xuefen//Live classes//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:" + method);
        if (!name.isEmpty()) {
            line(text, "X-WR-CALNAME:" + escaped(name));
            line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
            line(text, "X-PUBLISHED-TTL:PT1H");
        }
        events.forEach(event -> write(text, event));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void write(StringBuilder text, Event event) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + event.uid());
        line(text, "SEQUENCE:" + event.sequence());
        line(text, "DTSTAMP:" + UTC.format(event.stamp()));
        line(text, "DTSTART:" + UTC.format(event.from()));
        line(text, "DTEND:" + UTC.format(event.until()));
        line(text, "SUMMARY:" + escaped(event.summary()));
        if (!event.description().isEmpty()) {
            line(text, "DESCRIPTION:" + escaped(event.description()));
        }
        line(text, "URL:" + event.url());
        line(text, "STATUS:" + (event.cancelled() ? "CANCELLED" : "CONFIRMED"));
        if (event.organizer() != null) {
            line(text, "ORGANIZER:mailto:" + address(event.organizer()));
        }
        if (event.attendee() != null) {
            line(text, "ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:" + address(event.attendee()));
        }
        line(text, "END:VEVENT");
    }

    /** RFC 5545, 3.3.11. */
    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** An address alone, out of {@code Name <address>}, and nothing that ends a line. */
    private static String address(String text) {
        int from = text.lastIndexOf('<');
        var bare = from < 0 ? text : text.substring(from + 1, Math.max(from + 1, text.lastIndexOf('>')));
        return bare.replaceAll("[\\s;,:\"]", "");
    }

    /** No line longer than 75 octets, no character cut in two (RFC 5545, 3.1). */
    private static void line(StringBuilder text, String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int point = content.codePointAt(at);
            var character = Character.toString(point);
            int width = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += width;
            at += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
