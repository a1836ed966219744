package org.xuefen.live.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.Stage;
import org.xuefen.live.StageState;
import org.xuefen.live.TestClasses;
import org.xuefen.live.room.Browser;
import org.xuefen.live.stage.TestPresenter;
import org.xuefen.media.SenderProgram;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** A class with a break in it is looked at again: chapters, and what was said beside the picture. */
@ExtendWith(AppExtension.class)
class ReplayIT {
    private static final String H264 = "video/webm;codecs=h264,opus";
    private static final int WHOLE = 30_000;

    private final XuefenApp app;
    private final TestClasses world;
    private final Client trainer;
    private final Client member;
    private final long id;
    private final String path;

    ReplayIT(XuefenApp app) {
        this.app = app;
        world = new TestClasses(app);
        trainer = app.as(world.trainer);
        member = app.as(world.northerner);
        id = world.plan(world.draft(world.north, world.now().plusSeconds(300)));
        path = "/api/v1/live-classes/" + id;
    }

    private void slide(int page, String title) {
        assertThat(trainer.post(path + "/slides", Map.of("page", page, "title", title))
                        .status())
                .isEqualTo(204);
    }

    private void caption(String text) {
        assertThat(trainer.post("/api/v1/live-rooms/" + id + "/captions", Map.of("text", text))
                        .status())
                .isEqualTo(204);
    }

    /** Four seconds of picture, during which something happens. */
    private void gives(Runnable meanwhile) throws Exception {
        try (var presenter = TestPresenter.connect(app, trainer, id).hello(H264)) {
            presenter.await("ready");
            presenter.send(SenderProgram.recording(), WHOLE, 4_000);
            presenter.await("on-air");
            meanwhile.run();
            presenter.join();
        }
        until(() -> app.bean(Stage.class).state(id) == StageState.INTERRUPTED);
        // What was sent reaches a second beyond its sending: the break begins after it.
        until(() -> {
            var last = app.bean(Stage.class).stretches(id).getLast();
            return System.currentTimeMillis() > last.startMillis() + last.durationMillis() + 200;
        });
    }

    @Test
    void whatWasSaidStandsBesideThePictureItWasSaidAt() throws Exception {
        try (var browser = Browser.in(app, member, id)) {
            browser.say("听得见吗");
            browser.next("MESSAGE");
            slide(1, "急救");
            var shown = System.nanoTime();
            assertThat(member.post(path + "/slides", Map.of("page", 2, "title", ""))
                            .code())
                    .isEqualTo("live.not-presenter");
            gives(() -> {
                caption("先看一看现场");
                browser.say("先看现场");
                browser.next("MESSAGE");
                browser.say("买房找我");
                var spam = Browser.body(browser.next("MESSAGE")).get("id");
                assertThat(trainer.delete("/api/v1/live-rooms/" + id + "/messages/" + spam)
                                .status())
                        .isEqualTo(204);
            });
            caption("没有画面");
            browser.say("画面停了");
            browser.next("MESSAGE");
            until(() -> System.nanoTime() - shown > SlideChapters.LEAFED_OVER.toNanos() + 500_000_000);
            slide(2, "止血");
            gives(() -> {
                trainer.post("/api/v1/live-rooms/" + id + "/announcements", Map.of("text", "按住伤口"));
                trainer.post(
                        "/api/v1/live-rooms/" + id + "/polls",
                        Map.of("question", "多久？", "choices", List.of("1 分钟", "10 分钟"), "seconds", 60));
                browser.next("POLL");
            });
        }
        assertThat(member.get(path + "/replay").code()).isEqualTo("live.recording-not-ready");
        app.bean(LiveClasses.class).end(id, LiveClass.Ending.ENDED, world.now());
        until(() -> app.bean(LiveClasses.class).require(id).recordingAssetId() != null);

        var lines = lines(member, "");
        assertThat(lines).extracting(line -> line.get("text")).containsExactly("先看现场", "画面停了", "按住伤口");
        assertThat(lines).extracting(line -> line.get("name")).doesNotContainNull();
        long first = position(lines.get(0));
        long inBreak = position(lines.get(1));
        long last = position(lines.get(2));
        assertThat(first).isBetween(0L, 3_500L);
        assertThat(inBreak).isBetween(3_000L, 5_000L).isGreaterThan(first);
        assertThat(last).isBetween(inBreak, 9_000L);
        assertThat(lines(member, "?from=" + (first + 500)))
                .extracting(line -> line.get("text"))
                .containsExactly("画面停了", "按住伤口");

        var chapters = (List<?>) member.get(path + "/recording").json().get("chapters");
        assertThat(chapters)
                .extracting(each -> String.valueOf(((Map<?, ?>) each).get("title")))
                .containsExactly("急救", "止血", "投票：多久？");
        assertThat(((Map<?, ?>) chapters.getFirst()).get("startMs")).isEqualTo(0);

        hasCaptions();
        readsWithoutNames();
        isReadInPages(first);
    }

