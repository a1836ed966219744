package org.xuefen.asset.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.asset.AssetState;
import org.xuefen.asset.Assets;
import org.xuefen.asset.blob.BlobStore;
import org.xuefen.identity.Role;
import org.xuefen.media.HlsPackage;
import org.xuefen.media.Limits;
import org.xuefen.media.MediaException;
import org.xuefen.media.MediaFault;
import org.xuefen.media.MediaInfo;
import org.xuefen.media.SlideVideo;
import org.xuefen.shared.Db;

/** A recording from the first byte to the last segment, with everything that may go wrong on the way. */
@ExtendWith(AppExtension.class)
class AssetIT {
    @TempDir
    static Path folder;

    private static byte[] video;

    private final XuefenApp app;

    AssetIT(XuefenApp app) {
        this.app = app;
    }

    @BeforeAll
    static void record() throws Exception {
        var image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(100, 100, 300, 200);
        pen.dispose();
        var slide = folder.resolve("slide.png");
        ImageIO.write(image, "png", slide.toFile());
        var file = folder.resolve("lesson.mp4");
        new SlideVideo(Limits.standard()).write(List.of(new SlideVideo.Slide(slide, Duration.ofSeconds(10))), file);
        video = Files.readAllBytes(file);
    }

    @Test
    void anUploadGoesOnWhereItStoppedAndBecomesPlayable() throws Exception {
        var trainer = app.as(Role.TRAINER);
        var id = begin(trainer, "lesson.mp4", video.length);
        int half = video.length / 2;
        assertThat(piece(trainer, id, 0, 0, half).status()).isEqualTo(200);

        var again = piece(trainer, id, 0, 0, half);
        assertThat(again.code()).isEqualTo("asset.offset-mismatch");
        assertThat(again.json().get("detail")).asString().contains(Integer.toString(half));
        assertThat(trainer.get("/api/v1/assets/" + id).json().get("receivedBytes"))
                .isEqualTo(half);

        var last = piece(trainer, id, half, half, video.length);
        assertThat(last.json().get("state")).isIn("QUEUED", "PROCESSING");
        var ready = settled(trainer, id);
        assertThat(ready.get("state")).isEqualTo("READY");
        assertThat(ready.get("durationMs")).isEqualTo(10_000);
        assertThat(ready.get("height")).isEqualTo(360);

        var nobody = app.anonymous();
        var playlist = String.valueOf(ready.get("playlistUrl"));
        var master = nobody.get(playlist);
        assertThat(master.status()).isEqualTo(200);
        assertThat(master.headers().firstValue("Content-Type")).hasValue("application/vnd.apple.mpegurl");
        var folderUrl = playlist.substring(0, playlist.lastIndexOf('/') + 1);
        var segment = nobody.send("GET", folderUrl + "v360-00000.m4s", null, "Range", "bytes=0-9");
        assertThat(segment.status()).isEqualTo(206);
        assertThat(segment.headers().firstValue("Content-Range").orElseThrow()).startsWith("bytes 0-9/");
        assertThat(nobody.get(playlist.replaceFirst("/media/\\d+/", "/media/1/"))
                        .status())
                .isEqualTo(403);
        assertThat(nobody.get(folderUrl + "..%2Fsource").status()).isIn(400, 403, 404);
    }

    @Test
    void moreBytesThanPromisedAndFilesOutOfBoundsAreRefused() {
        var trainer = app.as(Role.TRAINER);
        var id = begin(trainer, "lesson.mp4", 10);
        assertThat(piece(trainer, id, 0, 0, 11).code()).isEqualTo("asset.beyond-the-end");
        assertThat(trainer.send("PATCH", "/api/v1/assets/" + id + "/content", new byte[1], "Upload-Offset", "-1")
                        .code())
                .isEqualTo("asset.offset-malformed");
        assertThat(refusedUpload(trainer, 0)).isEqualTo("asset.empty");
        long most = ((Number) trainer.get("/api/v1/assets/limits").json().get("maxBytes")).longValue();
        assertThat(refusedUpload(trainer, most + 1)).isEqualTo("asset.too-large");
    }

    @Test
    void aFileThatIsNoMediaFailsWithTheTrueReasonAndCannotBeRetried() throws Exception {
        var trainer = app.as(Role.TRAINER);
        var failed = uploaded(trainer, "letter.mp4", "Dear trainer,\n".getBytes(StandardCharsets.UTF_8));
        assertThat(failed.get("state")).isEqualTo("FAILED");
        assertThat(map(failed.get("failure"))).containsEntry("code", "asset.media-not-media");
        assertThat(failed.get("retryable")).isEqualTo(false);

        var cut = uploaded(trainer, "cut.mp4", Arrays.copyOf(video, video.length / 2));
        assertThat(map(cut.get("failure"))).containsEntry("code", "asset.media-truncated");
    }

