package org.xuefen.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one ffmpeg command that makes all renditions: decoded once, scaled from the largest rung, sound encoded once
 * and kept apart so that every rung shares it. Key frames are forced at the same instants in each rung.
 */
final class LadderCommand {
    private static final int SEGMENT_SECONDS = 4;

    private final Path source;
    private final MediaInfo info;
    private final List<Rung> rungs;
    private final Limits limits;

    LadderCommand(Path source, MediaInfo info, List<Rung> rungs, Limits limits) {
        this.source = source;
        this.info = info;
        this.rungs = rungs;
        this.limits = limits;
    }

    List<String> arguments(Path ffmpeg) {
        var all = new ArrayList<String>();
        all.addAll(List.of(ffmpeg.toString(), "-hide_banner", "-nostdin", "-y", "-v", "error", "-nostats"));
        all.addAll(List.of("-progress", "pipe:1", "-stats_period", "0.5", "-max_alloc", "1073741824"));
        all.addAll(List.of("-filter_complex_threads", "1", "-max_error_rate", "0.25"));
        all.addAll(Demuxers.decoding(limits));
        all.addAll(List.of("-threads", Integer.toString(limits.threads()), "-i", "file:" + source.toAbsolutePath()));
        all.addAll(List.of("-filter_complex", filters(), "-map_metadata", "-1", "-map_chapters", "-1"));
        rungs.forEach(rung -> picture(all, rung));
        if (info.audio() != null) {
            sound(all);
        }
        return all;
    }

    private String filters() {
        var chains = new ArrayList<String>();
        var video = info.video();
        if (video != null) {
            chains.add(pictures(video));
        }
        var audio = info.audio();
        if (audio != null) {
            chains.add(sounds(audio, video != null));
        }
        return String.join(";", chains);
    }

    private String pictures(MediaInfo.Video video) {
        var top = rungs.getLast();
        var chain = new StringBuilder("[0:%d]fps=%s:start_time=0,".formatted(video.index(), Pictures.rate(video)))
                .append(Pictures.scaled(video, top.width(), top.height()));
        var smaller = rungs.subList(0, rungs.size() - 1);
        if (smaller.isEmpty()) {
            return chain.append("[%s]".formatted(top.name())).toString();
        }
        chain.append(",split=%d[%s]".formatted(rungs.size(), top.name()));
        smaller.forEach(rung -> chain.append("[full%s]".formatted(rung.name())));
        return chain
                + smaller.stream()
                        .map(rung -> ";[full%s]scale=%d:%d:flags=bicubic[%s]"
                                .formatted(rung.name(), rung.width(), rung.height(), rung.name()))
                        .collect(Collectors.joining());
    }

    /** Starts at nought with silence when the sound starts late, and lasts as long as the picture. */
    private String sounds(MediaInfo.Audio audio, boolean withPicture) {
        var chain = "[0:%d]aresample=48000:async=1:first_pts=0,aformat=channel_layouts=%s"
                .formatted(audio.index(), channels(audio) == 1 ? "mono" : "stereo");
        if (withPicture && !info.duration().isZero()) {
            chain += ",apad=whole_dur=%dms".formatted(info.duration().toMillis());
        }
        return chain + "[sound]";
    }

    static int channels(MediaInfo.Audio audio) {
        return audio.channels() == 1 ? 1 : 2;
    }

    private void picture(List<String> all, Rung rung) {
        all.addAll(List.of("-map", "[" + rung.name() + "]", "-c:v", "libopenh264", "-profile:v", "high"));
        all.addAll(List.of("-rc_mode", "bitrate", "-b:v", Integer.toString(rung.bitsPerSecond())));
        all.addAll(List.of("-maxrate", Integer.toString(rung.bitsPerSecond() / 2 * 3), "-threads", "1"));
        all.addAll(List.of("-g", "9600", "-force_key_frames", "expr:gte(t,n_forced*" + SEGMENT_SECONDS + ")"));
        packaged(all, rung.name());
    }

    private void sound(List<String> all) {
        var audio = info.audio();
        var bits = audio != null && channels(audio) == 1 ? "96k" : "128k";
        all.addAll(List.of("-map", "[sound]", "-c:a", "aac", "-b:a", bits));
        packaged(all, HlsPackage.SOUND);
    }

    private void packaged(List<String> all, String name) {
        all.addAll(List.of("-t", Long.toString(limits.maxDuration().toSeconds() + 1), "-f", "hls"));
        all.addAll(List.of("-hls_time", Integer.toString(SEGMENT_SECONDS), "-hls_playlist_type", "vod"));
        all.addAll(List.of("-hls_segment_type", "fmp4", "-hls_flags", "independent_segments"));
        all.addAll(List.of("-hls_fmp4_init_filename", name + "-init.mp4"));
        all.addAll(List.of("-hls_segment_filename", name + "-%05d.m4s", name + ".m3u8"));
    }
}
