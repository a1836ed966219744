package org.xuefen.asset.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuefen.app.ProcessXuefen;
import org.xuefen.app.XuefenApp;
import org.xuefen.media.Limits;
import org.xuefen.media.SlideVideo;

/** {@code kill -9} in the middle of an upload, and again in the middle of its conversion. */
class AssetKillIT {
    /** The next start takes over what the killed one had in hand after about ten seconds. */
    private static final Map<String, String> WATCHFUL = Map.of("XUEFEN_JOBS_HEARTBEAT", "2s");

    /** Long enough to be killed in the middle of its conversion. */
    private static final Duration LENGTH = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedByteIsThereAndTheConversionRunsAgain() throws Exception {
        var video = lesson();
        var data = ProcessXuefen.freshData();
        int half = video.length / 2;

        var first = ProcessXuefen.start(data, WATCHFUL);
        var trainer = first.administrator();
        var begun = trainer.post("/api/v1/assets", Map.of("fileName", "lesson.mp4", "size", video.length));
        var id = String.valueOf(begun.json().get("id"));
        append(trainer, id, video, 0, half);
        first.kill();

        var second = ProcessXuefen.start(data, WATCHFUL);
        trainer = second.administrator();
        var kept = asset(trainer, id);
        assertThat(kept.get("receivedBytes")).as(kept.toString()).isEqualTo(half);
        append(trainer, id, video, half, video.length);
        await(trainer, id, asset -> "CONVERTING".equals(asset.get("stage")));
        second.kill();
        assertThat(converters(data)).as("the converter ends with the server").isTrue();

        try (var third = ProcessXuefen.start(data, WATCHFUL)) {
            var ready = await(third.administrator(), id, asset -> "READY".equals(asset.get("state")));
            assertThat(ready.get("durationMs")).isEqualTo((int) LENGTH.toMillis());
            assertThat(names(data.resolve("blobs").resolve(id))).hasSize(2);
            assertThat(names(data.resolve("work"))).isEmpty();
        }
    }

    /** True once no ffmpeg of that server is alive; its guard needs a moment. */
    private static boolean converters(Path data) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            boolean alive = ProcessHandle.allProcesses()
                    .anyMatch(process -> process.info().commandLine().orElse("").contains(data.toString())
                            && process.info().command().orElse("").endsWith("ffmpeg"));
            if (!alive) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    private byte[] lesson() throws Exception {
        var image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(100, 100, 300, 200);
        pen.dispose();
        var slide = folder.resolve("slide.png");
        ImageIO.write(image, "png", slide.toFile());
        var file = folder.resolve("lesson.mp4");
        new SlideVideo(Limits.standard()).write(List.of(new SlideVideo.Slide(slide, LENGTH)), file);
        return Files.readAllBytes(file);
    }

    private static void append(XuefenApp.Client trainer, String id, byte[] video, int from, int to) {
        var answer = trainer.send(
                "PATCH",
                "/api/v1/assets/" + id + "/content",
                Arrays.copyOfRange(video, from, to),
                "Upload-Offset",
                Integer.toString(from));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Map<String, Object> asset(XuefenApp.Client trainer, String id) {
        return trainer.get("/api/v1/assets/" + id).json();
    }

    /** Much longer than the queue needs to notice a dead node, for a machine that is busy. */
    private static Map<String, Object> await(
            XuefenApp.Client trainer, String id, Predicate<Map<String, Object>> reached) throws InterruptedException {
        for (long end = System.nanoTime() + Duration.ofMinutes(2).toNanos(); System.nanoTime() < end; ) {
            var asset = asset(trainer, id);
            assertThat(asset.get("state")).isNotEqualTo("FAILED");
            if (reached.test(asset)) {
                return asset;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not reached: " + asset(trainer, id));
    }

    private static List<String> names(Path folder) throws Exception {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
        }
    }
}
