package org.xuefen.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Turns a probed file into an HLS package that every browser plays. Thread-safe; one child process per run. */
public final class Transcode {
    /** A decode this much shorter than stated means that the rest is not there or cannot be decoded. */
    private static final double SHORTFALL = 0.05;

    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** With less than this left, what went wrong is the disk, whatever the program says: it often says nothing. */
    private static final long NO_ROOM = 4 << 20;

    private final Limits limits;

    public Transcode(Limits limits) {
        this.limits = limits;
    }

    /**
     * Writes the package into an empty folder. On a fault the folder holds half outputs, which the caller removes.
     *
     * @param info what {@link Probe} said of the same file
     * @param progress hears about twice a second, on a thread of its own
     * @param stop asked several times a second; true ends the work with {@link MediaFault#CANCELLED}
     */
    public HlsPackage run(Path source, MediaInfo info, Path folder, Consumer<Progress> progress, BooleanSupplier stop)
            throws MediaException, InterruptedException {
        try {
            return make(source, info, folder, progress, stop);
        } catch (MediaException failed) {
            if (failed.fault() != MediaFault.CANCELLED && Folder.room(folder) < NO_ROOM) {
                throw new MediaException(MediaFault.DISK_FULL, String.valueOf(failed.getMessage()));
            }
            throw failed;
        }
    }

    private HlsPackage make(Path source, MediaInfo info, Path folder, Consumer<Progress> progress, BooleanSupplier stop)
            throws MediaException, InterruptedException {
        var video = info.video();
        List<Rung> rungs = video == null ? List.of() : Rung.ladder(video);
        var command = new LadderCommand(source, info, rungs, limits).arguments(Programs.ffmpeg());
        var task = new Child.Task(command, folder, limits, limits.wallTime(info.duration()), stop);
        var ended = Child.run(task, new ProgressLines(info.duration(), progress)::line);
        if (ended.code() != 0) {
            throw failure(ended.errors());
        }
        try {
            var duration = written(folder, info, rungs, ended.errors());
            MasterPlaylist.write(folder, rungs, video == null ? Rate.UNKNOWN : Pictures.rate(video), info.audio());
            boolean poster = video != null && new Poster(limits).take(source, video, duration, folder, stop);
            var captions = new EmbeddedText(limits).all(source, info, folder, stop);
            int width = rungs.isEmpty() ? 0 : rungs.getLast().width();
            int height = rungs.isEmpty() ? 0 : rungs.getLast().height();
            long bytes = Folder.bytes(folder);
            return new HlsPackage(folder, duration, width, height, info.audio() != null, poster, bytes, captions);
        } catch (IOException unwritable) {
            throw new MediaException(MediaFault.DISK_FULL, String.valueOf(unwritable.getMessage()));
        }
    }

    private static Duration written(Path folder, MediaInfo info, List<Rung> rungs, String errors)
            throws IOException, MediaException {
        var longest = Duration.ZERO;
        for (var name : names(info, rungs)) {
            var playlist = folder.resolve(name + ".m3u8");
            if (!Files.exists(playlist)) {
                throw new MediaException(MediaFault.NOTHING_TO_PLAY, name + " has no playlist. " + errors);
            }
            var figures = MediaPlaylist.read(playlist);
            if (figures.segments() == 0) {
                throw new MediaException(MediaFault.NOTHING_TO_PLAY, name + " is empty. " + errors);
            }
            // Sound is padded to the stated length, so only the picture tells how much was really there.
            boolean tells = rungs.isEmpty() || !name.equals(HlsPackage.SOUND);
            longest = tells && figures.duration().compareTo(longest) > 0 ? figures.duration() : longest;
        }
        var missing = info.duration().minus(longest);
        if (info.stated()
                && missing.compareTo(TOLERANCE) > 0
                && missing.toMillis() > info.duration().toMillis() * SHORTFALL) {
            var fault = Sniff.knowsTheEnd(info.format()) ? MediaFault.DAMAGED : MediaFault.TRUNCATED;
            throw new MediaException(fault, "says " + info.duration() + ", holds " + longest + ". " + errors);
        }
        return longest;
    }

    private static List<String> names(MediaInfo info, List<Rung> rungs) {
        var names = new java.util.ArrayList<>(rungs.stream().map(Rung::name).toList());
        if (info.audio() != null) {
            names.add(HlsPackage.SOUND);
        }
        return names;
    }

    private static MediaException failure(String errors) {
        if (errors.contains("ecoder not found")
                || errors.contains("no decoder found")
                || errors.contains("not implemented")) {
            return new MediaException(MediaFault.UNSUPPORTED_CODEC, errors);
        }
        if (errors.contains("Cannot allocate memory")) {
            return new MediaException(MediaFault.KILLED, "memory limit. " + errors);
        }
        if (errors.contains("before EOF") || errors.contains("no packets")) {
            return new MediaException(MediaFault.NOTHING_TO_PLAY, errors);
        }
        return new MediaException(MediaFault.DAMAGED, errors);
    }

    /** Reads ffmpeg's {@code -progress}: {@code out_time_us=…}, {@code speed=2.1x}, {@code progress=continue}. */
    private static final class ProgressLines {
        private final Duration whole;
        private final Consumer<Progress> progress;
        private Duration position = Duration.ZERO;
        private double speed;

        ProgressLines(Duration whole, Consumer<Progress> progress) {
            this.whole = whole;
            this.progress = progress;
        }

        void line(String line) {
            try {
                if (line.startsWith("out_time_us=")) {
                    position = Duration.ofNanos(Math.max(0, Long.parseLong(line.substring(12)) * 1000));
                } else if (line.startsWith("speed=")) {
                    speed = Double.parseDouble(
                            line.substring(6).replace("x", "").strip());
                } else if (line.startsWith("progress=")) {
                    progress.accept(Progress.at(position, whole, speed));
                }
            } catch (NumberFormatException notYet) {
                // "N/A" until the first frame is out.
            }
        }
    }
}
