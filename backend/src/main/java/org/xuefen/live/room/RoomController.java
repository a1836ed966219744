package org.xuefen.live.room;

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
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.xuefen.identity.Caller;
import org.xuefen.live.room.RoomState.RoomAttendees;
import org.xuefen.shared.Ids;

/** What everyone does in a room; what is said goes over the room's socket. */
@Controller("/api/v1/live-rooms/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class RoomController {
    private final Admission admission;
    private final RoomReader reader;
    private final Asking asking;

    RoomController(Admission admission, RoomReader reader, Asking asking) {
        this.admission = admission;
        this.reader = reader;
        this.asking = asking;
    }

    /** A question to the presenter. */
    @Serdeable
    record AskedQuestion(@NotBlank @Size(max = 500) String text) {}

    /** Which choice of a poll, the first being 0. */
    @Serdeable
    record PollChoice(@Min(0) @Max(9) int choice) {}

    /** The room as it is, for someone in it. */
    @Get
    RoomState readRoom(Caller caller, String id, @QueryValue @Nullable String after) {
        long classId = Ids.parse(id);
        var role = admission.require(caller.memberId(), classId);
        return reader.read(classId, caller.memberId(), role, after == null ? 0 : Ids.parse(after));
    }

    /** Who is there. */
    @Get("/attendees")
    RoomAttendees listAttendees(Caller caller, String id) {
        long classId = Ids.parse(id);
        var role = admission.require(caller.memberId(), classId);
        return reader.attendees(classId, caller.memberId(), role.runsTheRoom());
    }

    /** Asks the presenter something. */
    @Post("/questions")
    @Status(HttpStatus.CREATED)
    RoomQuestion askQuestion(Caller caller, String id, @Body @Valid AskedQuestion body) {
        return asking.ask(caller.memberId(), Ids.parse(id), body.text().strip());
    }

    /** Wants a question answered. */
    @Put("/questions/{questionId}/vote")
    RoomQuestion voteForQuestion(Caller caller, String id, String questionId) {
        return asking.vote(caller.memberId(), Ids.parse(id), Ids.parse(questionId), true);
    }

    /** Takes the vote back. */
    @Delete("/questions/{questionId}/vote")
    RoomQuestion unvoteQuestion(Caller caller, String id, String questionId) {
        return asking.vote(caller.memberId(), Ids.parse(id), Ids.parse(questionId), false);
    }

    /** Raises my hand. */
    @Put("/hand")
    @Status(HttpStatus.NO_CONTENT)
    void raiseHand(Caller caller, String id) {
        asking.hand(caller.memberId(), Ids.parse(id), true);
    }

    /** Takes my hand down. */
    @Delete("/hand")
    @Status(HttpStatus.NO_CONTENT)
    void lowerHand(Caller caller, String id) {
        asking.hand(caller.memberId(), Ids.parse(id), false);
    }

    /** Chooses in a poll that is open; the last choice counts. */
    @Put("/polls/{pollId}/answer")
    RoomPoll answerPoll(Caller caller, String id, String pollId, @Body @Valid PollChoice body) {
        return asking.answer(caller.memberId(), Ids.parse(id), Ids.parse(pollId), body.choice());
    }
}
