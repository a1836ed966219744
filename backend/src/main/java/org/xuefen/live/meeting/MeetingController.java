package org.xuefen.live.meeting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuefen.identity.Caller;
import org.xuefen.live.meeting.MeetingView.MeetingPage;
import org.xuefen.live.meeting.MeetingView.PersonName;
import org.xuefen.shared.Ids;

/** A class as a meeting. */
@Controller("/api/v1/live-classes/{id}/meeting")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class MeetingController {
    private final MeetingSight sight;
    private final MeetingStore meetings;
    private final MeetingViews views;
    private final Planning planning;
    private final Beginning beginning;
    private final Closing closing;
    private final AttendeeList people;

    MeetingController(
            MeetingSight sight,
            MeetingStore meetings,
            MeetingViews views,
            Planning planning,
            Beginning beginning,
            Closing closing,
            AttendeeList people) {
        this.sight = sight;
        this.meetings = meetings;
        this.views = views;
        this.planning = planning;
        this.beginning = beginning;
        this.closing = closing;
        this.people = people;
    }

    /** The meeting a class is, or that it is none. */
    @Get
    MeetingPage readMeeting(Caller caller, String id) {
        long classId = Ids.parse(id);
        var meeting = sight.find(caller, classId);
        if (meeting.isEmpty()) {
            if (meetings.find(classId).isPresent()) {
                sight.require(caller, classId);
            }
            sight.requireClass(caller, classId);
        }
        return new MeetingPage(
                sight.keeps(caller, classId),
                meeting.map(found -> views.board(caller, found)).orElse(null));
    }

    /** Makes a class that I may change a meeting, or plans it anew. */
    @Put
    MeetingPage planMeeting(Caller caller, String id, @Body @Valid MeetingForm body) {
        sight.requireKept(caller, Ids.parse(id));
        planning.write(caller.memberId(), Ids.parse(id), body);
        return readMeeting(caller, id);
    }

    /** Makes it a class like any other again, as long as nothing has been written or anyone signed in. */
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void dropMeeting(Caller caller, String id) {
        sight.requireKept(caller, Ids.parse(id));
        planning.remove(Ids.parse(id));
    }

    /** Who could be its secretary or speak: members of the organization, by the beginning of name or number. */
    @Get("/choices")
    List<PersonName> listMeetingChoices(
            Caller caller, String id, @QueryValue @Nullable @Size(max = 100) String search) {
        sight.requireKept(caller, Ids.parse(id));
        return people.choices(Ids.parse(id), search);
    }

    /** Begins it where no picture will do so: people sit in a room. For the secretary and the presenters. */
    @Post("/beginning")
    MeetingPage beginMeeting(Caller caller, String id) {
        sight.requireLeader(caller, Ids.parse(id));
        beginning.begin(Ids.parse(id));
        return readMeeting(caller, id);
    }

    /** Closes it: nothing of it changes any more, and all of it is signed. For the secretary. */
    @Post("/closing")
    MeetingPage closeMeeting(Caller caller, String id) {
        sight.requireSecretary(caller, Ids.parse(id));
        closing.close(caller.memberId(), Ids.parse(id));
        return readMeeting(caller, id);
    }
}
