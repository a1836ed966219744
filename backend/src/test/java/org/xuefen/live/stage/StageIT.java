package org.xuefen.live.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.asset.Assets;
import org.xuefen.identity.Role;
import org.xuefen.live.ClassDraft;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRole;
import org.xuefen.live.LiveState;
import org.xuefen.live.Stage;
import org.xuefen.live.StageState;
import org.xuefen.live.TestClasses;
import org.xuefen.media.SenderProgram;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.Text;

/** A class is given from a browser, watched, interrupted, taken over, ended and studied afterwards. */
@ExtendWith(AppExtension.class)
class StageIT {
    private static final String H264 = "video/webm;codecs=h264,opus";
    private static final int WHOLE = 30_000;

    private final XuefenApp app;
    private final TestClasses world;

    StageIT(XuefenApp app) {
        this.app = app;
        world = new TestClasses(app);
    }

    private long open() {
        return world.plan(world.draft(world.north, world.now().plus(5, ChronoUnit.MINUTES)));
    }

    private LiveState state(long classId) {
        return app.bean(LiveClasses.class).require(classId).state(world.now().plusSeconds(1));
    }

    @Test
    void aClassIsGivenFromABrowserAndStudiedAfterwards() throws Exception {
        long classId = open();
        var trainer = app.as(world.trainer);
        var member = app.as(world.northerner);
        var path = "/api/v1/live-classes/" + classId + "/stage";
        assertThat(member.get(path).json()).containsEntry("state", "OFF").containsEntry("url", null);
        assertThat(app.as(world.southerner).get(path).code()).isEqualTo("live.class-not-found");
        try (var presenter = TestPresenter.connect(app, trainer, classId).hello(H264)) {
            presenter.await("ready");
            presenter.send(SenderProgram.recording(), WHOLE, 9_000);
            presenter.await("on-air");
            assertThat(state(classId)).isEqualTo(LiveState.LIVE);
            var view = member.get(path).json();
            assertThat(view).containsEntry("state", "ON_AIR").containsEntry("role", "ATTENDEE");

            var watching = new Watching(app, String.valueOf(view.get("url")));
            watching.follow(Duration.ofSeconds(5));
            assertThat(watching.parts()).isGreaterThan(10);
            assertThat(watching.longestWaitMillis()).isLessThan(1_500);
            assertThat(member.get(path).json()).containsEntry("viewers", 1);
            presenter.join();
            assertThat(presenter.await("pace")).isNotNull();
        }
        app.bean(LiveClasses.class).end(classId, LiveClass.Ending.ENDED, world.now());
        await(() -> state(classId) == LiveState.RECORDED, 30);
        var asset = app.bean(Assets.class)
                .require(app.bean(LiveClasses.class).require(classId).recordingAssetId());
        assertThat(asset.ready()).isTrue();
        assertThat(asset.ownerId()).isEqualTo(world.trainer);
        assertThat(asset.durationMs()).isBetween(8_000L, 9_600L);
        var master = app.bean(Assets.class).playlistUrl(asset.id());
        assertThat(member.get(master).body()).contains("high.m3u8", "low.m3u8", "audio.m3u8", "avc1.");
        var high = member.get(master.replace("master.m3u8", "high.m3u8")).body();
        assertThat(high).contains("#EXT-X-ENDLIST", "high-00000.m4s");
        assertThat(member.bytes(master.replace("master.m3u8", "high-00000.m4s")).length)
                .isGreaterThan(50_000);
        assertThat(app.bean(Assets.class).posterUrl(asset.id())).isNotNull();
        assertThat(member.get(path).json()).containsEntry("over", true);
    }

    @Test
    void itsPresenterEndsAClassForEveryoneAndNobodyElseDoes() throws Exception {
        long classId = open();
        var trainer = app.as(world.trainer);
        var ending = "/api/v1/live-classes/" + classId + "/ending";
        assertThat(trainer.post(ending, null).code()).isEqualTo("live.class-not-begun");
        try (var presenter = TestPresenter.connect(app, trainer, classId).hello(H264)) {
            presenter.await("ready");
            presenter.send(SenderProgram.recording(), WHOLE, 9_000);
            presenter.await("on-air");
            assertThat(app.as(world.northerner).post(ending, null).code()).isEqualTo("live.not-presenter");
            assertThat(app.as(world.southerner).post(ending, null).code()).isEqualTo("live.class-not-found");
            assertThat(trainer.post(ending, null).status()).isEqualTo(204);
            assertThat(presenter.await("refused").get("code")).isEqualTo("live.class-over");
        }
        assertThat(trainer.post(ending, null).status()).isEqualTo(204);
        assertThat(app.bean(LiveClasses.class).require(classId).ending()).isEqualTo(LiveClass.Ending.ENDED);
        await(() -> state(classId) == LiveState.RECORDED, 30);
    }