    @Test
    void whatWasCancelledCanBeTriedAgain() throws Exception {
        var trainer = app.as(Role.TRAINER);
        var open = begin(trainer, "open.mp4", 100);
        assertThat(trainer.post("/api/v1/assets/" + open + "/cancel", Map.of())
                        .json()
                        .get("state"))
                .isEqualTo("CANCELLED");
        assertThat(piece(trainer, open, 0, 0, 10).code()).isEqualTo("asset.not-uploading");
        assertThat(trainer.post("/api/v1/assets/" + open + "/retry", Map.of()).code())
                .isEqualTo("asset.not-retryable");

        var done = uploaded(trainer, "lesson.mp4", video);
        assertThat(trainer.post("/api/v1/assets/" + done.get("id") + "/cancel", Map.of())
                        .code())
                .isEqualTo("asset.not-cancellable");
        assertThat(trainer.delete("/api/v1/assets/" + done.get("id")).status()).isEqualTo(204);
        assertThat(trainer.get("/api/v1/assets/" + done.get("id")).status()).isEqualTo(404);
        assertThat(app.bean(BlobStore.class).names(String.valueOf(done.get("id"))))
                .isEmpty();
    }

    @Test
    void aRecordingInTheHandOfADeadNodeIsConvertedAgain() throws Exception {
        var trainer = app.as(Role.TRAINER);
        long id = app.bean(Assets.class).importFile(trainer.id(), folder.resolve("lesson.mp4"), "lesson.mp4");
        settled(trainer, Long.toString(id));
        // As a node leaves it that is killed in the middle of a conversion: a row in a lane, half a package on the
        // disk.
        var work = app.bean(BlobStore.class).workFolder().resolve(Long.toString(id));
        Files.createDirectories(work);
        Files.writeString(work.resolve("v360-00000.m4s"), "half");
        app.bean(Db.class)
                .update("update asset set state = 'PROCESSING', lane = 1, generation = null where id = ?", id);

        app.bean(Lane.class).run("1", "");

        var again = app.bean(AssetTable.class).require(id);
        assertThat(again.state()).isEqualTo(AssetState.READY);
        assertThat(app.bean(BlobStore.class).names(Long.toString(id)))
                .containsExactlyInAnyOrder("source", String.valueOf(again.generation()));
        assertThat(work).doesNotExist();
    }

    @Test
    void captionsAreCleanedServedAndRefusedByLine() throws Exception {
        var trainer = app.as(Role.TRAINER);
        var id = String.valueOf(uploaded(trainer, "lesson.mp4", video).get("id"));
        var subRip = "1\n00:00:01,000 --> 00:00:02,000\n<font color=red>先停</font>\n".getBytes(StandardCharsets.UTF_8);
        var saved = trainer.send("PUT", "/api/v1/assets/" + id + "/captions/zh", subRip);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        var caption = map(((List<?>) saved.json().get("captions")).getFirst());
        assertThat(caption).containsEntry("language", "zh").containsEntry("cues", 1);
        assertThat(app.anonymous().get(String.valueOf(caption.get("url"))).body())
                .isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n先停\n\n");

        var wrong = "WEBVTT\n\n00:00:05.000 --> 00:00:02.000\nx\n".getBytes(StandardCharsets.UTF_8);
        var refused = trainer.send("PUT", "/api/v1/assets/" + id + "/captions/en", wrong);
        assertThat(refused.code()).isEqualTo("asset.caption-end-before-start");
        assertThat(refused.json().get("detail")).asString().contains("Line 3");
        assertThat(trainer.delete("/api/v1/assets/" + id + "/captions/zh").status())
                .isEqualTo(200);
    }

    @Test
    void theLanesHaveThreadsOfTheirOwn() {
        assertThat(app.bean(Lane.class).threads())
                .isEqualTo(app.bean(MediaSettings.class).jobs());
    }

