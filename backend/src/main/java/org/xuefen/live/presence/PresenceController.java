package org.xuefen.live.presence;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import jakarta.validation.constraints.Size;
import org.xuefen.identity.Caller;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.LiveRole;
import org.xuefen.live.presence.PresenceView.LivePreferences;
import org.xuefen.live.presence.PresenceView.MakeUp;
import org.xuefen.live.presence.PresenceView.MakeUpBeat;
import org.xuefen.live.presence.PresenceView.MyPresence;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** My presence in live classes. */
@Controller("/api/v1/live-presence")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PresenceController {
    private final LiveClasses classes;
    private final PresenceReader reader;
    private final Answering answering;
    private final MakingUp makingUp;
    private final Db db;

    PresenceController(LiveClasses classes, PresenceReader reader, Answering answering, MakingUp makingUp, Db db) {
        this.classes = classes;
        this.reader = reader;
        this.answering = answering;
        this.makingUp = makingUp;
        this.db = db;
    }

    /** What a check asks for: nothing, a code, or which choice, the first being 0. */
    @Serdeable
    record CheckAnswer(
            @Nullable @Size(max = 10) String code,
            @Nullable @Min(0) @Max(9) Integer choice) {}

    /** My presence in a class, and how it is checked. */
    @Get("/{id}")
    MyPresence readMyPresence(Caller caller, String id) {
        long classId = Ids.parse(id);
        LiveRole role =
                classes.role(caller.memberId(), classId).orElseThrow(() -> new Refusal(LiveRefusals.CLASS_NOT_FOUND));
        return reader.read(classId, caller.memberId(), role);
    }

    /** Answers a check that is open. */
    @Post("/{id}/checks/{checkId}/answer")
    @Status(HttpStatus.NO_CONTENT)
    void answerCheck(Caller caller, String id, String checkId, @Body @Valid CheckAnswer body) {
        answering.answer(caller.memberId(), Ids.parse(id), Ids.parse(checkId), body.code(), body.choice());
    }

    /** Begins to make up a check that was missed. */
    @Post("/{id}/checks/{checkId}/make-up")
    MakeUp beginMakeUp(Caller caller, String id, String checkId) {
        return makingUp.begin(caller.memberId(), Ids.parse(id), Ids.parse(checkId));
    }

    /** The replay goes on; to be said at least every 20 seconds. */
    @Post("/{id}/make-ups/{makeUpId}/beat")
    MakeUpBeat beatMakeUp(Caller caller, String id, String makeUpId) {
        return makingUp.beat(caller.memberId(), Ids.parse(id), Ids.parse(makeUpId));
    }

    /** Answers the check of a replay. */
    @Post("/{id}/make-ups/{makeUpId}/answer")
    @Status(HttpStatus.NO_CONTENT)
    void answerMakeUp(Caller caller, String id, String makeUpId, @Body @Valid CheckAnswer body) {
        makingUp.answer(caller.memberId(), Ids.parse(id), Ids.parse(makeUpId), body.code(), body.choice());
    }

    /** What I want in every class. */
    @Get("/preferences")
    LivePreferences readLivePreferences(Caller caller) {
        return db.one(
                        "select listed, more_time from live_preference where member_id = ?",
                        row -> new LivePreferences(row.getBoolean(1), row.getBoolean(2)),
                        caller.memberId())
                .orElse(new LivePreferences(true, false));
    }

    /** Whether I am in the list that others see, and whether I need more time for checks. */
    @Put("/preferences")
    LivePreferences keepLivePreferences(Caller caller, @Body @Valid LivePreferences body) {
        db.update("""
                insert into live_preference (member_id, listed, more_time) values (?, ?, ?)
                on duplicate key update listed = values(listed), more_time = values(more_time)
                """, caller.memberId(), body.listed(), body.moreTime());
        return body;
    }
}
