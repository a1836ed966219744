package org.xuefen.study.progress;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.study.evidence.Beat;
import org.xuefen.study.watch.Heartbeat;
import org.xuefen.study.watch.HeartbeatLanes;
import org.xuefen.study.watch.PlayerSession;
import org.xuefen.study.watch.PlayerSessions;
import org.xuefen.study.watch.StudySettings;

/** The player: what it shows, and what it reports. */
@Controller("/api/v1/study")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PlayerController {
    private static final Logger LOG = LoggerFactory.getLogger(PlayerController.class);
    private static final long DAY = 86_400_000L;

    @Serdeable
    record SessionRequest(
            @NotBlank @Size(max = 20) String courseId,
            @NotBlank @Size(max = 20) String itemId) {}

    /**
     * @param beatSeconds how often to report
     * @param backlogSeconds how long a report may wait for the network and still count
     */
    @Serdeable
    record SessionView(String id, int maxRateMilli, int beatSeconds, long backlogSeconds) {}

    /** @param beats oldest first, as many as have gathered since the last acknowledged report */
    @Serdeable
    record BeatRequest(
            @NotBlank @Size(max = 20) String sessionId,
            @NotNull @Size(min = 1, max = 60) List<@Valid BeatBody> beats) {}

    /**
     * @param seq number of the beat in its session; sending it again changes nothing
     * @param ended whether the end was reached
     */
    @Serdeable
    record BeatBody(
            @Min(0) @Max(10_000_000) int seq,
            @Min(0) @Max(10 * DAY) long positionMs,
            boolean ended,
            @NotNull @Size(max = 40) List<@Valid PlayedBody> played) {}

    /**
     * A stretch played without a stop at one speed.
     *
     * @param rateMilli thousandths of normal speed
     * @param visible whether the page was in view
     * @param sinceMs when it began, milliseconds of the player's steady clock since it got its session
     */
    @Serdeable
    record PlayedBody(
            @Min(0) @Max(10 * DAY) long fromMs,
            @Min(0) @Max(10 * DAY) long toMs,
            @Min(1) @Max(100_000) int rateMilli,
            boolean visible,
            @Min(0) @Max(10 * DAY) long sinceMs) {}

    private final StudyPages pages;
    private final WatchingService watching;
    private final PlayerSessions sessions;
    private final HeartbeatLanes lanes;
    private final CompletionService completions;
    private final StudySettings settings;
    private final Clock clock;

    PlayerController(
            StudyPages pages,
            WatchingService watching,
            PlayerSessions sessions,
            HeartbeatLanes lanes,
            CompletionService completions,
            StudySettings settings,
            Clock clock) {
        this.pages = pages;
        this.watching = watching;
        this.sessions = sessions;
        this.lanes = lanes;
        this.completions = completions;
        this.settings = settings;
        this.clock = clock;
    }

    /** The state of an item of a course the caller takes: what to play, where to go on, what counts and what does not. */
    @Get("/courses/{courseId}/items/{itemId}")
    PlayerView readPlayer(String courseId, String itemId, Caller caller) {
        return pages.player(caller.memberId(), Ids.parse(courseId), Ids.parse(itemId));
    }

    /** Opens a player of a video or an article. Nothing played before counts. */
    @Post("/sessions")
    SessionView openPlayerSession(@Valid @Body SessionRequest body, Caller caller) {
        var session = watching.openSession(caller.memberId(), Ids.parse(body.courseId()), Ids.parse(body.itemId()));
        return new SessionView(
                Ids.text(session.id()),
                session.maxRateMilli(),
                10,
                settings.backlog().toSeconds());
    }

    /** Reports what was played. The answer comes after the commit: what it shows is kept. */
    @Post("/beats")
    PlayerView.WatchedView reportBeats(@Valid @Body BeatRequest body, Caller caller) {
        var session = sessions.require(Ids.parse(body.sessionId()), caller.memberId());
        var beats = body.beats().stream().map(PlayerController::beat).toList();
        var taken = lanes.take(new Heartbeat(session, beats, clock.millis()));
        if (taken.crossed()) {
            settle(session);
        }
        return StudyPages.watchedView(taken.watched(), taken.reached());
    }

    /** The beat stands whatever becomes of its completion, which stays due. */
    @SuppressWarnings("CatchingUnchecked")
    private void settle(PlayerSession session) {
        try {
            completions.settle(session.memberId(), session.id());
        } catch (RuntimeException e) {
            LOG.warn("completion of member {} stays due", session.memberId(), e);
        }
    }

    private static Beat beat(BeatBody body) {
        var played = body.played().stream()
                .map(one -> new Beat.Played(one.fromMs(), one.toMs(), one.rateMilli(), one.visible(), one.sinceMs()))
                .toList();
        return new Beat(body.seq(), body.positionMs(), body.ended(), played);
    }
}
