package org.xuefen.media.captions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A caption track: cues in the order of their start. */
public record Captions(List<Cue> cues) {
    static final int MOST_BYTES = 5_000_000;
    static final int MOST_CUES = 20_000;
    private static final Pattern SUBRIP_COUNTER = Pattern.compile("\\d{1,9}");

    public Captions {
        cues = List.copyOf(cues);
    }

    /**
     * Reads an upload.
     *
     * @throws CaptionException naming the problem and its line
     */
    public static Captions parse(byte[] upload) throws CaptionException {
        if (upload.length == 0) {
            throw new CaptionException(CaptionProblem.EMPTY, 0);
        }
        if (upload.length > MOST_BYTES) {
            throw new CaptionException(CaptionProblem.TOO_LARGE, 0);
        }
        var lines = Decoded.lines(upload);
        var cues = new ArrayList<>(new Parser(lines, firstBlock(lines)).cues());
        if (cues.isEmpty()) {
            throw new CaptionException(CaptionProblem.NO_CUES, 0);
        }
        cues.sort(Comparator.comparingLong(Cue::start));
        return new Captions(cues);
    }

    public static Captions of(List<Cue> cues) {
        return new Captions(cues);
    }

    /** A cue of plain text, as from a subtitle packet. */
    public static Cue plain(long start, long end, String text) {
        return new Cue(start, end, "", CueText.clean(text));
    }

    public String toWebVtt() {
        var text = new StringBuilder("WEBVTT\n\n");
        cues.forEach(cue -> text.append(cue.webVtt()));
        return text.toString();
    }

    /** Where cues may begin: after the WebVTT header, or at the first SubRip cue. */
    private static int firstBlock(List<String> lines) throws CaptionException {
        var first = lines.getFirst();
        if (first.equals("WEBVTT") || first.startsWith("WEBVTT ") || first.startsWith("WEBVTT\t")) {
            int at = 1;
            while (at < lines.size()
                    && !lines.get(at).isBlank()
                    && !lines.get(at).contains("-->")) {
                at++;
            }
            return at;
        }
        int at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        boolean counter = at < lines.size()
                && SUBRIP_COUNTER.matcher(lines.get(at).strip()).matches();
        if (at + 1 < lines.size() && counter && lines.get(at + 1).contains("-->")) {
            return at;
        }
        throw new CaptionException(CaptionProblem.UNKNOWN_FORMAT, Math.min(at + 1, lines.size()));
    }
}
