package org.xuefen.media;

import java.util.List;
import java.util.stream.Stream;

/**
 * One picture size of the ladder.
 *
 * @param name as in file names, {@code v720}
 * @param width even, as shown
 * @param height even, as shown
 * @param bitsPerSecond what the encoder aims at
 */
public record Rung(String name, int width, int height, int bitsPerSecond) {
    private static final int LONGEST_SIDE = 2560;
    private static final int SMALLEST_SIDE = 16;

    private record Step(int lines, int bitsPerSecond) {}

    private static final List<Step> STEPS = List.of(
            new Step(360, 650_000), new Step(480, 1_100_000), new Step(720, 2_300_000), new Step(1080, 4_300_000));

    /** The rungs for a picture, smallest first. Nothing is enlarged: a picture below 360 lines keeps its own size. */
    static List<Rung> ladder(MediaInfo.Video video) {
        int lines = Math.min(video.width(), video.height());
        var steps = STEPS.stream().filter(step -> step.lines() <= lines).toList();
        return (steps.isEmpty() ? Stream.of(new Step(lines, 400_000)) : steps.stream())
                .map(step -> fitted(video, step))
                .toList();
    }

    private static Rung fitted(MediaInfo.Video video, Step step) {
        int shortSide = Math.min(video.width(), video.height());
        int longSide = Math.max(video.width(), video.height());
        double scale = Math.min(1, Math.min((double) step.lines() / shortSide, (double) LONGEST_SIDE / longSide));
        int width = even(video.width() * scale);
        int height = even(video.height() * scale);
        double area = (double) width * height / (step.lines() * step.lines() * 16 / 9.0);
        int bits = (int) (step.bitsPerSecond() * Math.clamp(area, 0.5, 1.5));
        return new Rung("v" + step.lines(), width, height, bits);
    }

    private static int even(double side) {
        return Math.max(SMALLEST_SIDE, (int) Math.round(side / 2) * 2);
    }
}
