package org.xuefen.media.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a media playlist by the rules of RFC 8216bis, by section, and keeps what a player would. */
final class PlaylistChecker {
    private static final Pattern PART =
            Pattern.compile("#EXT-X-PART:DURATION=([\\d.]+),URI=\"([^\"]+)\"(,INDEPENDENT=YES)?(,GAP=YES)?");

    record PartSeen(double seconds, String uri, boolean independent) {}

    record SegmentSeen(
            String uri, double seconds, boolean discontinuity, String map, boolean gap, List<PartSeen> parts) {}

    final List<SegmentSeen> segments = new ArrayList<>();
    final List<PartSeen> open = new ArrayList<>();
    int skipped;
    boolean ended;
    String hint = "";
    double partTarget;
    double holdBack;
    double skipUntil;

    static PlaylistChecker check(byte[] playlist) {
        return new PlaylistChecker(new String(playlist, StandardCharsets.UTF_8));
    }

    private PlaylistChecker(String text) {
        assertTrue(text.endsWith("\n"));
        var lines = text.lines().toList();
        assertEquals("#EXTM3U", lines.getFirst(), "§4.4.1.1");
        int target = 0;
        double seconds = -1;
        boolean discontinuity = false;
        boolean gap = false;
        String map = "";
        Instant before = Instant.MIN;
        var parts = new ArrayList<PartSeen>();
        for (var line : lines) {
            var part = PART.matcher(line);
            if (line.startsWith("#EXT-X-TARGETDURATION:")) {
                target = Integer.parseInt(after(line));
            } else if (line.startsWith("#EXT-X-SERVER-CONTROL:")) {
                assertTrue(line.contains("CAN-BLOCK-RELOAD=YES"));
                holdBack = attribute(line, "PART-HOLD-BACK");
                skipUntil = attribute(line, "CAN-SKIP-UNTIL");
                assertTrue(skipUntil >= 6 * target, "§4.4.3.8: at least six target durations");
            } else if (line.startsWith("#EXT-X-PART-INF:")) {
                partTarget = attribute(line, "PART-TARGET");
                assertTrue(holdBack >= 2 * partTarget, "§4.4.3.8: at least twice the part target");
            } else if (line.startsWith("#EXT-X-SKIP:")) {
                skipped = (int) attribute(line, "SKIPPED-SEGMENTS");
                assertTrue(segments.isEmpty());
            } else if (line.startsWith("#EXT-X-MAP:")) {
                map = line.replaceAll(".*URI=\"([^\"]+)\".*", "$1");
            } else if (line.equals("#EXT-X-DISCONTINUITY")) {
                discontinuity = true;
            } else if (line.equals("#EXT-X-GAP")) {
                gap = true;
            } else if (line.startsWith("#EXT-X-PROGRAM-DATE-TIME:")) {
                var told = Instant.parse(line.substring(line.indexOf(':') + 1));
                assertTrue(!told.isBefore(before), "time goes forward");
                before = told;
            } else if (part.matches()) {
                assertTrue(partTarget > 0, "§4.4.3.7: parts need PART-INF");
                parts.add(new PartSeen(Double.parseDouble(part.group(1)), part.group(2), part.group(3) != null));
            } else if (line.startsWith("#EXTINF:")) {
                seconds = Double.parseDouble(line.substring(8, line.indexOf(',')));
                assertTrue(Math.round(seconds) <= target, "§4.4.3.1: " + seconds + " of " + target);
            } else if (line.startsWith("#EXT-X-PRELOAD-HINT:")) {
                hint = line.replaceAll(".*URI=\"([^\"]+)\".*", "$1");
            } else if (line.equals("#EXT-X-ENDLIST")) {
                ended = true;
            } else if (!line.startsWith("#")) {
                assertTrue(seconds >= 0, "§4.4.4.1: EXTINF before " + line);
                assertTrue(!map.isEmpty(), "§3.1.2: fMP4 needs a map");
                checkParts(parts, seconds);
                segments.add(new SegmentSeen(line, seconds, discontinuity, map, gap, List.copyOf(parts)));
                parts.clear();
                seconds = -1;
                discontinuity = false;
                gap = false;
            } else if (!line.matches("#EXTM3U|#EXT-X-(VERSION|MEDIA-SEQUENCE|PLAYLIST-TYPE):.*")) {
                fail("unknown: " + line);
            }
        }
        open.addAll(parts);
        checkTargets(open, false);
        if (ended) {
            assertTrue(hint.isEmpty() && open.isEmpty(), "§4.4.3.4: nothing comes after the end");
        } else if (partTarget > 0) {
            assertTrue(
                    open.stream().noneMatch(each -> each.uri().equals(hint)), "§4.4.5.3: hints at what is not there");
        }
    }

    private void checkParts(List<PartSeen> parts, double seconds) {
        if (parts.isEmpty()) {
            return;
        }
        double sum = parts.stream().mapToDouble(PartSeen::seconds).sum();
        assertEquals(seconds, sum, 0.001, "§4.4.4.9: parts make up their segment");
        checkTargets(parts, true);
    }

    private void checkTargets(List<PartSeen> parts, boolean whole) {
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            assertTrue(part.seconds() <= partTarget + 1e-9, "§4.4.3.7: " + part + " of " + partTarget);
            boolean last = whole && i == parts.size() - 1;
            if (!last && !part.independent()) {
                assertTrue(part.seconds() >= 0.85 * partTarget, "§4.4.4.9: " + part + " of " + partTarget);
            }
        }
    }

    /** §6.2.5.1: what a delta update shows is what the whole playlist shows there. */
    static void sameTail(PlaylistChecker whole, PlaylistChecker delta) {
        assertEquals(whole.segments.size(), delta.skipped + delta.segments.size());
        var tail = whole.segments.subList(delta.skipped, whole.segments.size());
        for (int i = 0; i < tail.size(); i++) {
            assertEquals(tail.get(i), delta.segments.get(i));
        }
        double skippedAfter =
                delta.segments.stream().mapToDouble(SegmentSeen::seconds).sum();
        assertTrue(delta.skipped == 0 || skippedAfter >= whole.skipUntil, "§4.4.5.2: only what is older is left out");
        assertEquals(whole.open, delta.open);
    }

    private static String after(String line) {
        return line.substring(line.indexOf(':') + 1);
    }

    private static double attribute(String line, String name) {
        return Double.parseDouble(line.replaceAll(".*[:,]" + name + "=([\\d.]+).*", "$1"));
    }
}
