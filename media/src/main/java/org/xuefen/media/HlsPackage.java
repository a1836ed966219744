package org.xuefen.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A finished package: a folder of plain files.
 *
 * @param folder holds {@code master.m3u8}, one playlist per rung ({@code v720.m3u8}) and one of the sound
 *     ({@code audio.m3u8}), their segments, and {@code poster.jpg} when there is a picture
 * @param duration of the longest rendition as written
 * @param width of the largest rung; 0 without a picture
 * @param height of the largest rung; 0 without a picture
 * @param captions subtitle tracks found in the source, already clean WebVTT
 */
public record HlsPackage(
        Path folder,
        Duration duration,
        int width,
        int height,
        boolean sound,
        boolean poster,
        long bytes,
        List<EmbeddedCaptions> captions) {
    public static final String MASTER = "master.m3u8";
    public static final String POSTER = "poster.jpg";
    static final String SOUND = "audio";

    /**
     * A subtitle track of the source.
     *
     * @param language as the file has it; {@code und} when it has none
     */
    public record EmbeddedCaptions(String language, String webVtt) {}

    public HlsPackage {
        captions = List.copyOf(captions);
    }
}