    @Test
    void whoeverSignsOutSendsNoMore() throws Exception {
        long classId = open();
        var trainer = app.as(world.trainer);
        try (var presenter = TestPresenter.connect(app, trainer, classId).hello(H264)) {
            presenter.await("ready");
            presenter.send(SenderProgram.recording(), WHOLE, 20_000);
            presenter.await("on-air");
            assertThat(trainer.delete("/api/v1/session").status()).isEqualTo(204);
            assertThat(presenter.await("refused").get("code")).isEqualTo("shared.sign-in-required");
            assertThat(presenter.closed()).isEqualTo(1008);
        }
        await(() -> app.bean(Stage.class).state(classId) == StageState.INTERRUPTED, 15);
    }

    @Test
    void onlyAPresenterSendsAndOnlyFromOurOwnPages() throws Exception {
        long classId = open();
        try (var member =
                TestPresenter.connect(app, app.as(world.northerner), classId).hello(H264)) {
            assertThat(member.await("refused").get("code")).isEqualTo("live.not-presenter");
            member.closed();
        }
        try (var stranger =
                TestPresenter.connect(app, app.as(world.southerner), classId).hello(H264)) {
            assertThat(stranger.await("refused").get("code")).isEqualTo("live.class-not-found");
        }
        var trainer = app.as(world.trainer);
        assertThatThrownBy(() -> TestPresenter.connect(app, trainer, classId, "Origin", "https://evil.example"))
                .hasMessageContaining("WebSocketHandshakeException");
        assertThatThrownBy(() -> TestPresenter.connect(app, app.anonymous(), classId))
                .hasMessageContaining("WebSocketHandshakeException");
        long later = world.plan(world.draft(world.north, world.now().plus(2, ChronoUnit.DAYS)));
        try (var early = TestPresenter.connect(app, trainer, later).hello(H264)) {
            assertThat(early.await("refused").get("code")).isEqualTo("live.too-early");
        }
    }

    @Test
    void whatIsNoPictureIsRefusedAndTheClassCanStillBegin() throws Exception {
        long classId = open();
        var trainer = app.as(world.trainer);
        try (var presenter = TestPresenter.connect(app, trainer, classId)) {
            presenter.control("{\"type\":\"hello\",\"mime\":\"text/html\"}");
            assertThat(presenter.await("refused").get("code")).isEqualTo("live.sending-form");
        }
        try (var presenter = TestPresenter.connect(app, trainer, classId)) {
            presenter.piece(new byte[10]);
            presenter.control("{{{");
            assertThat(presenter.await("refused").get("code")).isEqualTo("live.sending-form");
        }
        try (var presenter = TestPresenter.connect(app, trainer, classId).hello(H264)) {
            presenter.await("ready");
            var noise = new byte[400_000];
            new Random(3).nextBytes(noise);
            presenter.piece(noise);
            assertThat(presenter.await("restart").get("code")).isEqualTo("live.sending-damaged");
            presenter.hello(H264);
            await(() -> presenter.heard("ready") == 2, 5);
            presenter.send(SenderProgram.recording(), WHOLE, 4_000);
            presenter.await("on-air");
            presenter.join();
        }
        await(() -> app.bean(Stages.class).find(classId).orElseThrow().active == null, 15);
    }

    @Test
    void theNetworkDropsAndTheSameClassGoesOn() throws Exception {
        long classId = open();
        var trainer = app.as(world.trainer);
        var first = TestPresenter.connect(app, trainer, classId).hello(H264);
        first.await("ready");
        first.send(SenderProgram.recording(), WHOLE, 4_000);
        first.await("on-air");
        first.join();
        first.drop();
        var stage = app.bean(Stage.class);
        await(() -> stage.state(classId) == StageState.INTERRUPTED, 15);
        assertThat(state(classId)).isEqualTo(LiveState.LIVE);
        var path = "/api/v1/live-classes/" + classId + "/stage";
        assertThat(app.as(world.northerner).get(path).json().get("endsAt")).isNotNull();
        var back = world.now();
        try (var second = TestPresenter.connect(app, trainer, classId).hello(H264)) {
            second.await("ready");
            second.send(SenderProgram.recording(), WHOLE, 4_000);
            second.await("on-air");
            assertThat(stage.state(classId)).isEqualTo(StageState.ON_AIR);
            second.join();
            var url = String.valueOf(app.as(world.northerner).get(path).json().get("url"));
            var playlist = app.as(world.northerner)
                    .get(url.replace("master.m3u8", "high.m3u8"))
                    .body();
            assertThat(playlist).containsOnlyOnce("#EXT-X-DISCONTINUITY").contains("high-g0.mp4", "high-g1.mp4");
        }
        // A moment of the interruption is found at its edge (the last second of what was cut off may be lost), one
        // after it
        // where it was recorded.
        assertThat(stage.position(classId, back.minusMillis(200))).isBetween(2_500L, 4_300L);
        assertThat(stage.position(classId, back.plusSeconds(3))).isBetween(4_000L, 8_000L);
        assertThat(stage.position(classId, back.minus(1, ChronoUnit.HOURS))).isZero();
    }

