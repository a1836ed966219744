package org.xuefen.live.replay;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.xuefen.identity.Caller;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.LiveRole;
import org.xuefen.live.LiveState;
import org.xuefen.live.replay.ReplayLine.ReplayPage;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** What makes the recording of a class more than a film: its slides while it goes on, and later what was said. */
@Controller("/api/v1/live-classes/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReplayController {
    private final LiveClasses classes;
    private final SlideStore slides;
    private final Replay replay;
    private final Clock clock;

    ReplayController(LiveClasses classes, SlideStore slides, Replay replay, Clock clock) {
        this.classes = classes;
        this.slides = slides;
        this.replay = replay;
        this.clock = clock;
    }

    /**
     * The slide that is shown from now on.
     *
     * @param page the first is 1
     * @param title what is written at its top; may be blank
     */
    @Serdeable
    record ShownSlide(
            @Min(1) @Max(5000) int page,
            @NotNull @Size(max = 200) String title) {}

    /** Tells which slide is shown now; it becomes a chapter of the recording. */
    @Post("/slides")
    @Status(HttpStatus.NO_CONTENT)
    void showSlide(Caller caller, String id, @Body @Valid ShownSlide body) {
        long classId = Ids.parse(id);
        if (role(caller, classId) != LiveRole.PRESENTER) {
            throw new Refusal(LiveRefusals.NOT_PRESENTER);
        }
        var state = classes.require(classId).state(clock.instant());
        if (state != LiveState.LOBBY && state != LiveState.LIVE) {
            throw new Refusal(LiveRefusals.CLASS_OVER);
        }
        slides.shown(
                classId,
                new SlideStore.Slide(clock.instant(), body.page(), body.title().strip()));
    }

    /**
     * What was said in a class that is over, in pages.
     *
     * @param from where in the recording to begin, milliseconds
     * @param after the last line that was read, to read on
     */
    @Get("/replay")
    ReplayPage readReplay(
            Caller caller, String id, @QueryValue(defaultValue = "0") long from, @QueryValue @Nullable String after) {
        long classId = Ids.parse(id);
        role(caller, classId);
        if (classes.require(classId).recordingAssetId() == null) {
            throw new Refusal(LiveRefusals.RECORDING_NOT_READY);
        }
        return replay.read(classId, caller.memberId(), from, after == null ? 0 : Ids.parse(after));
    }

    private LiveRole role(Caller caller, long classId) {
        return classes.role(caller.memberId(), classId).orElseThrow(() -> new Refusal(LiveRefusals.CLASS_NOT_FOUND));
    }
}
