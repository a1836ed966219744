package org.xuefen.media.live;

import java.util.ArrayList;
import java.util.List;

/**
 * How what a presenter sends is read: the form it comes in, and what is made of it.
 *
 * @param form of what comes
 * @param copy whether the picture is H.264 already and is taken as it is; else it is encoded anew
 * @param low whether a smaller picture is made beside it, which costs about a sixth of a core
 */
public record Ingest(Form form, boolean copy, boolean low) {
    /** What a sender sends. */
    public enum Form {
        /** From a browser's recorder. */
        WEBM("matroska"),
        /** From Safari's recorder. */
        MP4("mov"),
        /** From RTMP. */
        FLV("flv"),
        /** From SRT. */
        TS("mpegts");

        private final String demuxer;

        Form(String demuxer) {
            this.demuxer = demuxer;
        }
    }

    private static final String KEY_EVERY_SECOND = "expr:gte(t,n_forced*1)";

    /** Arguments of ffmpeg that reads its standard input. */
    public List<String> arguments() {
        return arguments("pipe:0", "pipe");
    }

    /**
     * Arguments of ffmpeg that waits for one sender by SRT.
     *
     * @param passphrase 10 to 79 characters; without it nobody gets in
     */
    public static List<String> listening(String host, int port, String passphrase, boolean low) {
        var address = "srt://%s:%d?mode=listener&passphrase=%s&pbkeylen=16&latency=200000&enforced_encryption=1"
                .formatted(host, port, passphrase);
        return new Ingest(Form.TS, true, low).arguments(address, "srt");
    }

    private List<String> arguments(String input, String protocol) {
        var all = new ArrayList<String>();
        all.addAll(List.of("-hide_banner", "-loglevel", "error", "-nostats", "-nostdin"));
        all.addAll(List.of("-max_alloc", "268435456", "-filter_complex_threads", "1"));
        all.addAll(List.of("-fflags", "+genpts", "-flags", "low_delay", "-threads", "1"));
        all.addAll(List.of("-probesize", "200000", "-analyzeduration", "500000", "-max_streams", "8"));
        all.addAll(List.of("-max_pixels", "9000000", "-protocol_whitelist", protocol));
        all.addAll(List.of("-format_whitelist", whitelisted(), "-f", form.demuxer, "-i", input));
        all.addAll(List.of("-map_metadata", "-1", "-map", "0:v:0?"));
        if (low) {
            all.addAll(List.of("-map", "0:v:0?"));
        }
        all.addAll(List.of("-map", "0:a:0?"));
        if (copy) {
            all.addAll(List.of("-c:v:0", "copy"));
        } else {
            encoded(all, 0, 720, "2000000", KEY_EVERY_SECOND);
        }
        if (low) {
            // Key frames where the source has them, so that a player can change in the middle.
            encoded(all, 1, 360, "450000", copy ? "source" : KEY_EVERY_SECOND);
        }
        all.addAll(List.of("-c:a", "aac", "-b:a", "96k", "-ar", "48000", "-ac", "2"));
        all.addAll(List.of("-flush_packets", "1", "-max_muxing_queue_size", "256", "-f", "mp4"));
        all.addAll(List.of("-movflags", "empty_moov+default_base_moof+skip_trailer"));
        all.addAll(List.of("-frag_duration", "100000", "pipe:1"));
        return all;
    }

    private String whitelisted() {
        return switch (form) {
            case WEBM -> "matroska,webm";
            case MP4 -> "mov,mp4";
            case FLV -> "flv";
            case TS -> "mpegts";
        };
    }

    private static void encoded(List<String> all, int index, int lines, String bits, String keys) {
        var own = ":v:" + index;
        all.addAll(List.of("-c" + own, "libopenh264", "-profile" + own, "constrained_baseline"));
        all.addAll(List.of("-filter" + own, "scale=-2:'min(%d,ih)':flags=area,format=yuv420p".formatted(lines)));
        all.addAll(List.of("-rc_mode" + own, "bitrate", "-b" + own, bits, "-allow_skip_frames" + own, "0"));
        all.addAll(List.of("-g" + own, "9600", "-force_key_frames" + own, keys, "-threads" + own, "1"));
    }
}
