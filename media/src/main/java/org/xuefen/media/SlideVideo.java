package org.xuefen.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A video of drawn slides, each shown for its time, with a silent sound track so that it behaves like any other video.
 * Two frames a second: a minute of it weighs some hundred kilobytes and is written in about a second.
 */
public final class SlideVideo {
    /**
     * One picture of the video.
     *
     * @param image a PNG; all slides of a video have the same size
     */
    public record Slide(Path image, Duration shown) {}

    private static final Duration WALL = Duration.ofMinutes(10);

    private final Limits limits;

    public SlideVideo(Limits limits) {
        this.limits = limits;
    }

    /** Writes an MP4 (H.264, AAC); its name must end in {@code .mp4}. */
    public void write(List<Slide> slides, Path target) throws MediaException, InterruptedException, IOException {
        var folder = Folder.of(target);
        var list = Files.createTempFile(folder, "slides", ".ffconcat");
        try {
            Files.writeString(list, script(slides), StandardCharsets.UTF_8);
            var task = new Child.Task(command(list, length(slides), target), folder, limits, WALL, () -> false);
            var ended = Child.run(task, line -> {});
            if (ended.code() != 0) {
                throw new MediaException(MediaFault.PROGRAM, ended.errors());
            }
        } finally {
            Files.deleteIfExists(list);
        }
    }

    private static Duration length(List<Slide> slides) {
        return slides.stream().map(Slide::shown).reduce(Duration.ZERO, Duration::plus);
    }

    /** The last slide is named twice: the concat demuxer gives the last entry no length of its own. */
    private static String script(List<Slide> slides) {
        var script = new StringBuilder("ffconcat version 1.0\n");
        for (var slide : slides) {
            script.append("file '").append(quoted(slide.image())).append("'\n");
            script.append(
                    String.format(Locale.ROOT, "duration %.3f\n", slide.shown().toMillis() / 1000.0));
        }
        return script.append("file '")
                .append(quoted(slides.getLast().image()))
                .append("'\n")
                .toString();
    }

    private static String quoted(Path image) {
        return image.toAbsolutePath().toString().replace("'", "'\\''");
    }

    private List<String> command(Path list, Duration length, Path target) throws MediaException {
        var command = new ArrayList<String>();
        command.addAll(List.of(Programs.ffmpeg().toString(), "-hide_banner", "-nostdin", "-y", "-v", "error"));
        command.addAll(List.of("-protocol_whitelist", "file", "-f", "concat", "-safe", "0", "-i", list.toString()));
        command.addAll(List.of("-f", "lavfi", "-i", "anullsrc=r=48000:cl=mono"));
        command.addAll(List.of("-t", length.toMillis() + "ms", "-vf", "fps=2,scale=out_range=tv,format=yuv420p"));
        command.addAll(List.of("-c:v", "libopenh264", "-rc_mode", "quality", "-b:v", "1500k", "-g", "20"));
        command.addAll(List.of("-threads", Integer.toString(limits.threads())));
        command.addAll(List.of("-c:a", "aac", "-b:a", "32k", "-movflags", "+faststart", target.toString()));
        return command;
    }
}
