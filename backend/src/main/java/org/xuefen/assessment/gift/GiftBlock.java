package org.xuefen.assessment.gift;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.question.Rich;
import org.xuefen.assessment.question.Rich.Format;

/**
 * The lines of one question without its comments, escapes resolved: every character knows whether it was escaped (and so
 * means only itself) and where it stood in the file.
 */
final class GiftBlock {

    private static final String ESCAPABLE = "~=#{}:\\";

    private final StringBuilder chars = new StringBuilder();
    private final List<Boolean> literal = new ArrayList<>();
    private final List<GiftPosition> places = new ArrayList<>();
    private final GiftPosition start;

    GiftBlock(GiftPosition start) {
        this.start = start;
    }

    /** Stops keeping characters past the limit; {@link #length} then shows that there were more. */
    void addLine(int number, String line, int limit) {
        if (chars.length() > limit) {
            return;
        }
        if (!chars.isEmpty()) {
            add('\n', false, number, 1);
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean escapes = c == '\\' && i + 1 < line.length();
            char next = escapes ? line.charAt(i + 1) : 0;
            if (escapes && ESCAPABLE.indexOf(next) >= 0) {
                add(next, true, number, i + 1);
                i++;
            } else if (escapes && next == 'n') {
                add('\n', true, number, i + 1);
                i++;
            } else {
                add(c, false, number, i + 1);
            }
        }
    }

    private void add(char c, boolean escaped, int line, int column) {
        chars.append(c);
        literal.add(escaped);
        places.add(new GiftPosition(line, column));
    }

    int length() {
        return chars.length();
    }

    boolean isBlank() {
        return skipSpace(0) == length();
    }

    GiftPosition place(int index) {
        return index < places.size() ? places.get(index) : places.isEmpty() ? start : places.getLast();
    }

    /** Whether the unescaped control {@code c} stands at the index. */
    boolean is(int index, char c) {
        return index < length() && chars.charAt(index) == c && !literal.get(index);
    }

    boolean is(int index, String control) {
        for (int i = 0; i < control.length(); i++) {
            if (!is(index + i, control.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Index of the first unescaped occurrence in the range, or {@code to}. */
    int find(String control, int from, int to) {
        for (int i = from; i + control.length() <= to; i++) {
            if (is(i, control)) {
                return i;
            }
        }
        return to;
    }

    int skipSpace(int from) {
        int i = from;
        while (i < length() && isSpace(i)) {
            i++;
        }
        return i;
    }

    boolean isSpace(int index) {
        return Character.isWhitespace(chars.charAt(index)) && !literal.get(index);
    }

    boolean isBlank(int from, int to) {
        return skipSpace(from) >= to;
    }

    /** The characters as they are, without the space around them. */
    String raw(int from, int to) {
        int first = Math.min(skipSpace(from), to);
        int last = to;
        while (last > first && isSpace(last - 1)) {
            last--;
        }
        return chars.substring(first, last);
    }

    /** The length of a {@code [format]} at the index, with its brackets; 0 when there is none. */
    int formatLength(int index) {
        var format = formatAt(index);
        return format == null ? 0 : format.name().length() + 2;
    }

    @Nullable
    Format formatAt(int index) {
        for (var format : Format.values()) {
            int end = index + format.name().length() + 1;
            if (is(index, '[')
                    && is(end, ']')
                    && chars.substring(index + 1, end).equalsIgnoreCase(format.name())) {
                return format;
            }
        }
        return null;
    }

    /** Words with an optional format before them, in the format given when they name none; null when there are none. */
    @Nullable
    Rich words(int from, int to, Format otherwise) {
        int begin = Math.min(skipSpace(from), to);
        var named = formatAt(begin);
        var format = named == null ? otherwise : named;
        var text = text(named == null ? begin : Math.min(to, begin + formatLength(begin)), to, format);
        return text.isEmpty() ? null : Rich.of(format, text);
    }

    /** Line breaks of the file are spaces where the format does not care, line breaks of {@code \n} always stay. */
    String text(int from, int to, Format format) {
        boolean keepBreaks = format == Format.PLAIN || format == Format.MARKDOWN;
        var out = new StringBuilder(to - from);
        int i = Math.min(skipSpace(from), to);
        while (i < to) {
            if (!isSpace(i)) {
                out.append(chars.charAt(i++));
                continue;
            }
            int end = i;
            boolean broken = false;
            while (end < to && isSpace(end)) {
                broken |= chars.charAt(end) == '\n';
                end++;
            }
            if (end == to) {
                break;
            }
            out.append(broken ? (keepBreaks ? "\n" : " ") : chars.substring(i, end));
            i = end;
        }
        return out.toString();
    }
}
