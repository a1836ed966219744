package org.xuefen.app.demo;

import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.xuefen.asset.Assets;
import org.xuefen.media.Limits;
import org.xuefen.media.MediaException;
import org.xuefen.media.SlideVideo;
import org.xuefen.shared.Text;
import org.xuefen.shared.XuefenSettings;

/** Draws a course's slides, makes a video of them and hands it in like an upload, with captions in both languages. */
@Singleton
class DemoVideos {
    private final Assets assets;
    private final SlideVideo video = new SlideVideo(Limits.standard());
    private final DemoSteps steps;
    private final Path folder;

    DemoVideos(Assets assets, DemoSteps steps, XuefenSettings settings) {
        this.assets = assets;
        this.steps = steps;
        this.folder = settings.data().resolve("demo");
    }

    /** @return the asset, which is transcoded in the background */
    long make(DemoCourse course, SlidePainter painter, long owner) throws InterruptedException {
        var step = "video-" + course.code();
        var made = steps.done(step);
        if (made.isPresent()) {
            return made.get();
        }
        try {
            var file = draw(course, painter);
            return steps.once(step, () -> handIn(course, file, owner));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MediaException e) {
            throw new IllegalStateException("demo video " + course.code(), e);
        } finally {
            delete();
        }
    }

    private Path draw(DemoCourse course, SlidePainter painter)
            throws IOException, MediaException, InterruptedException {
        Files.createDirectories(folder);
        var slides = new ArrayList<SlideVideo.Slide>();
        for (int number = 0; number < course.video().slides().size(); number++) {
            var sentences = course.video().slides().get(number).sentences();
            for (int said = 0; said < sentences.size(); said++) {
                var picture = folder.resolve("%02d-%02d.png".formatted(number, said));
                write(painter.paint(course, number, said), picture);
                slides.add(new SlideVideo.Slide(picture, DemoCourse.Slide.reading(sentences.get(said))));
            }
        }
        var file = folder.resolve(course.code() + ".mp4");
        video.write(slides, file);
        return file;
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        ImageIO.write(image, "png", file.toFile());
    }

    private long handIn(DemoCourse course, Path file, long owner) {
        var asset = assets.importFile(owner, file, course.title().zh() + ".mp4");
        assets.addCaptions(asset, "zh", captions(course, Text::zh));
        assets.addCaptions(asset, "en", captions(course, Text::en));
        return asset;
    }

    static String captions(DemoCourse course, Function<Text, String> language) {
        var vtt = new StringBuilder("WEBVTT\n");
        var at = Duration.ZERO;
        for (var slide : course.video().slides()) {
            for (var sentence : slide.sentences()) {
                var until = at.plus(DemoCourse.Slide.reading(sentence));
                vtt.append('\n').append(time(at)).append(" --> ").append(time(until.minusMillis(100)));
                vtt.append('\n').append(language.apply(sentence)).append('\n');
                at = until;
            }
        }
        return vtt.toString();
    }

    private static String time(Duration at) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                at.toHours(),
                at.toMinutesPart(),
                at.toSecondsPart(),
                at.toMillisPart());
    }

    private void delete() {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which of the assets are ready. */
    List<Long> ready(List<Long> ids) {
        return assets.findAll(ids).stream()
                .filter(asset -> asset.ready())
                .map(asset -> asset.id())
                .toList();
    }
}
