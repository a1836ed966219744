package org.xuefen.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscodeTest {
    @TempDir
    Path folder;

    private final Limits limits = Limits.standard();

    @Test
    void aLadderHasAlignedSegmentsAndAnHonestMaster() throws Exception {
        var source = Clip.make(folder.resolve("clip.mp4"), 1280, 720, Duration.ofSeconds(9));
        var seen = new ArrayList<Progress>();
        var made = run(source, seen);

        assertEquals(1280, made.width());
        assertTrue(made.poster() && made.sound());
        var master = Files.readString(made.folder().resolve(HlsPackage.MASTER));
        assertTrue(master.contains("RESOLUTION=640x360,FRAME-RATE=30.000,CODECS=\"avc1.64"), master);
        assertTrue(master.contains("RESOLUTION=1280x720") && master.contains("mp4a.40.2"), master);
        assertEquals(lengths(made, "v720"), lengths(made, "v360"));
        assertEquals(3, lengths(made, "v480").size());
        assertTrue(seen.stream().anyMatch(progress -> progress.ratio() > 0.9), seen.toString());
    }

    @Test
    void aPictureIsNeverEnlargedAndOddSizesBecomeEven() {
        assertEquals(List.of("176x144"), sizes(176, 144));
        assertEquals(List.of("638x360"), sizes(851, 480).subList(0, 1));
        assertEquals(List.of("360x640", "480x854", "720x1280", "1080x1920"), sizes(1080, 1920));
        assertTrue(sizes(10_000, 400).stream().allMatch(size -> size.startsWith("2560x")));
    }

    @Test
    void aFrameRateAboveThirtyIsHalved() {
        assertEquals(new Rate(60, 2), Pictures.rate(video(640, 360, new Rate(60, 1), true)));
        assertEquals(new Rate(10, 1), Pictures.rate(video(640, 360, new Rate(2, 1), false)));
        assertEquals(new Rate(1, 1), Pictures.rate(video(640, 360, new Rate(1, 1), true)));
    }

    @Test
    void cancellingEndsTheChild() throws Exception {
        var source = Clip.make(folder.resolve("clip.mp4"), 1280, 720, Duration.ofSeconds(20));
        var stop = new AtomicBoolean();
        var info = new Probe(limits).read(source);
        var output = Files.createDirectory(folder.resolve("out"));
        var fault = assertThrows(
                MediaException.class,
                () -> new Transcode(limits).run(source, info, output, progress -> stop.set(true), stop::get));
        assertEquals(MediaFault.CANCELLED, fault.fault());
        assertTrue(ProcessHandle.current()
                .descendants()
                .noneMatch(child -> child.info().command().orElse("").endsWith("ffmpeg")));
    }

    @Test
    void theOutputIsBounded() throws Exception {
        var source = Clip.make(folder.resolve("clip.mp4"), 640, 360, Duration.ofSeconds(20));
        var small = new Limits(Duration.ofHours(1), limits.maxPixels(), 64, limits.memoryBytes(), 60_000, 2, 20);
        var info = new Probe(limits).read(source);
        var output = Files.createDirectory(folder.resolve("out"));
        var fault = assertThrows(
                MediaException.class,
                () -> new Transcode(small).run(source, info, output, progress -> {}, () -> false));
        assertEquals(MediaFault.OUTPUT_TOO_LARGE, fault.fault());
    }

    @Test
    void drawnSlidesBecomeAVideo() throws Exception {
        var slides = new ArrayList<SlideVideo.Slide>();
        for (var colour : List.of(Color.WHITE, Color.RED, Color.BLUE)) {
            var image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
            var pen = image.createGraphics();
            pen.setColor(colour);
            pen.fillRect(0, 0, 1280, 720);
            pen.dispose();
            var file = folder.resolve("slide" + slides.size() + ".png");
            ImageIO.write(image, "png", file.toFile());
            slides.add(new SlideVideo.Slide(file, Duration.ofSeconds(20)));
        }
        var video = folder.resolve("slides.mp4");
        new SlideVideo(limits).write(slides, video);
        var info = new Probe(limits).read(video);
        assertEquals(Duration.ofSeconds(60), info.duration());
        assertEquals(Duration.ofSeconds(60), run(video, new ArrayList<>()).duration());
    }

    private HlsPackage run(Path source, List<Progress> seen) throws Exception {
        var output = Files.createDirectories(folder.resolve("out"));
        return new Transcode(limits).run(source, new Probe(limits).read(source), output, seen::add, () -> false);
    }

    private static List<String> lengths(HlsPackage made, String rung) throws Exception {
        return Files.readAllLines(made.folder().resolve(rung + ".m3u8")).stream()
                .filter(line -> line.startsWith("#EXTINF"))
                .toList();
    }

    private static List<String> sizes(int width, int height) {
        return Rung.ladder(video(width, height, new Rate(25, 1), true)).stream()
                .map(rung -> rung.width() + "x" + rung.height())
                .toList();
    }

    private static MediaInfo.Video video(int width, int height, Rate rate, boolean constant) {
        return new MediaInfo.Video(0, "h264", width, height, 0, rate, constant, false, false);
    }
}
