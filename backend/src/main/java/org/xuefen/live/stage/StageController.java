package org.xuefen.live.stage;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.Assets;
import org.xuefen.identity.Caller;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.LiveRole;
import org.xuefen.live.StageState;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** The stage of a class: where to watch it, and how a program such as OBS sends it. */
@Controller("/api/v1/live-classes/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class StageController {
    private final LiveClasses classes;
    private final Stages stages;
    private final StageLinks links;
    private final StreamKeys keys;
    private final SrtListeners listeners;
    private final StageSettings settings;
    private final StageTable table;
    private final Assets assets;
    private final Clock clock;

    StageController(
            LiveClasses classes,
            Stages stages,
            StageLinks links,
            StreamKeys keys,
            SrtListeners listeners,
            StageSettings settings,
            StageTable table,
            Assets assets,
            Clock clock) {
        this.classes = classes;
        this.stages = stages;
        this.links = links;
        this.keys = keys;
        this.listeners = listeners;
        this.settings = settings;
        this.table = table;
        this.assets = assets;
        this.clock = clock;
    }

    /** What is to be seen of a class now, and where. */
    @Get("/stage")
    StageView readStage(Caller caller, String id) {
        long classId = Ids.parse(id);
        var role = requireRole(caller, classId);
        var found = stages.find(classId);
        if (found.isEmpty()) {
            return new StageView(role, StageState.OFF, null, null, 0, 0, null, null, false, false);
        }
        var stage = found.get();
        boolean begun = stage.broadcast.begun();
        var suffix = "?v=" + links.viewer(classId, caller.memberId());
        var since = stage.state() == StageState.INTERRUPTED ? stage.interruptedAt : null;
        return new StageView(
                role,
                stage.state(),
                begun ? links.to(classId, "master.m3u8") + suffix : null,
                begun ? links.to(classId, "plain.m3u8") + suffix : null,
                stage.viewers(clock.millis()),
                stage.broadcast.durationMillis(),
                since,
                since == null ? null : since.plus(StageUpkeep.PATIENCE),
                stage.over(),
                role.runsTheRoom() && stage.broadcast.diskFailing());
    }

    /** Ends a class that has begun, for everyone and for good: what was sent becomes its recording. For its presenters. */
    @Post("/ending")
    @Status(HttpStatus.NO_CONTENT)
    void endLiveClass(Caller caller, String id) {
        long classId = presented(caller, id);
        if (classes.require(classId).beganAt() == null) {
            throw new Refusal(LiveRefusals.CLASS_NOT_BEGUN);
        }
        classes.end(classId, LiveClass.Ending.ENDED, clock.instant());
    }

    /** The recording of a class that is over, for those it was open to. */
    @Get("/recording")
    StageView.RecordingView readLiveRecording(Caller caller, String id) {
        long classId = Ids.parse(id);
        requireRole(caller, classId);
        var assetId = classes.require(classId).recordingAssetId();
        if (assetId == null) {
            throw new Refusal(LiveRefusals.RECORDING_NOT_READY);
        }
        return new StageView.RecordingView(
                assets.playlistUrl(assetId),
                assets.posterUrl(assetId),
                assets.require(assetId).durationMs(),
                table.find(classId).map(StageTable.Row::missingMs).orElse(0L),
                assets.chapters(assetId),
                assets.captions(assetId));
    }

    /** How a program sends to this class; the key itself is not shown again. */
    @Get("/stream-key")
    StageView.Program readStreamKey(Caller caller, String id) {
        return program(presented(caller, id));
    }

    /** Makes a key for a program; one that was made before is worthless from then on. */
    @Post("/stream-key")
    @Status(HttpStatus.CREATED)
    StageView.NewKey makeStreamKey(Caller caller, String id) {
        long classId = presented(caller, id);
        if (settings.rtmpPort() == 0 && !settings.srt()) {
            throw new Refusal(LiveRefusals.SENDING_BY_PROGRAM_OFF);
        }
        var key = keys.make(classId, caller.memberId());
        listeners.look();
        return new StageView.NewKey(key, program(classId));
    }

    /** Takes the key back; who sends with it is stopped. */
    @Delete("/stream-key")
    @Status(HttpStatus.NO_CONTENT)
    void takeBackStreamKey(Caller caller, String id) {
        long classId = presented(caller, id);
        keys.takeBack(classId);
        listeners.look();
        stages.stopPrograms(classId);
    }

    private LiveRole requireRole(Caller caller, long classId) {
        return classes.role(caller.memberId(), classId).orElseThrow(() -> new Refusal(LiveRefusals.CLASS_NOT_FOUND));
    }

    private long presented(Caller caller, String id) {
        long classId = Ids.parse(id);
        if (requireRole(caller, classId) != LiveRole.PRESENTER) {
            throw new Refusal(LiveRefusals.NOT_PRESENTER);
        }
        return classId;
    }

    private StageView.Program program(long classId) {
        var row = keys.find(classId);
        var port = listeners.port(classId);
        @Nullable String passphrase = row.isPresent() && port.isPresent() ? keys.passphrase(row.get()) : null;
        return new StageView.Program(
                settings.rtmpPort() == 0 ? null : settings.rtmpPort(),
                settings.srt(),
                port.isPresent() ? port.getAsInt() : null,
                passphrase,
                row.map(StreamKeys.Row::createdAt).orElse(null),
                row.map(StreamKeys.Row::usedAt).orElse(null));
    }
}
