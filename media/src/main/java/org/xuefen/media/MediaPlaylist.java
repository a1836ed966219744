package org.xuefen.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The figures of a rendition that was written: how long it is, and how many bits a second it needs. */
record MediaPlaylist(Duration duration, long peakBits, long averageBits, int segments) {
    private static final double TOO_SHORT_TO_JUDGE = 0.5;

    static MediaPlaylist read(Path file) throws IOException {
        double seconds = 0;
        double next = 0;
        double peak = 0;
        long bytes = 0;
        int segments = 0;
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith("#EXTINF:")) {
                next = Double.parseDouble(line.substring(8, line.indexOf(',')));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                long size = Files.size(file.resolveSibling(line));
                bytes += size;
                seconds += next;
                segments++;
                // RFC 8216 §4.3.4.2: the peak is over segments of half the target duration at least.
                peak = next < TOO_SHORT_TO_JUDGE && segments > 1
                        ? peak
                        : Math.max(peak, size * 8 / Math.max(next, 0.1));
            }
        }
        long average = seconds == 0 ? 0 : Math.round(bytes * 8 / seconds);
        return new MediaPlaylist(
                Duration.ofMillis(Math.round(seconds * 1000)), (long) Math.ceil(peak), average, segments);
    }
}