    @Test
    void captionsThatNoRowHoldsAreRefusedOrLeftOut() {
        var trainer = app.as(Role.TRAINER);
        var id = begin(trainer, "lesson.mp4", 100);
        var path = "/api/v1/assets/" + id + "/captions/";
        var cue = "00:00:01.000 --> 00:00:02.000\n" + "&".repeat(400) + "\n\n";
        var grows = ("WEBVTT\n\n" + cue.repeat(11_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(trainer.send("PUT", path + "zh", grows).code()).isEqualTo("asset.caption-too-large");
        var small = ("WEBVTT\n\n" + cue).getBytes(StandardCharsets.UTF_8);
        assertThat(trainer.send("PUT", path + "abc-12345678-12345678", small).code())
                .isEqualTo("asset.language-malformed");

        var captions = app.bean(CaptionTable.class);
        captions.embedded(Long.parseLong(id), "abc-12345678-12345678", "WEBVTT\n\n");
        captions.embedded(Long.parseLong(id), "fr", "WEBVTT\n\n" + "x".repeat(17_000_000));
        assertThat(captions.of(Long.parseLong(id)))
                .extracting(CaptionTable.Row::language)
                .containsExactly("und");
    }

    @Test
    void aRecordingThatCanNotBeKeptFailsAndTheLaneGoesOn() throws Exception {
        var trainer = app.as(Role.TRAINER);
        var table = app.bean(AssetTable.class);
        var queue = app.bean(Queue.class);
        long id = app.bean(Assets.class).importFile(trainer.id(), folder.resolve("lesson.mp4"), "lesson.mp4");
        settled(trainer, Long.toString(id));
        app.bean(Db.class).update("update asset set state = 'PROCESSING', lane = 99 where id = ?", id);
        var refusing = new Queue(table, null, null, null, null) {
            private RuntimeException failure = new IllegalStateException("Data too long for column");

            @Override
            boolean ready(long asset, long generation, MediaInfo info, HlsPackage made, String sha256) {
                throw failure;
            }

            @Override
            void failed(long asset, MediaException failure) {
                queue.failed(asset, failure);
            }
        };
        var conversion = new Conversion(table, refusing, app.bean(BlobStore.class), app.bean(MediaSettings.class));
        conversion.run(table.require(id));
        assertThat(table.require(id).state()).isEqualTo(AssetState.FAILED);
        assertThat(map(trainer.get("/api/v1/assets/" + id).json().get("failure")))
                .containsEntry("code", "asset.media-program");

        app.bean(Db.class).update("update asset set state = 'PROCESSING', lane = 99 where id = ?", id);
        refusing.failure = new IllegalStateException(new SQLTransientConnectionException("the database is away"));
        var waiting = table.require(id);
        assertThatThrownBy(() -> conversion.run(waiting)).isSameAs(refusing.failure);
        assertThat(table.require(id).state()).isEqualTo(AssetState.PROCESSING);
        queue.failed(id, new MediaException(MediaFault.PROGRAM, "end of the test"));
    }

    @Test
    void anotherPersonsRecordingLooksLikeNone() {
        var id = begin(app.as(Role.TRAINER), "mine.mp4", 100);
        assertThat(app.as(Role.TRAINER).get("/api/v1/assets/" + id).code()).isEqualTo("asset.not-found");
        assertThat(app.as(Role.MEMBER).get("/api/v1/assets/" + id).status()).isEqualTo(403);
        assertThat(app.anonymous().get("/api/v1/assets/" + id).status()).isEqualTo(401);
    }

    @Test
    void aReviewerLooksAtTheRecordingOfADraftAndNoFurther() {
        var trainer = app.as(Role.TRAINER);
        var reviewer = app.as(Role.REVIEWER);
        var id = begin(trainer, "in-a-draft.mp4", 100);
        assertThat(reviewer.get("/api/v1/assets/" + id).code()).isEqualTo("asset.not-found");
        var course = trainer.post("/api/v1/studio/courses", draftWith(id)).json();
        assertThat(reviewer.get("/api/v1/assets/" + id).code()).isEqualTo("asset.not-found");
        app.bean(Db.class)
                .update("update course_draft set state = 'IN_REVIEW' where course_id = ?", Long.parseLong((String)
                        course.get("courseId")));
        assertThat(reviewer.get("/api/v1/assets/" + id).status()).isEqualTo(200);
        assertThat(reviewer.post("/api/v1/assets/" + id + "/cancel", Map.of()).status())
                .isEqualTo(403);
    }

    private static Map<String, Object> draftWith(String assetId) {
        var words = Map.of("zh", "要审的课", "en", "");
        var item = Map.of("kind", "VIDEO", "title", words, "outcome", words, "threshold", 90, "assetId", assetId);
        var modules = List.of(Map.of("title", words, "items", List.of(item)));
        var draft = new HashMap<String, Object>(Map.of("title", words, "summary", words, "modules", modules));
        draft.putAll(Map.of("languages", List.of("zh"), "industries", List.of(), "industriesConfirmed", true));
        draft.put("channelCode", "theory");
        return draft;
    }

    private Map<String, Object> uploaded(XuefenApp.Client trainer, String name, byte[] content) throws Exception {
        var id = begin(trainer, name, content.length);
        var answer = trainer.send("PATCH", "/api/v1/assets/" + id + "/content", content, "Upload-Offset", "0");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return settled(trainer, id);
    }

    private static String begin(XuefenApp.Client trainer, String name, long size) {
        var begun = trainer.post("/api/v1/assets", Map.of("fileName", name, "size", size));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return String.valueOf(begun.json().get("id"));
    }

    private static String refusedUpload(XuefenApp.Client trainer, long size) {
        return trainer.post("/api/v1/assets", Map.of("fileName", "x.mp4", "size", size))
                .code();
    }

    private static XuefenApp.Answer piece(XuefenApp.Client trainer, String id, long offset, int from, int to) {
        var piece = Arrays.copyOfRange(video, from, to);
        return trainer.send(
                "PATCH", "/api/v1/assets/" + id + "/content", piece, "Upload-Offset", Long.toString(offset));
    }

    /** Waits for the queue, which is quick and has a deadline. */
    private static Map<String, Object> settled(XuefenApp.Client trainer, String id) throws InterruptedException {
        for (long end = System.nanoTime() + 120_000_000_000L; System.nanoTime() < end; ) {
            var asset = trainer.get("/api/v1/assets/" + id).json();
            if (List.of("READY", "FAILED", "CANCELLED").contains(String.valueOf(asset.get("state")))) {
                return asset;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("asset " + id + " did not settle");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }
}
