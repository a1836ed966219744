package org.xuefen.media.live;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes playlists: RFC 8216bis with parts, blocking reload and delta updates, and the same segments without them for players
 * that know neither. All segments of the class are told, so that one can go back to its beginning.
 */
final class Playlists {
    static final int TARGET_SECONDS = 2;
    /** Parts are told for segments within three target durations of the end (§4.4.4.9). */
    static final int SEGMENTS_WITH_PARTS = 7;
    /** Six target durations at least (§4.4.3.8). */
    private static final int SKIP_SECONDS = 24;

    private static final double PART_SECONDS = Cutter.PART_TARGET / 1e6;
    private static final int TIME_EVERY = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /**
     * What a playlist shows.
     *
     * @param parts whether it is for players that know parts
     * @param skip whether the oldest segments are left out, as the player knows them
     */
    record View(boolean parts, boolean skip) {}

    private Playlists() {}

    static String media(Rendition rendition, List<Segment> segments, boolean ended, View view) {
        var name = rendition.fileName();
        var text = new StringBuilder(4096);
        text.append("#EXTM3U\n#EXT-X-VERSION:").append(view.skip() ? 9 : view.parts() ? 9 : 8);
        text.append("\n#EXT-X-TARGETDURATION:").append(TARGET_SECONDS).append('\n');
        if (view.parts()) {
            text.append("#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,CAN-SKIP-UNTIL=%d.0,PART-HOLD-BACK=%.3f\n"
                            .formatted(SKIP_SECONDS, PART_SECONDS * 3))
                    .append("#EXT-X-PART-INF:PART-TARGET=%.5f\n".formatted(PART_SECONDS));
        }
        text.append("#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:")
                .append(ended ? "VOD" : "EVENT")
                .append('\n');
        int from = view.skip() ? skipped(segments) : 0;
        if (from > 0) {
            text.append("#EXT-X-SKIP:SKIPPED-SEGMENTS=").append(from).append('\n');
        }
        for (int i = from; i < segments.size(); i++) {
            var segment = segments.get(i);
            boolean changes = i == 0 || segments.get(i - 1).generation != segment.generation;
            if (changes && i > 0) {
                text.append("#EXT-X-DISCONTINUITY\n");
            }
            // A delta update may not take a map from what it leaves out (§6.2.5.1 leaves it to us; told again, it is
            // safe).
            if (changes || i == from) {
                text.append("#EXT-X-MAP:URI=\"%s-g%d.mp4\"\n".formatted(name, segment.generation));
            }
            if (changes || i % TIME_EVERY == 0) {
                text.append("#EXT-X-PROGRAM-DATE-TIME:")
                        .append(TIME.format(Instant.ofEpochMilli(segment.startMillis)))
                        .append('\n');
            }
            if (view.parts() && !ended && i >= segments.size() - SEGMENTS_WITH_PARTS) {
                parts(text, name, i, segment);
            }
            if (segment.done) {
                if (!segment.readable()) {
                    text.append("#EXT-X-GAP\n");
                }
                text.append("#EXTINF:").append(seconds(segment.micros)).append(",\n");
                text.append(name).append('-').append(i).append(".m4s\n");
            }
        }
        if (ended) {
            text.append("#EXT-X-ENDLIST\n");
        } else if (view.parts()) {
            hint(text, name, segments);
        }
        return text.toString();
    }

    /** How many segments a delta update leaves out: those that end earlier than the boundary. */
    static int skipped(List<Segment> segments) {
        long until = SKIP_SECONDS * 1_000_000L;
        long after = 0;
        int i = segments.size();
        while (i > 0 && after < until) {
            i--;
            after += segments.get(i).micros;
        }
        return i;
    }

    private static void parts(StringBuilder text, String name, int number, Segment segment) {
        int part = 0;
        for (var each : segment.parts) {
            text.append("#EXT-X-PART:DURATION=")
                    .append(seconds(each.micros()))
                    .append(",URI=\"")
                    .append(name)
                    .append('-')
                    .append(number)
                    .append('-')
                    .append(part++)
                    .append(".m4s\"")
                    .append(each.independent() ? ",INDEPENDENT=YES" : "")
                    .append(each.bytes().length == 0 ? ",GAP=YES\n" : "\n");
        }
    }

    private static void hint(StringBuilder text, String name, List<Segment> segments) {
        if (segments.isEmpty()) {
            return;
        }
        var last = segments.getLast();
        int number = last.done ? segments.size() : segments.size() - 1;
        int part = last.done ? 0 : last.parts.size();
        text.append("#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"%s-%d-%d.m4s\"\n".formatted(name, number, part));
    }

    private static String seconds(long micros) {
        return "%d.%05d".formatted(micros / 1_000_000, micros % 1_000_000 / 10);
    }

    /**
     * The list of renditions.
     *
     * @param bits measured peaks
     * @param suffix of the addresses of the playlists within, after {@code .m3u8}; may be empty
     */
    static String master(Map<Rendition, Head> heads, Map<Rendition, Long> bits, boolean parts, String suffix) {
        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:")
                .append(parts ? 9 : 8)
                .append('\n');
        heads.forEach((rendition, head) -> {
            text.append("#EXT-X-STREAM-INF:BANDWIDTH=%d,CODECS=\"%s\""
                    .formatted(bits.getOrDefault(rendition, 1_000_000L), head.codecs()));
            if (head.width() > 0) {
                text.append(",RESOLUTION=").append(head.width()).append('x').append(head.height());
            }
            text.append('\n').append(rendition.fileName());
            text.append(parts ? ".m3u8" : "-plain.m3u8").append(suffix).append('\n');
        });
        return text.toString();
    }
}
