package org.xuefen.media.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xuefen.media.HlsPackage;
import org.xuefen.media.Limits;
import org.xuefen.media.MediaException;
import org.xuefen.media.MediaFault;
import org.xuefen.media.MediaInfo;
import org.xuefen.media.Poster;
import org.xuefen.media.Rate;

/**
 * Makes a package of a broadcast that is over: its segments as they were given, four seconds in a file, interruptions left
 * out. Nothing is encoded again, so that it takes as long as copying does.
 */
public final class Recording {
    private static final long FILE_MICROS = 4_000_000;
    private static final int ENTRY_SECONDS = 7;

    /** Segments that lie in one file. */
    private record Group(int generation, boolean follows, List<Segment> segments) {
        long micros() {
            return segments.stream().mapToLong(each -> each.micros).sum();
        }

        long bytes() {
            return segments.stream().mapToLong(each -> each.bytes).sum();
        }
    }

    private final Broadcast broadcast;
    private final Path folder;

    private Recording(Broadcast broadcast, Path folder) {
        this.broadcast = broadcast;
        this.folder = folder;
    }

    /**
     * Writes it into an empty folder.
     *
     * @throws MediaException {@link MediaFault#NOTHING_TO_PLAY} when nothing of the class is on the disk
     * @throws IOException when the disk is full, or what was recorded can not be read
     */
    public static HlsPackage write(Broadcast broadcast, Path folder)
            throws MediaException, IOException, InterruptedException {
        return new Recording(broadcast, folder).make();
    }

    private HlsPackage make() throws MediaException, IOException, InterruptedException {
        var complete = broadcast.complete();
        var high = complete.getOrDefault(Rendition.HIGH, List.of());
        if (high.isEmpty()) {
            throw new MediaException(MediaFault.NOTHING_TO_PLAY, "nothing of the class is on the disk");
        }
        Map<Rendition, Long> peaks = new EnumMap<>(Rendition.class);
        for (var each : complete.entrySet()) {
            peaks.put(each.getKey(), rendition(each.getKey(), groups(high, each.getValue())));
        }
        Map<Rendition, Head> heads = new EnumMap<>(Rendition.class);
        for (var each : complete.keySet()) {
            heads.put(each, head(each, high.getLast().generation));
        }
        Files.writeString(
                folder.resolve(HlsPackage.MASTER),
                Playlists.master(heads, peaks, false, "").replace("-plain", ""));
        var duration =
                Duration.ofMillis(high.stream().mapToLong(each -> each.micros).sum() / 1000);
        var top = heads.getOrDefault(Rendition.HIGH, new Head(new byte[0], "", 0, 0));
        boolean poster = top.width() > 0 && poster(high, top);
        long bytes = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        boolean sound = complete.containsKey(Rendition.AUDIO);
        return new HlsPackage(folder, duration, top.width(), top.height(), sound, poster, bytes, List.of());
    }

    /** The same groups in every rendition, so that a player can change between them. */
    private static List<Group> groups(List<Segment> high, List<Segment> own) {
        var groups = new ArrayList<Group>();
        for (int i = 0; i < high.size(); i++) {
            var segment = high.get(i);
            boolean follows = i > 0
                    && high.get(i - 1).generation == segment.generation
                    && Math.abs(high.get(i - 1).startMillis + high.get(i - 1).micros / 1000 - segment.startMillis)
                            < 1_000;
            var last = groups.isEmpty() ? null : groups.getLast();
            if (last != null && follows && last.micros() + segment.micros <= FILE_MICROS + 500_000) {
                last.segments().add(own.get(i));
            } else {
                groups.add(new Group(segment.generation, follows, new ArrayList<>(List.of(own.get(i)))));
            }
        }
        return groups;
    }

    private Head head(Rendition rendition, int generation) {
        var generations = broadcast.generations();
        return generations
                .get(generation)
                .head(rendition)
                .orElseGet(
                        () -> generations.getFirst().heads().getOrDefault(rendition, new Head(new byte[0], "", 0, 0)));
    }

    /** @return the peak in bits a second */
    private long rendition(Rendition rendition, List<Group> groups) throws IOException {
        var name = rendition.fileName();
        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:8\n#EXT-X-TARGETDURATION:" + ENTRY_SECONDS + "\n");
        text.append("#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n");
        int generation = -1;
        long peak = 0;
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            if (i > 0 && !group.follows()) {
                text.append("#EXT-X-DISCONTINUITY\n");
            }
            if (group.generation() != generation) {
                generation = group.generation();
                var file = name + "-g" + generation + ".mp4";
                Files.write(folder.resolve(file), head(rendition, generation).bytes());
                text.append("#EXT-X-MAP:URI=\"").append(file).append("\"\n");
            }
            var file = "%s-%05d.m4s".formatted(name, i);
            boolean hole = group.bytes() == 0;
            if (!hole) {
                copy(rendition, group, folder.resolve(file));
                peak = Math.max(peak, group.bytes() * 8_000_000 / Math.max(1, group.micros()));
            }
            text.append(hole ? "#EXT-X-GAP\n" : "");
            text.append("#EXTINF:%d.%05d,\n%s\n"
                    .formatted(group.micros() / 1_000_000, group.micros() % 1_000_000 / 10, file));
        }
        text.append("#EXT-X-ENDLIST\n");
        Files.writeString(folder.resolve(name + ".m3u8"), text, StandardCharsets.UTF_8);
        return peak;
    }

    private void copy(Rendition rendition, Group group, Path target) throws IOException {
        try (var out = Files.newOutputStream(target)) {
            for (var segment : group.segments()) {
                if (segment.bytes > 0) {
                    copy(rendition, segment, out);
                }
            }
        }
    }

    private void copy(Rendition rendition, Segment segment, OutputStream out) throws IOException {
        var file = Journal.file(broadcast.folder(), rendition, segment.generation);
        out.write(new Content.OnDisk(file, segment.offset, segment.bytes).read());
    }

    private boolean poster(List<Segment> high, Head head) throws IOException, MediaException, InterruptedException {
        var segment = high.get(high.size() / 10);
        var clip = Files.createTempFile(folder, "poster", ".mp4");
        try {
            try (var out = Files.newOutputStream(clip)) {
                out.write(head(Rendition.HIGH, segment.generation).bytes());
                copy(Rendition.HIGH, segment, out);
            }
            var video =
                    new MediaInfo.Video(0, "h264", head.width(), head.height(), 0, new Rate(30, 1), true, false, false);
            return new Poster(Limits.standard())
                    .take(clip, video, Duration.ofMillis(segment.micros / 1000), folder, () -> false);
        } finally {
            Files.delete(clip);
        }
    }
}
