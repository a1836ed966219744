package org.xuefen.live.meeting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xuefen.live.LiveClass;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Units;
import org.xuefen.shared.Text;

/**
 * Writes what is signed of a meeting: texts alone, and of people nothing but their seats with commitments to their names. What
 * the secretary wrote stands as it is.
 */
@Singleton
class RecordWriter {
    private final MeetingStore meetings;
    private final Minutes minutes;
    private final ResolutionStore resolutions;
    private final Attachments attachments;
    private final Units units;
    private final OrganizationSettings settings;

    RecordWriter(
            MeetingStore meetings,
            Minutes minutes,
            ResolutionStore resolutions,
            Attachments attachments,
            Units units,
            OrganizationSettings settings) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.resolutions = resolutions;
        this.attachments = attachments;
        this.units = units;
        this.settings = settings;
    }

    /**
     * @param seats everyone, by account
     * @param roles what some of them did, by account
     */
    Map<String, Object> write(
            Meeting meeting,
            LiveClass live,
            Map<Long, Seat> seats,
            Map<Long, List<String>> roles,
            List<Person> people,
            Attendance.Count count,
            Instant at) {
        var content = new TreeMap<String, Object>();
        content.put("meeting", Long.toString(live.id()));
        content.put("number", "0");
        content.put(
                "unit",
                named(
                        live.unitId(),
                        units.find(live.unitId()).map(unit -> unit.name()).orElse(Text.of("—", "—"))));
        content.put("title", Map.of("zh", live.title().zh(), "en", live.title().en()));
        content.put("timeZone", settings.zone().getId());
        content.put("plannedFrom", live.startsAt().toString());
        content.put("plannedUntil", live.endsAt().toString());
        content.put("beganAt", moment(live.beganAt()));
        content.put("endedAt", moment(live.endedAt()));
        content.put("signedAt", at.toString());
        content.put(
                "people",
                people.stream().map(person -> person(person, seats, roles)).toList());
        content.put(
                "attendance",
                Map.of(
                        "expected", Integer.toString(count.expected()),
                        "present", Integer.toString(count.present()),
                        "excused", Integer.toString(count.excused()),
                        "guests", Integer.toString(count.guests()),
                        "quorum", meeting.quorum().name(),
                        "reached", yes(meeting.quorum().reached(count.present(), count.expected()))));
        content.put(
                "agenda",
                meetings.agenda(live.id()).stream()
                        .map(point -> Map.of(
                                "title", point.title(),
                                "speaker", seat(point.speakerId(), seats),
                                "guest", point.speaker(),
                                "minutes", Integer.toString(point.minutes())))
                        .toList());
        content.put("minutes", minutes.read(live.id()).body());
        content.put("resolutions", resolutions(live.id(), seats));
        content.put("attachments", attached(live.id()));
        return content;
    }

    private static Map<String, Object> person(Person person, Map<Long, Seat> seats, Map<Long, List<String>> roles) {
        var seat = Objects.requireNonNull(seats.get(person.accountId()));
        return Map.of(
                "seat", Integer.toString(seat.number()),
                "name", seat.commitment(),
                "roles", roles.getOrDefault(person.accountId(), List.of()),
                "expected", yes(person.expected()),
                "presence", person.presence().name(),
                "at", moment(person.notedAt()),
                "by", seat(person.notedBy(), seats));
    }

    private List<Map<String, Object>> resolutions(long classId, Map<Long, Seat> seats) {
        var written = new ArrayList<Map<String, Object>>();
        for (var resolution : resolutions.of(classId)) {
            if (resolution.result() == null) {
                continue; // never put to the vote
            }
            var tally = resolution.tally();
            var votes = new ArrayList<List<String>>();
            resolutions.votes(resolution.id()).forEach((account, choice) -> {
                if (seats.containsKey(account)) {
                    votes.add(
                            choice.isPresent()
                                    ? List.of(seat(account, seats), choice.get().name())
                                    : List.of(seat(account, seats)));
                }
            });
            var each = new LinkedHashMap<String, Object>();
            each.put("number", Integer.toString(written.size() + 1));
            each.put("id", Long.toString(resolution.id()));
            each.put("text", resolution.wording());
            each.put("ballot", resolution.ballot().name());
            each.put("majority", resolution.majority().name());
            each.put("openedAt", moment(resolution.openedAt()));
            each.put("closedAt", moment(resolution.closedAt()));
            each.put("expected", Integer.toString(tally.expected()));
            each.put("present", Integer.toString(tally.present()));
            each.put("for", Integer.toString(tally.inFavour()));
            each.put("against", Integer.toString(tally.against()));
            each.put("abstained", Integer.toString(tally.abstained()));
            each.put("result", resolution.result().name());
            each.put("votes", votes);
            written.add(each);
        }
        return written;
    }

    private List<Map<String, String>> attached(long classId) {
        var written = new ArrayList<Map<String, String>>();
        for (var document : attachments.of(classId)) {
            written.add(Map.of(
                    "file", "attachments/%02d-%s".formatted(written.size() + 1, document.fileName()),
                    "id", Long.toString(document.id()),
                    "name", document.fileName(),
                    "type", document.kind().mediaType(),
                    "bytes", Long.toString(document.bytes()),
                    "sha256", document.sha256()));
        }
        return written;
    }

    private static String seat(@Nullable Long accountId, Map<Long, Seat> seats) {
        var seat = accountId == null ? null : seats.get(accountId);
        return seat == null ? "" : Integer.toString(seat.number());
    }

    static String moment(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    private static String yes(boolean what) {
        return what ? "yes" : "no";
    }

    private static Map<String, String> named(long id, Text name) {
        return Map.of("id", Long.toString(id), "zh", name.zh(), "en", name.en());
    }
}
