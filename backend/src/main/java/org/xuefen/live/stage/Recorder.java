package org.xuefen.live.stage;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.asset.Assets;
import org.xuefen.live.LiveCaptions;
import org.xuefen.live.LiveChapters;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveClasses;
import org.xuefen.media.HlsPackage;
import org.xuefen.media.MediaException;
import org.xuefen.media.MediaFault;
import org.xuefen.media.live.Recording;
import org.xuefen.media.live.Stretch;
import org.xuefen.shared.Refusal;

/** Makes the recording of a class that is over from what was given, and hands it on as an asset. */
@Singleton
class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final Stages stages;
    private final StageTable table;
    private final LiveClasses classes;
    private final Assets assets;
    private final List<LiveChapters> chapters;
    private final List<LiveCaptions> captions;

    Recorder(
            Stages stages,
            StageTable table,
            LiveClasses classes,
            Assets assets,
            List<LiveChapters> chapters,
            List<LiveCaptions> captions) {
        this.stages = stages;
        this.table = table;
        this.classes = classes;
        this.assets = assets;
        this.chapters = chapters;
        this.captions = captions;
    }

    /** False when it has to be tried again. Written to be repeated after a kill at any moment. */
    boolean record(OnStage stage) {
        var live = classes.require(stage.classId);
        if (live.recordingAssetId() != null) {
            return true;
        }
        var row = table.find(stage.classId);
        if (row.isEmpty()) {
            return true; // nothing was ever shown
        }
        var folder = stages.folder().resolve(stage.classId + ".made");
        long began = System.nanoTime();
        try {
            StageUpkeep.remove(folder);
            Files.createDirectories(folder);
            var made = Recording.write(stage.broadcast, folder);
            hand(stage, live, row.get().presenterId(), made);
            LOG.info(
                    "live class {}: recording of {} s made in {} ms",
                    stage.classId,
                    made.duration().toSeconds(),
                    (System.nanoTime() - began) / 1_000_000);
            return true;
        } catch (MediaException failed) {
            boolean nothing = failed.fault() == MediaFault.NOTHING_TO_PLAY;
            LOG.error("live class {}: no recording: {}", stage.classId, failed.getMessage());
            save(stage, nothing ? StageTable.Outcome.NOTHING : StageTable.Outcome.FAILED, List.of());
            return nothing;
        } catch (IOException failed) {
            LOG.error("live class {}: the recording can not be written: {}", stage.classId, failed.getMessage());
            save(stage, StageTable.Outcome.FAILED, List.of());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            StageUpkeep.remove(folder);
        }
    }

    @Transactional
    void hand(OnStage stage, LiveClass live, long presenterId, HlsPackage made) {
        var stretches = stage.broadcast.stretches();
        save(stage, StageTable.Outcome.MADE, stretches);
        var marks = RecordedChapters.of(
                chapters.stream()
                        .flatMap(each -> each.chapters(stage.classId).stream())
                        .toList(),
                stretches);
        var name =
                live.title().zh().isBlank() ? live.title().en() : live.title().zh();
        long assetId = assets.publish(presenterId, made, name, marks);
        addCaptions(stage.classId, assetId, stretches);
        classes.recorded(stage.classId, assetId);
    }

    /** A recording without captions is better than none. */
    private void addCaptions(long classId, long assetId, List<Stretch> stretches) {
        for (var each : captions) {
            try {
                each.captions(classId, stretches)
                        .ifPresent(track -> assets.addCaptions(assetId, track.language(), track.webVtt()));
            } catch (Refusal unfit) {
                LOG.warn(
                        "live class {}: captions were not taken: {}",
                        classId,
                        unfit.code().wire());
            }
        }
    }

    private void save(OnStage stage, StageTable.Outcome outcome, List<Stretch> stretches) {
        long kept = stretches.stream().mapToLong(Stretch::durationMillis).sum();
        long missing = Math.max(0, stage.broadcast.durationMillis() - kept);
        table.recorded(stage.classId, outcome, missing, stretches);
    }
}
