package org.xuefen.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.xuefen.media.HlsPackage.EmbeddedCaptions;
import org.xuefen.media.captions.CaptionException;
import org.xuefen.media.captions.Captions;
import org.xuefen.media.captions.Cue;

/** Subtitle tracks inside a file, as clean WebVTT. One that cannot be read is left out; the video is none the worse. */
final class EmbeddedText {
    private static final Duration WALL = Duration.ofMinutes(3);
    private static final int MOST_TRACKS = 12;
    private static final int MOST_PACKETS = 20_000;
    private static final Pattern HEX_LINE = Pattern.compile("(?m)^[0-9a-f]{8}: ((?:[0-9a-f]{2,4} ?)+)");

    private final Limits limits;

    EmbeddedText(Limits limits) {
        this.limits = limits;
    }

    List<EmbeddedCaptions> all(Path source, MediaInfo info, Path folder, BooleanSupplier stop)
            throws MediaException, InterruptedException, IOException {
        var all = new ArrayList<EmbeddedCaptions>();
        for (var track : info.subtitles().stream()
                .filter(MediaInfo.Subtitle::text)
                .limit(MOST_TRACKS)
                .toList()) {
            boolean unnamed = track.codec().isEmpty() || track.codec().equals("unknown");
            var text = unnamed ? packets(source, track, folder, stop) : converted(source, track, folder, stop);
            if (!text.isEmpty()) {
                all.add(new EmbeddedCaptions(track.language(), text));
            }
        }
        return all;
    }

    private String converted(Path source, MediaInfo.Subtitle track, Path folder, BooleanSupplier stop)
            throws MediaException, InterruptedException, IOException {
        var file = folder.resolve("subtitle-" + track.index() + ".tmp");
        var command = new ArrayList<String>();
        command.addAll(List.of(Programs.ffmpeg().toString(), "-hide_banner", "-nostdin", "-y", "-v", "error"));
        command.addAll(Demuxers.options());
        command.addAll(List.of("-i", "file:" + source.toAbsolutePath(), "-map", "0:" + track.index()));
        command.addAll(List.of("-c:s", "webvtt", "-f", "webvtt", file.toString()));
        try {
            Child.run(new Child.Task(command, folder, limits, WALL, stop), line -> {});
            return Files.exists(file) && Files.size(file) < 5_000_000
                    ? Captions.parse(Files.readAllBytes(file)).toWebVtt()
                    : "";
        } catch (CaptionException unusable) {
            return "";
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** WebVTT in Matroska (S_TEXT/WEBVTT) is unknown to FFmpeg's decoders, but its packets are the cues' text. */
    private String packets(Path source, MediaInfo.Subtitle track, Path folder, BooleanSupplier stop)
            throws MediaException, InterruptedException {
        var command = new ArrayList<String>();
        command.addAll(List.of(Programs.ffprobe().toString(), "-hide_banner", "-v", "error"));
        command.addAll(Demuxers.options());
        command.addAll(List.of("-select_streams", Integer.toString(track.index()), "-show_packets", "-show_data"));
        command.addAll(List.of("-show_entries", "packet=pts_time,duration_time,data", "-of", "flat"));
        command.add("file:" + source.toAbsolutePath());
        var flat = new Flat();
        Child.run(new Child.Task(command, folder, limits, WALL, stop), flat::line);
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < MOST_PACKETS; i++) {
            var packet = "packets.packet." + i + ".";
            var data = flat.text(packet + "data");
            if (data.isEmpty()) {
                break;
            }
            long start = Math.round(flat.decimal(packet + "pts_time") * 1000);
            long end = start + Math.round(flat.decimal(packet + "duration_time") * 1000);
            var cue = Captions.plain(start, end, utf8(data));
            if (end > start && !cue.text().isEmpty() && !cue.text().contains("\ufffd")) {
                cues.add(cue);
            }
        }
        return cues.isEmpty() ? "" : Captions.of(cues).toWebVtt();
    }

    private static String utf8(String dump) {
        var hex = new StringBuilder();
        var lines = HEX_LINE.matcher(dump);
        while (lines.find()) {
            hex.append(lines.group(1).replace(" ", ""));
        }
        return hex.length() % 2 == 0 ? new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8) : "";
    }
}
