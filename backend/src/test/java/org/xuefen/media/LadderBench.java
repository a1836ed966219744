package org.xuefen.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The ladder as we run it against the bundled program alone with the same arguments, one after the other. */
public final class LadderBench {
    /** Media seconds per wall second. */
    public record Speeds(double ours, double bare) {}

    private static final Duration LENGTH = Duration.ofSeconds(30);

    private LadderBench() {}

    /** Makes three renditions of 30 seconds of moving 720p picture with sound. */
    public static Speeds run(Path folder) throws Exception {
        var limits = Limits.standard();
        var source = source(folder, limits);
        var info = new Probe(limits).read(source);
        var video = info.video();
        if (video == null) {
            throw new IllegalStateException("the clip has no picture");
        }
        var ours = Files.createDirectory(folder.resolve("ours"));
        long began = System.nanoTime();
        new Transcode(limits).run(source, info, ours, progress -> {}, () -> false);
        double oursSeconds = (System.nanoTime() - began) / 1e9;

        var bare = Files.createDirectory(folder.resolve("bare"));
        var command = new LadderCommand(source, info, Rung.ladder(video), limits).arguments(Programs.ffmpeg());
        began = System.nanoTime();
        plain(command, bare);
        double bareSeconds = (System.nanoTime() - began) / 1e9;
        return new Speeds(LENGTH.toSeconds() / oursSeconds, LENGTH.toSeconds() / bareSeconds);
    }

    private static Path source(Path folder, Limits limits) throws Exception {
        var target = folder.resolve("clip.mp4");
        var command = new ArrayList<String>();
        command.addAll(List.of(Programs.ffmpeg().toString(), "-v", "error", "-nostdin", "-y"));
        command.addAll(List.of("-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=25"));
        command.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000"));
        command.addAll(List.of("-t", LENGTH.toSeconds() + "", "-c:v", "libopenh264", "-b:v", "4M", "-c:a", "aac"));
        command.add(target.toString());
        Child.run(new Child.Task(command, folder, limits, Duration.ofMinutes(5), () -> false), line -> {});
        return target;
    }

    private static void plain(List<String> command, Path folder) throws Exception {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        var libraries = String.valueOf(Path.of(command.getFirst()).getParent());
        builder.environment().put("LD_LIBRARY_PATH", libraries);
        builder.environment().put("DYLD_LIBRARY_PATH", libraries);
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("the bare program failed");
        }
    }
}
