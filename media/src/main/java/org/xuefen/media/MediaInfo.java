package org.xuefen.media;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, as far as we use it: the picture track and the sound track that will be played, the subtitle
 * tracks and the chapters.
 *
 * @param format FFmpeg's name of the container
 * @param duration as the container states it; zero when it states none
 * @param stated whether the container itself states its duration, so that a shorter decode means a cut file
 */
public record MediaInfo(
        String format,
        Duration duration,
        boolean stated,
        @Nullable Video video,
        @Nullable Audio audio,
        List<Subtitle> subtitles,
        List<Chapter> chapters) {

    /**
     * The picture track.
     *
     * @param width as shown: square pixels, rotation applied
     * @param height as shown
     * @param rotation degrees the decoded picture is turned by, a multiple of 90
     * @param rate frames a second as a player should show them
     * @param constant whether every frame lasts equally long
     */
    public record Video(
            int index,
            String codec,
            int width,
            int height,
            int rotation,
            Rate rate,
            boolean constant,
            boolean hdr,
            boolean interlaced) {}

    public record Audio(int index, String codec, int channels, int sampleRate) {}

    /**
     * A subtitle track.
     *
     * @param language BCP 47 or ISO 639 tag as the file has it, {@code und} when it has none
     * @param text false for pictures of text (DVD, Blu-ray), which cannot become WebVTT
     */
    public record Subtitle(int index, String codec, String language, boolean text) {}

    public record Chapter(Duration start, String title) {}

    public MediaInfo {
        subtitles = List.copyOf(subtitles);
        chapters = List.copyOf(chapters);
    }
}
