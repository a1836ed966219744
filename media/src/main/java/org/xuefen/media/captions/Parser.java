package org.xuefen.media.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads cues (W3C WebVTT §6, and SubRip, which differs by a comma), one block after another. */
final class Parser {
    private static final int LONGEST_CUE = 5_000;
    private static final long LATEST = 1000 * 3_600_000L;

    private static final String TIME = "(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})";
    private static final Pattern TIMING = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s+(.*))?\\s*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SETTING = Pattern.compile("vertical:(?:rl|lr)"
            + "|line:(?:-?\\d{1,4}|\\d{1,3}(?:\\.\\d{1,6})?%)(?:,(?:start|center|end))?"
            + "|position:\\d{1,3}(?:\\.\\d{1,6})?%(?:,(?:line-left|center|line-right))?"
            + "|size:\\d{1,3}(?:\\.\\d{1,6})?%"
            + "|align:(?:start|center|end|left|right)");

    private final List<String> lines;
    private final List<Cue> cues = new ArrayList<>();
    private int at;

    Parser(List<String> lines, int from) {
        this.lines = lines;
        this.at = from;
    }

    List<Cue> cues() throws CaptionException {
        while (at < lines.size()) {
            if (lines.get(at).isBlank()) {
                at++;
            } else if (isComment(lines.get(at))) {
                skipBlock();
            } else {
                cue();
            }
        }
        return cues;
    }

    /** Comments say nothing to a viewer; styles and regions could reach beyond the caption: both are left out. */
    private boolean isComment(String line) {
        return is(line, "NOTE") || (cues.isEmpty() && (is(line, "STYLE") || is(line, "REGION")));
    }

    private static boolean is(String line, String word) {
        return line.equals(word) || line.startsWith(word + " ") || line.startsWith(word + "\t");
    }

    private void skipBlock() {
        while (at < lines.size() && !lines.get(at).isBlank()) {
            at++;
        }
    }

    private void cue() throws CaptionException {
        if (!lines.get(at).contains("-->")) {
            at++;
        }
        if (at >= lines.size() || !lines.get(at).contains("-->")) {
            throw new CaptionException(CaptionProblem.MISSING_TIMING, at);
        }
        int timingLine = at + 1;
        var timing = TIMING.matcher(lines.get(at));
        if (!timing.matches()) {
            throw new CaptionException(CaptionProblem.BAD_TIMING, timingLine);
        }
        long start = millis(timing, 1, timingLine);
        long end = millis(timing, 5, timingLine);
        if (end < start) {
            throw new CaptionException(CaptionProblem.END_BEFORE_START, timingLine);
        }
        at++;
        var text = text();
        // A cue that lasts no time, or says nothing, is never shown: some editors write such as padding.
        if (end > start && !text.isBlank()) {
            add(new Cue(start, end, settings(timing.group(9)), text), timingLine);
        }
    }

    private void add(Cue cue, int line) throws CaptionException {
        if (cues.size() == Captions.MOST_CUES) {
            throw new CaptionException(CaptionProblem.TOO_MANY_CUES, line);
        }
        cues.add(cue);
    }

    private String text() throws CaptionException {
        var text = new ArrayList<String>();
        int length = 0;
        for (; at < lines.size() && !lines.get(at).isBlank() && !lines.get(at).contains("-->"); at++) {
            length += lines.get(at).length();
            if (length > LONGEST_CUE) {
                throw new CaptionException(CaptionProblem.CUE_TOO_LONG, at + 1);
            }
            text.add(lines.get(at));
        }
        return CueText.clean(String.join("\n", text));
    }

    private static long millis(Matcher timing, int group, int line) throws CaptionException {
        long hours = timing.group(group) == null ? 0 : Long.parseLong(timing.group(group));
        long minutes = Long.parseLong(timing.group(group + 1));
        long seconds = Long.parseLong(timing.group(group + 2));
        var fraction = timing.group(group + 3);
        if (minutes > 59 || seconds > 59) {
            throw new CaptionException(CaptionProblem.BAD_TIMING, line);
        }
        long millis = Long.parseLong((fraction + "00").substring(0, 3));
        long all = ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis;
        if (all > LATEST) {
            throw new CaptionException(CaptionProblem.TOO_LATE, line);
        }
        return all;
    }

    private static String settings(@org.jspecify.annotations.Nullable String raw) {
        return raw == null
                ? ""
                : SPACES.splitAsStream(raw.strip())
                        .filter(setting -> SETTING.matcher(setting).matches())
                        .collect(Collectors.joining(" "));
    }
}
