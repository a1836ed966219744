package org.xuefen.live.room;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;

/** What presenters and moderators do in a room; each of these leaves a trace. */
@Controller("/api/v1/live-rooms/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class HostController {
    private final Hosting hosting;

    HostController(Hosting hosting) {
        this.hosting = hosting;
    }

    /** Something everyone has to know. */
    @Serdeable
    record Announcement(@NotBlank @Size(max = 500) String text) {}

    /**
     * A poll, or a quick quiz.
     *
     * @param correct the right choice of a quiz, the first being 0
     */
    @Serdeable
    record NewPoll(
            @NotBlank @Size(max = 300) String question,
            @NotNull @Size(min = 2, max = 6) List<@NotBlank @Size(max = 80) String> choices,
            @Nullable @Min(0) @Max(5) Integer correct,
            @Min(10) @Max(3600) int seconds) {}

    /** What someone may not do any more; none: everything is allowed again. */
    enum RestraintKind {
        NONE,
        MUTED,
        REMOVED
    }

    /** Keeps someone from writing, or from the room. */
    @Serdeable
    record Restraint(@NotNull RestraintKind kind) {}

    /** Tells everyone something that stays in view. */
    @Post("/announcements")
    @Status(HttpStatus.CREATED)
    RoomMessage announce(Caller caller, String id, @Body @Valid Announcement body) {
        return hosting.announce(caller.memberId(), Ids.parse(id), body.text().strip());
    }

    /** A line of captions. */
    @Serdeable
    record CaptionLine(@NotBlank @Size(max = 200) String text) {}

    /** Shows a line of captions to everyone, and keeps it for the recording. */
    @Post("/captions")
    @Status(HttpStatus.NO_CONTENT)
    void sayCaption(Caller caller, String id, @Body @Valid CaptionLine body) {
        hosting.caption(caller.memberId(), Ids.parse(id), body.text().strip());
    }

    /** Slow mode, whether one may write, whether names are shown. */
    @Put("/settings")
    RoomSettings changeRoomSettings(Caller caller, String id, @Body @Valid RoomSettings body) {
        return hosting.settings(caller.memberId(), Ids.parse(id), body);
    }

    /** Takes a message away; that and by whom is kept. */
    @Delete("/messages/{messageId}")
    @Status(HttpStatus.NO_CONTENT)
    void removeMessage(Caller caller, String id, String messageId) {
        hosting.removeMessage(caller.memberId(), Ids.parse(id), Ids.parse(messageId));
    }

    /** Says that a question was answered. */
    @Put("/questions/{questionId}/answered")
    RoomQuestion markAnswered(Caller caller, String id, String questionId) {
        return hosting.answered(caller.memberId(), Ids.parse(id), Ids.parse(questionId), true);
    }

    /** Says that a question is open again. */
    @Delete("/questions/{questionId}/answered")
    RoomQuestion markUnanswered(Caller caller, String id, String questionId) {
        return hosting.answered(caller.memberId(), Ids.parse(id), Ids.parse(questionId), false);
    }

    /** Takes a question away. */
    @Delete("/questions/{questionId}")
    @Status(HttpStatus.NO_CONTENT)
    void removeQuestion(Caller caller, String id, String questionId) {
        hosting.removeQuestion(caller.memberId(), Ids.parse(id), Ids.parse(questionId));
    }

    /** Opens a poll. */
    @Post("/polls")
    @Status(HttpStatus.CREATED)
    RoomPoll openPoll(Caller caller, String id, @Body @Valid NewPoll body) {
        return hosting.openPoll(caller.memberId(), Ids.parse(id), body);
    }

    /** Closes a poll before its time. */
    @Post("/polls/{pollId}/close")
    RoomPoll closePoll(Caller caller, String id, String pollId) {
        return hosting.closePoll(caller.memberId(), Ids.parse(id), Ids.parse(pollId));
    }

    /** Takes someone's hand down after they had their turn. */
    @Delete("/hands/{accountId}")
    @Status(HttpStatus.NO_CONTENT)
    void lowerHandOf(Caller caller, String id, String accountId) {
        hosting.lowerHand(caller.memberId(), Ids.parse(id), Ids.parse(accountId));
    }

    /** Keeps someone from writing or from the room, or allows it again. */
    @Put("/restraints/{accountId}")
    @Status(HttpStatus.NO_CONTENT)
    void restrain(Caller caller, String id, String accountId, @Body @Valid Restraint body) {
        hosting.restrain(caller.memberId(), Ids.parse(id), Ids.parse(accountId), body.kind());
    }
}
