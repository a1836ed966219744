package org.xuefen.live.meeting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.xuefen.identity.Caller;
import org.xuefen.live.meeting.MeetingView.Attendees;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Who is there. */
@Controller("/api/v1/live-classes/{id}/meeting")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class AttendanceController {
    private final MeetingSight sight;
    private final Attendance attendance;
    private final AttendeeList people;

    AttendanceController(MeetingSight sight, Attendance attendance, AttendeeList people) {
        this.sight = sight;
        this.attendance = attendance;
        this.people = people;
    }

    /** What the secretary can note of someone. */
    enum NotedPresence {
        BY_HAND,
        EXCUSED,
        /** Neither, after all. */
        ABSENT
    }

    /** @param note why, or where they sit */
    @Serdeable
    record PresenceNote(
            @NotNull NotedPresence presence,
            @NotNull @Size(max = 200) String note) {}

    /** Signs me in. */
    @Put("/sign-in")
    @Status(HttpStatus.NO_CONTENT)
    void signIn(Caller caller, String id) {
        sight.require(caller, Ids.parse(id));
        attendance.signIn(caller.memberId(), Ids.parse(id));
    }

    /** Who is expected and who is there: for those who lead the meeting or plan it, and, closed, for all who may see it. */
    @Get("/people")
    Attendees listMeetingPeople(Caller caller, String id, @QueryValue @Nullable @Size(max = 100) String search) {
        var meeting = sight.require(caller, Ids.parse(id));
        if (!meeting.closed() && !sight.leads(caller, meeting) && !sight.keeps(caller, meeting.classId())) {
            throw new Refusal(MeetingRefusals.MEETING_LEADERS_ONLY);
        }
        return people.of(meeting, search);
    }

    /** Notes that someone is there in person, or sent apologies. For the secretary. */
    @Put("/people/{accountId}")
    @Status(HttpStatus.NO_CONTENT)
    void notePresence(Caller caller, String id, String accountId, @Body @Valid PresenceNote body) {
        sight.requireSecretary(caller, Ids.parse(id));
        var presence = switch (body.presence()) {
            case BY_HAND -> Presence.BY_HAND;
            case EXCUSED -> Presence.EXCUSED;
            case ABSENT -> Presence.ABSENT;
        };
        attendance.note(
                caller.memberId(),
                Ids.parse(id),
                Ids.parse(accountId),
                presence,
                body.note().strip());
    }
}
