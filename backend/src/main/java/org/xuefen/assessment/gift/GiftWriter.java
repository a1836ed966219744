package org.xuefen.assessment.gift;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.question.Body;
import org.xuefen.assessment.question.Question;
import org.xuefen.assessment.question.Rich;
import org.xuefen.assessment.question.Rich.Format;
import org.xuefen.assessment.question.Weight;

/**
 * Writes questions as GIFT, in one language. Reading the result gives the same questions; only white space around words,
 * case sensitivity and the language that was not asked for are lost, because GIFT has no place for them.
 */
public final class GiftWriter {

    private static final String ESCAPED = "~=#{}:\\";

    private final StringBuilder out = new StringBuilder();
    private final Locale locale;
    private Format format = Format.MOODLE;

    private GiftWriter(Locale locale) {
        this.locale = locale;
    }

    public static String write(List<Question> questions, Locale locale) {
        var writer = new GiftWriter(locale);
        questions.forEach(writer::question);
        return writer.out.toString();
    }

    private void question(Question question) {
        format = Format.MOODLE;
        if (question.intro() != null && !question.intro().isBlank()) {
            out.append("::::");
            words(question.intro());
            out.append("\n\n");
        }
        if (!question.tags().isEmpty()) {
            out.append("//");
            question.tags()
                    .forEach(t -> out.append(" [tag:")
                            .append(t.replaceAll("[\\[\\]\\r\\n]", " "))
                            .append(']'));
            out.append('\n');
        }
        out.append("::")
                .append(question.title() == null ? "" : escape(question.title()))
                .append("::");
        out.append('[')
                .append(question.stem().format().name().toLowerCase(Locale.ROOT))
                .append(']');
        format = question.stem().format();
        out.append(escape(question.stem().in(locale))).append(" {");
        body(question.body());
        if (question.feedback() != null) {
            out.append("\n\t####");
            words(question.feedback());
        }
        out.append("\n}\n\n");
    }

    private void body(Body body) {
        switch (body) {
            case Body.SingleChoice(var options) -> options.forEach(this::single);
            case Body.MultipleChoice(var options) -> options.forEach(this::multiple);
            case Body.TrueFalse statement -> trueFalse(statement);
            case Body.ShortAnswer(var accepted, var ignored) -> accepted.forEach(this::accepted);
            case Body.Numerical(var ranges, var otherwise) -> {
                out.append('#');
                ranges.forEach(this::range);
                if (otherwise != null) {
                    out.append("\n\t=%0%*");
                    feedback(otherwise);
                }
            }
        }
    }

    /** The whole is written as {@code =%100%}, so that two right options stay a single choice. */
    private void single(Body.Option option) {
        answer(option.weight() == Weight.WHOLE ? '=' : '~', option.weight(), false);
        words(option.text());
        feedback(option.feedback());
    }

    private void multiple(Body.Option option) {
        answer('~', option.weight(), false);
        words(option.text());
        feedback(option.feedback());
    }

    private void accepted(Body.Accepted accepted) {
        answer('=', accepted.weight(), true);
        words(Rich.of(format, accepted.pattern()));
        feedback(accepted.feedback());
    }

    private void range(Body.Range range) {
        answer('=', range.weight(), true);
        out.append(plain(range.low()));
        if (range.low().compareTo(range.high()) != 0) {
            out.append("..").append(plain(range.high()));
        }
        feedback(range.feedback());
    }

    private void trueFalse(Body.TrueFalse statement) {
        out.append(statement.right() ? "TRUE" : "FALSE");
        if (statement.whenTrue() != null || statement.whenFalse() != null) {
            out.append('#');
            words(statement.whenTrue());
            feedback(statement.whenFalse());
        }
    }

    private void answer(char mark, int weight, boolean zeroToo) {
        out.append("\n\t").append(mark);
        if (weight != 0 || zeroToo) {
            out.append('%')
                    .append(plain(BigDecimal.valueOf(weight, 3).stripTrailingZeros()))
                    .append('%');
        }
    }

    private void feedback(@Nullable Rich words) {
        if (words != null) {
            out.append('#');
            words(words);
        }
    }

    /** Names the format where it differs, and where the text begins with what would be read as a format or a weight. */
    private void words(@Nullable Rich words) {
        if (words == null) {
            return;
        }
        var text = escape(words.in(locale));
        if (words.format() != format || text.startsWith("[") || text.startsWith("%")) {
            out.append('[')
                    .append(words.format().name().toLowerCase(Locale.ROOT))
                    .append(']');
        }
        out.append(text);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static String escape(String words) {
        var bare = words.strip();
        var escaped = new StringBuilder(bare.length() + 16);
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == '\n' || c == '\r') {
                escaped.append(c == '\n' ? "\\n" : "");
                continue;
            }
            if (ESCAPED.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
