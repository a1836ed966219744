package org.xuefen.live.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.xuefen.app.ProcessXuefen;
import org.xuefen.app.SmallDisk;
import org.xuefen.app.TestDatabase;
import org.xuefen.app.XuefenApp;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveState;
import org.xuefen.live.Stage;
import org.xuefen.live.StageState;
import org.xuefen.live.TestClasses;
import org.xuefen.media.SenderProgram;

/** Bad days: the server is killed in the middle of a class; the disk takes no more. */
class KilledStageIT {
    private static final String H264 = "video/webm;codecs=h264,opus";

    @Test
    void aServerKilledInTheMiddleKeepsWhatWasGivenAndTheClassGoesOn() throws Exception {
        var data = ProcessXuefen.freshData();
        var settings = TestDatabase.fresh();
        long classId;
        XuefenApp.Client trainer;
        try (var app = XuefenApp.own(data, settings)) {
            var world = new TestClasses(app);
            classId = world.plan(world.draft(world.north, world.now().plus(5, ChronoUnit.MINUTES)));
            trainer = app.as(world.trainer);
        }
        var stage = "/api/v1/live-classes/" + classId + "/stage";
        String url;
        int given;
        try (var first = ProcessXuefen.start(data, settings)) {
            var before = first.app().same(trainer);
            try (var presenter =
                    TestPresenter.connect(first.app(), before, classId).hello(H264)) {
                presenter.await("ready");
                presenter.send(SenderProgram.recording(), 30_000, 20_000);
                presenter.await("on-air");
                StageIT.await(() -> (int) before.get(stage).json().get("durationMs") > 6_000, 20);
                url = String.valueOf(before.get(stage).json().get("url"));
                given = (int) before.get(stage).json().get("durationMs");
                first.kill();
            }
        }
        try (var second = ProcessXuefen.start(data, settings)) {
            var again = second.app().same(trainer);
            var view = again.get(stage).json();
            assertThat(view).containsEntry("state", "INTERRUPTED").containsEntry("over", false);
            // The last second or two at most.
            assertThat((int) view.get("durationMs")).isGreaterThan(given - 1_500);
            // The address viewers had is good still, and so is every segment in it.
            var folder = url.substring(0, url.indexOf("master"));
            var playlist = again.get(folder + "high.m3u8").body();
            for (var line :
                    playlist.lines().filter(each -> each.endsWith(".m4s")).toList()) {
                assertThat(again.bytes(folder + line).length).isGreaterThan(1_000);
            }
            try (var presenter =
                    TestPresenter.connect(second.app(), again, classId).hello(H264)) {
                presenter.await("ready");
                presenter.send(SenderProgram.recording(), 30_000, 5_000);
                presenter.await("on-air");
                presenter.join();
            }
            assertThat(again.get(folder + "high.m3u8").body()).containsOnlyOnce("#EXT-X-DISCONTINUITY");
        }
    }

    @Test
    void aFullDiskStopsTheRecordingAndNotTheClass() throws Exception {
        var data = ProcessXuefen.freshData();
        Files.createDirectories(data);
        try (var disk = SmallDisk.mount(data.resolve("live"), "24m");
                var app = XuefenApp.own(data, TestDatabase.fresh())) {
            var world = new TestClasses(app);
            long classId = world.plan(world.draft(world.north, world.now().plus(5, ChronoUnit.MINUTES)));
            var trainer = app.as(world.trainer);
            var stage = "/api/v1/live-classes/" + classId + "/stage";
            try (var presenter = TestPresenter.connect(app, trainer, classId).hello(H264)) {
                presenter.await("ready");
                presenter.send(SenderProgram.recording(), 30_000, 16_000);
                presenter.await("on-air");
                StageIT.await(() -> (int) trainer.get(stage).json().get("durationMs") > 4_000, 15);
                disk.fill(0);
                StageIT.await(() -> (boolean) trainer.get(stage).json().get("notKept"), 15);
                assertThat(app.bean(Stage.class).state(classId)).isEqualTo(StageState.ON_AIR);
                var watching = new Watching(
                        app,
                        String.valueOf(
                                app.as(world.northerner).get(stage).json().get("url")));
                watching.follow(Duration.ofSeconds(3));
                assertThat(watching.parts()).isGreaterThan(6);
                disk.free();
                StageIT.await(() -> !(boolean) trainer.get(stage).json().get("notKept"), 15);
                presenter.join();
            }
            app.bean(LiveClasses.class).end(classId, LiveClass.Ending.ENDED, world.now());
            StageIT.await(
                    () -> app.bean(LiveClasses.class)
                                    .require(classId)
                                    .state(world.now().plusSeconds(1))
                            == LiveState.RECORDED,
                    30);
            var row = app.bean(StageTable.class).find(classId).orElseThrow();
            assertThat(row.missingMs()).isBetween(2_000L, 9_000L);
            assertThat(app.bean(StageTable.class).stretches(classId)).hasSizeGreaterThanOrEqualTo(2);
        }
    }
}