    @Test
    void aPresenterWhoDoesNotComeBackLosesTheClassAfterFiveMinutes() throws Exception {
        long classId = open();
        var presenter =
                TestPresenter.connect(app, app.as(world.trainer), classId).hello(H264);
        presenter.await("ready");
        presenter.send(SenderProgram.recording(), WHOLE, 3_000);
        presenter.await("on-air");
        presenter.join();
        presenter.drop();
        await(() -> app.bean(Stage.class).state(classId) == StageState.INTERRUPTED, 15);
        var upkeep = app.bean(StageUpkeep.class);
        ServerClock.at(world.now().plus(4, ChronoUnit.MINUTES), upkeep::now);
        assertThat(state(classId)).isEqualTo(LiveState.LIVE);
        ServerClock.at(world.now().plus(6, ChronoUnit.MINUTES), upkeep::now);
        assertThat(app.bean(LiveClasses.class).require(classId).ending()).isEqualTo(LiveClass.Ending.LOST);
        await(() -> state(classId) == LiveState.RECORDED, 30);
    }

    @Test
    void aSecondPresenterTakesOver() throws Exception {
        var from = world.now().plus(5, ChronoUnit.MINUTES);
        long colleague = world.organization().member(world.organization().root(), Role.TRAINER);
        var draft = new ClassDraft(
                world.north,
                Text.of("急救课", ""),
                Text.of("", ""),
                from,
                from.plusSeconds(3600),
                15,
                null,
                0,
                null,
                java.util.List.of(
                        new ClassDraft.Host(world.trainer, LiveRole.PRESENTER),
                        new ClassDraft.Host(colleague, LiveRole.PRESENTER)),
                java.util.List.of(new ClassDraft.Audience(world.north, null, null)),
                java.util.List.of());
        long classId = world.plan(draft);
        try (var first = TestPresenter.connect(app, app.as(world.trainer), classId)
                        .hello(H264);
                var second = TestPresenter.connect(app, app.as(colleague), classId)) {
            first.await("ready");
            first.send(SenderProgram.recording(), WHOLE, 12_000);
            first.await("on-air");
            second.hello(H264).await("ready");
            second.send(SenderProgram.recording(), WHOLE, 4_000);
            second.await("on-air");
            assertThat(first.await("taken-over").get("code")).isEqualTo("live.sending-taken-over");
            assertThat(app.bean(Stage.class).state(classId)).isEqualTo(StageState.ON_AIR);
            second.join();
        }
    }

    @Test
    void aBrowserWithoutH264IsEncodedHere() throws Exception {
        long classId = open();
        try (var presenter =
                TestPresenter.connect(app, app.as(world.trainer), classId).hello("video/webm;codecs=vp8,opus")) {
            presenter.await("ready");
            presenter.send(SenderProgram.vp8(Duration.ofSeconds(8)), 8_000, 8_000);
            presenter.await("on-air");
            var view = app.as(world.northerner)
                    .get("/api/v1/live-classes/" + classId + "/stage")
                    .json();
            var watching = new Watching(app, String.valueOf(view.get("url")));
            watching.follow(Duration.ofSeconds(2));
            assertThat(watching.parts()).isGreaterThan(3);
        }
    }

    @Test
    void anAddressIsGoodForItsClassAlone() throws Exception {
        long classId = open();
        var links = app.bean(StageLinks.class);
        Client anyone = app.anonymous();
        var url = links.to(classId, "master.m3u8");
        assertThat(anyone.get(url).code()).isEqualTo("live.nothing-on-stage");
        assertThat(anyone.get(url.replace("/" + classId + "/", "/" + (classId + 1) + "/"))
                        .code())
                .isEqualTo("live.stage-link-expired");
        var forged = url.toCharArray();
        int at = url.lastIndexOf('/') - 3;
        forged[at] = forged[at] == 'A' ? 'B' : 'A';
        assertThat(anyone.get(new String(forged)).code()).isEqualTo("live.stage-link-expired");
        ServerClock.at(
                world.now().plus(2, ChronoUnit.DAYS),
                () -> assertThat(links.opens(classId, url.split("/")[4])).isFalse());
        assertThat(Arrays.asList(url.split("/"))).hasSize(6);
    }

    static void await(BooleanSupplier there, int seconds) throws InterruptedException {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            Thread.sleep(50);
        }
    }
}
