package org.xuefen.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xuefen.media.MediaInfo.Audio;
import org.xuefen.media.MediaInfo.Chapter;
import org.xuefen.media.MediaInfo.Subtitle;
import org.xuefen.media.MediaInfo.Video;

/** From ffprobe's fields to our {@link MediaInfo}. */
final class Reading {
    private static final Set<String> STATES_DURATION =
            Set.of("mov", "matroska", "avi", "flac", "wav", "w64", "aiff", "caf", "asf");
    private static final Set<String> PICTURE_SUBTITLES =
            Set.of("dvd_subtitle", "dvb_subtitle", "hdmv_pgs_subtitle", "xsub");
    private static final Set<String> HDR_TRANSFERS = Set.of("smpte2084", "arib-std-b67");
    private static final int MOST_CHAPTERS = 500;

    private final Flat flat;

    Reading(Flat flat) {
        this.flat = flat;
    }

    MediaInfo info() {
        var format = flat.text("format.format_name");
        int comma = format.indexOf(',');
        var first = comma < 0 ? format : format.substring(0, comma);
        var duration = seconds("format.duration");
        return new MediaInfo(
                first,
                duration,
                STATES_DURATION.contains(first) && !duration.isZero(),
                video(),
                audio(),
                subtitles(),
                chapters());
    }

    private @Nullable Video video() {
        int index = best("video");
        if (index < 0) {
            return null;
        }
        var stream = stream(index);
        int rotation = rotation(stream);
        double pixel = pixelAspect(flat.text(stream + "sample_aspect_ratio"));
        int width = (int) Math.round(flat.number(stream + "width", 0) * pixel);
        int height = flat.number(stream + "height", 0);
        boolean onItsSide = rotation % 180 != 0;
        var average = Rate.parse(flat.text(stream + "avg_frame_rate"));
        var base = Rate.parse(flat.text(stream + "r_frame_rate"));
        var field = flat.text(stream + "field_order");
        return new Video(
                index,
                flat.text(stream + "codec_name"),
                onItsSide ? height : width,
                onItsSide ? width : height,
                rotation,
                rate(average, base),
                average.equals(base),
                HDR_TRANSFERS.contains(flat.text(stream + "color_transfer")),
                !field.isEmpty() && !field.equals("progressive") && !field.equals("unknown"));
    }

    /** Containers with a millisecond clock report an average of 1000/1: the base rate is right then. */
    private static Rate rate(Rate average, Rate base) {
        if (average.known() && average.perSecond() <= 120) {
            return average;
        }
        return base.known() && base.perSecond() <= 120 ? base : Rate.UNKNOWN;
    }

    private @Nullable Audio audio() {
        int index = best("audio");
        if (index < 0) {
            return null;
        }
        var stream = stream(index);
        int channels = flat.number(stream + "channels", 0);
        return new Audio(index, flat.text(stream + "codec_name"), channels, flat.number(stream + "sample_rate", 0));
    }

    private List<Subtitle> subtitles() {
        return streams("subtitle")
                .mapToObj(index -> {
                    var codec = flat.text(stream(index) + "codec_name");
                    var language = flat.text(stream(index) + "tags.language").toLowerCase(Locale.ROOT);
                    return new Subtitle(
                            index, codec, language.isEmpty() ? "und" : language, !PICTURE_SUBTITLES.contains(codec));
                })
                .toList();
    }

    private List<Chapter> chapters() {
        var chapters = new ArrayList<Chapter>();
        for (int i = 0; i < MOST_CHAPTERS; i++) {
            var chapter = "chapters.chapter." + i + ".";
            if (flat.text(chapter + "start_time").isEmpty()) {
                break;
            }
            var title = flat.text(chapter + "tags.title");
            chapters.add(
                    new Chapter(seconds(chapter + "start_time"), title.substring(0, Math.min(200, title.length()))));
        }
        return chapters;
    }

    /** The default track of a kind, else the first; a cover picture is not a picture track. */
    private int best(String kind) {
        return streams(kind)
                .filter(index -> flat.number(stream(index) + "disposition.default", 0) == 1)
                .findFirst()
                .orElseGet(() -> streams(kind).findFirst().orElse(-1));
    }

    private IntStream streams(String kind) {
        return IntStream.range(0, flat.number("format.nb_streams", 0))
                .filter(index -> flat.text(stream(index) + "codec_type").equals(kind))
                .filter(index -> flat.number(stream(index) + "disposition.attached_pic", 0) == 0);
    }

    private static String stream(int index) {
        return "streams.stream." + index + ".";
    }

    private int rotation(String stream) {
        for (int i = 0; i < 8; i++) {
            var angle = flat.text(stream + "side_data_list.side_data." + i + ".rotation");
            if (!angle.isEmpty()) {
                return Math.floorMod(Math.round(Math.round(Double.parseDouble(angle)) / 90f) * 90, 360);
            }
        }
        return 0;
    }

    private static double pixelAspect(String ratio) {
        int colon = ratio.indexOf(':');
        if (colon < 1) {
            return 1;
        }
        double width = Double.parseDouble(ratio.substring(0, colon));
        double height = Double.parseDouble(ratio.substring(colon + 1));
        double aspect = height == 0 ? 1 : width / height;
        return aspect < 0.1 || aspect > 10 ? 1 : aspect;
    }

    private Duration seconds(String key) {
        double seconds = Math.clamp(flat.decimal(key), 0, 1e9);
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
