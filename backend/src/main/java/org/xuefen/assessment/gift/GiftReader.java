package org.xuefen.assessment.gift;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.question.Rich;
import org.xuefen.assessment.question.Rich.Format;

/**
 * Reads a GIFT file. Blank lines part the questions, so one broken question costs itself and nothing after it.
 * Bounded: {@value #MAX_BYTES} bytes, {@value #MAX_QUESTIONS} questions, {@value #MAX_PROBLEMS} problems told.
 */
public final class GiftReader {

    public static final int MAX_BYTES = 2 * 1024 * 1024;
    public static final int MAX_QUESTIONS = 1_000;
    public static final int MAX_PROBLEMS = 100;
    private static final int MAX_BLOCK = 100_000;
    private static final GiftPosition TOP = new GiftPosition(1, 1);
    private static final Pattern MARKED = Pattern.compile("\\[(id|tag):([^\\]\\r\\n]{1,200})]");
    private static final String CATEGORY = "$CATEGORY:";
    private static final String BLANK = "_____";

    private final List<GiftEntry> entries = new ArrayList<>();
    private final List<GiftProblem> problems = new ArrayList<>();
    private @Nullable GiftBlock block;
    private @Nullable String id;
    private List<String> tags = new ArrayList<>();
    private int questions;

    private GiftReader() {}

    /** In UTF-8, or else in GB 18030 as Chinese editors still write it. */
    public static GiftFile read(byte[] file) {
        if (file.length > MAX_BYTES) {
            return refused(GiftCode.TOO_LARGE, String.valueOf(MAX_BYTES / 1024 / 1024));
        }
        return decoded(file, StandardCharsets.UTF_8)
                .or(() -> decoded(file, Charset.forName("GB18030")))
                .map(GiftReader::read)
                .orElseGet(() -> refused(GiftCode.BAD_ENCODING));
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException anotherOne) {
            return Optional.empty();
        }
    }

    public static GiftFile read(String text) {
        if (text.length() > MAX_BYTES) {
            return refused(GiftCode.TOO_LARGE, String.valueOf(MAX_BYTES / 1024 / 1024));
        }
        return new GiftReader().lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static GiftFile refused(GiftCode code, String... args) {
        return new GiftFile(List.of(), List.of(GiftProblem.at(TOP, code, args)));
    }

    private GiftFile lines(String text) {
        int number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!takeLine(number, line)) {
                break;
            }
        }
        endBlock();
        if (entries.isEmpty() && problems.isEmpty()) {
            return refused(GiftCode.NOTHING_FOUND);
        }
        return new GiftFile(entries, problems);
    }

    private boolean takeLine(int number, String line) {
        var bare = line.strip();
        if (bare.isEmpty()) {
            endBlock();
            return problems.size() < MAX_PROBLEMS && questions <= MAX_QUESTIONS;
        }
        if (bare.startsWith("//")) {
            takeComment(bare);
        } else if (block == null && bare.startsWith(CATEGORY)) {
            var at = new GiftPosition(number, line.indexOf('$') + 1);
            entries.add(
                    new GiftEntry.Category(at, bare.substring(CATEGORY.length()).strip()));
        } else {
            if (block == null) {
                block = new GiftBlock(new GiftPosition(number, 1));
            }
            block.addLine(number, line, MAX_BLOCK);
        }
        return true;
    }

    private void takeComment(String comment) {
        var marks = MARKED.matcher(comment);
        while (marks.find()) {
            var value = marks.group(2).strip();
            if (marks.group(1).equals("id")) {
                id = value;
            } else if (tags.size() < MAX_PROBLEMS) {
                tags.add(value);
            }
        }
    }

    private void endBlock() {
        var ended = block;
        if (ended != null) {
            try {
                takeBlock(ended);
            } catch (GiftRefusal refusal) {
                problems.add(refusal.problem());
            }
        }
        block = null;
        id = null;
        tags = new ArrayList<>();
    }

    private void takeBlock(GiftBlock ended) {
        var at = ended.place(ended.skipSpace(0));
        if (++questions > MAX_QUESTIONS) {
            throw new GiftRefusal(at, GiftCode.TOO_MANY_QUESTIONS, String.valueOf(MAX_QUESTIONS));
        }
        if (ended.length() > MAX_BLOCK) {
            throw new GiftRefusal(at, GiftCode.QUESTION_TOO_LONG, String.valueOf(MAX_BLOCK));
        }
        entries.add(item(ended, at));
    }

    private GiftEntry.Item item(GiftBlock text, GiftPosition at) {
        int from = text.skipSpace(0);
        String title = null;
        if (text.is(from, "::")) {
            int close = text.find("::", from + 2, text.length());
            if (close == text.length()) {
                throw new GiftRefusal(at, GiftCode.UNCLOSED_TITLE);
            }
            title = text.text(from + 2, close, Format.MOODLE);
            from = text.skipSpace(close + 2);
        }
        var named = text.formatAt(from);
        var format = named == null ? Format.MOODLE : named;
        from += text.formatLength(from);

        int open = text.find("{", from, text.length());
        refuseAny(text, "}", from, open, GiftCode.STRAY_BRACE);
        if (open == text.length()) {
            var words = text.text(from, open, format);
            if (words.indexOf('｛') >= 0) {
                throw new GiftRefusal(at, GiftCode.FULL_WIDTH_BRACE);
            }
            return item(
                    at,
                    title,
                    Rich.of(format, words),
                    false,
                    new GiftAnswers.Parsed(new GiftEntry.Description(), null));
        }
        int close = text.find("}", open + 1, text.length());
        if (close == text.length()) {
            throw new GiftRefusal(text.place(open), GiftCode.UNCLOSED_ANSWERS);
        }
        refuseAny(text, "{", open + 1, close, GiftCode.NESTED_BRACE);
        refuseAny(text, "{", close + 1, text.length(), GiftCode.SECOND_ANSWERS);
        refuseAny(text, "}", close + 1, text.length(), GiftCode.STRAY_BRACE);

        var before = text.text(from, open, format);
        var after = text.text(close + 1, text.length(), format);
        boolean embedded = !after.isEmpty();
        var stem = embedded ? (before + " " + BLANK + " " + after).strip() : before;
        return item(at, title, Rich.of(format, stem), embedded, new GiftAnswers(text, format).parse(open + 1, close));
    }

    private GiftEntry.Item item(
            GiftPosition at, @Nullable String title, Rich stem, boolean embedded, GiftAnswers.Parsed answers) {
        var name = title == null || title.isEmpty() ? null : title;
        return new GiftEntry.Item(at, id, List.copyOf(tags), name, stem, embedded, answers.feedback(), answers.body());
    }

    private static void refuseAny(GiftBlock text, String control, int from, int to, GiftCode code) {
        int found = text.find(control, from, to);
        if (found < to) {
            throw new GiftRefusal(text.place(found), code);
        }
    }
}