    /** What was written along is a track of the recording, but for what was written in the break. */
    private void hasCaptions() {
        var tracks = (List<?>) member.get(path + "/recording").json().get("captions");
        assertThat(tracks).hasSize(1);
        var track = (Map<?, ?>) tracks.getFirst();
        assertThat(track.get("language")).isEqualTo("zh");
        assertThat(member.get(String.valueOf(track.get("url"))).body())
                .startsWith("WEBVTT")
                .contains("先看一看现场")
                .doesNotContain("没有画面");
        assertThat(member.post("/api/v1/live-rooms/" + id + "/captions", Map.of("text", "我也写"))
                        .status())
                .isEqualTo(403);
    }

    /** Who may see the recording and was not there reads what was said, and of hosts alone who said it. */
    private void readsWithoutNames() {
        var elsewhere = app.as(world.organization().member(world.north));
        var lines = lines(elsewhere, "");
        assertThat(lines).extracting(line -> line.get("text")).containsExactly("先看现场", "画面停了", "按住伤口");
        assertThat(lines.get(0).get("name")).isNull();
        assertThat(lines.get(2).get("name")).isNotNull();
        assertThat(lines(trainer, "")).extracting(line -> line.get("name")).doesNotContainNull();
        assertThat(app.as(world.southerner).get(path + "/replay").code()).isEqualTo("live.class-not-found");
    }

    private void isReadInPages(long from) {
        var db = app.bean(Db.class);
        var at = app.bean(LiveClasses.class).require(id).beganAt().plus(Duration.ofSeconds(3));
        db.batch(
                "insert into live_message (id, class_id, account_id, announcement, text, said_at) values (?, ?, ?, false, ?, ?)",
                IntStream.range(0, 450)
                        .mapToObj(i -> new Object[] {Ids.next(), id, world.northerner, "第 " + i + " 句", at})
                        .toList());
        var texts = new ArrayList<Object>();
        Object next = null;
        int pages = 0;
        do {
            var page = member.get(path + "/replay?from=" + from + (next == null ? "" : "&after=" + next))
                    .json();
            ((List<?>) page.get("lines")).forEach(line -> texts.add(((Map<?, ?>) line).get("text")));
            next = page.get("next");
            pages++;
        } while (next != null);
        assertThat(pages).isEqualTo(3);
        assertThat(texts).doesNotHaveDuplicates().contains("第 0 句", "第 449 句").hasSizeBetween(452, 453);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> lines(Client reader, String query) {
        var answer = reader.get(path + "/replay" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return (List<Map<String, Object>>) answer.json().get("lines");
    }

    private static long position(Map<String, Object> line) {
        return ((Number) line.get("positionMs")).longValue();
    }

    private static void until(BooleanSupplier there) throws InterruptedException {
        long until = System.nanoTime() + 30_000_000_000L;
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            Thread.sleep(50);
        }
    }
}
