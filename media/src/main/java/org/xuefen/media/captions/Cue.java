package org.xuefen.media.captions;

/**
 * One caption on the screen.
 *
 * @param start milliseconds from the beginning
 * @param end milliseconds, after start
 * @param settings WebVTT cue settings that are valid, or empty
 * @param text clean cue text, lines divided by {@code \n}
 */
public record Cue(long start, long end, String settings, String text) {

    /** The text as it is read: without tags, on one line. */
    public String words() {
        return CueText.words(text);
    }

    String webVtt() {
        return time(start) + " --> " + time(end) + (settings.isEmpty() ? "" : " " + settings) + "\n" + text + "\n\n";
    }

    private static String time(long millis) {
        return "%02d:%02d:%02d.%03d"
                .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
    }
}
