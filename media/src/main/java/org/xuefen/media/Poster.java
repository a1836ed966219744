package org.xuefen.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A still for the list and the player before play: a representative frame from a tenth of the way in. */
public final class Poster {
    private static final Duration WALL = Duration.ofMinutes(1);
    private static final int LONGEST_SIDE = 1280;

    private final Limits limits;

    public Poster(Limits limits) {
        this.limits = limits;
    }

    /** A missing poster is no reason to refuse a video: false then. */
    public boolean take(Path source, MediaInfo.Video video, Duration duration, Path folder, BooleanSupplier stop)
            throws MediaException, InterruptedException, IOException {
        var poster = folder.resolve(HlsPackage.POSTER);
        long tenth = Math.min(duration.toMillis() / 10, 20_000);
        for (long at : List.of(tenth, 0L)) {
            var task = new Child.Task(command(source, video, at, poster), folder, limits, WALL, stop);
            if (Child.run(task, line -> {}).code() == 0 && Files.exists(poster) && Files.size(poster) > 0) {
                return true;
            }
        }
        return false;
    }

    private List<String> command(Path source, MediaInfo.Video video, long millis, Path poster) throws MediaException {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(video.width(), video.height()));
        int width = Math.max(2, (int) (video.width() * scale) / 2 * 2);
        int height = Math.max(2, (int) (video.height() * scale) / 2 * 2);
        var command = new ArrayList<String>();
        command.addAll(List.of(Programs.ffmpeg().toString(), "-hide_banner", "-nostdin", "-y", "-v", "error"));
        command.addAll(Demuxers.decoding(limits));
        command.addAll(List.of("-ss", millis + "ms", "-i", "file:" + source.toAbsolutePath()));
        command.addAll(List.of("-map", "0:" + video.index(), "-map_metadata", "-1", "-frames:v", "1"));
        command.addAll(List.of("-vf", "thumbnail=24," + Pictures.scaled(video, width, height), "-pix_fmt", "yuvj420p"));
        command.addAll(List.of("-q:v", "4", "-f", "image2", "-update", "1", poster.toString()));
        return command;
    }
}
