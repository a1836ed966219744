package org.xuefen.assessment.gift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.question.Question;
import org.xuefen.assessment.question.Rich;
import org.xuefen.assessment.question.Rich.Format;
import org.xuefen.assessment.question.Weight;

/** Reads what stands between the braces of one question. */
final class GiftAnswers {

    /** What the braces held: the answers and the general feedback after {@code ####}. */
    record Parsed(GiftEntry.Body body, @Nullable Rich feedback) {}

    private record Span(int mark, int from, int to) {}

    private record Weighted(int from, @Nullable Integer weight) {}

    private static final String NUMBER = "([-+]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][-+]?\\d{1,2})?)";
    private static final Pattern SINGLE = Pattern.compile(NUMBER);
    private static final Pattern TOLERANCE = Pattern.compile(NUMBER + "\\s*:\\s*" + NUMBER);

    /** A number never ends in a point here, or {@code 1..5} could be read as 1. and .5. */
    private static final String CLEAR = "([-+]?\\d{1,30}(?:\\.\\d{1,30})?(?:[eE][-+]?\\d{1,2})?)";

    private static final Pattern RANGE = Pattern.compile(CLEAR + "\\s*\\.\\.\\s*" + CLEAR);
    private static final Pattern PERCENT = Pattern.compile("%\\s*(-?\\d{1,9}(?:\\.\\d{1,9})?)\\s*%");

    private final GiftBlock text;
    private final Format format;

    GiftAnswers(GiftBlock text, Format format) {
        this.text = text;
        this.format = format;
    }

    Parsed parse(int from, int to) {
        int general = text.find("####", from, to);
        var feedback = general == to ? null : text.words(general + 4, to, format);
        return new Parsed(body(text.skipSpace(from), general), feedback);
    }

    private GiftEntry.Body body(int from, int to) {
        if (from >= to) {
            return new GiftEntry.Essay();
        }
        if (text.is(from, '#')) {
            return numerical(from + 1, to);
        }
        var statement = trueFalse(from, to);
        return statement == null ? choices(from, to) : statement;
    }

    private GiftEntry.@Nullable TrueFalse trueFalse(int from, int to) {
        int first = text.find("#", from, to);
        var right = switch (text.raw(from, first).toUpperCase(Locale.ROOT)) {
            case "T", "TRUE" -> Boolean.TRUE;
            case "F", "FALSE" -> Boolean.FALSE;
            default -> null;
        };
        if (right == null) {
            return null;
        }
        int second = first == to ? to : text.find("#", first + 1, to);
        return new GiftEntry.TrueFalse(right, feedback(first, second), feedback(second, to));
    }

    private GiftEntry.Body choices(int from, int to) {
        var spans = spans(from, to);
        var answers = new ArrayList<GiftEntry.Answer>();
        for (var span : spans) {
            answers.add(answer(span));
        }
        if (answers.stream().anyMatch(a -> !a.right())) {
            return new GiftEntry.Choice(answers);
        }
        if (answers.stream().allMatch(a -> a.weight() == null)
                && spans.stream().allMatch(s -> text.find("->", s.from(), s.to()) < s.to())) {
            return new GiftEntry.Matching(spans.stream().map(this::pair).toList());
        }
        return new GiftEntry.ShortAnswer(answers);
    }

    /** Each answer with the mark before it. */
    private List<Span> spans(int from, int to) {
        if (next(from, to) != from) {
            throw new GiftRefusal(text.place(from), GiftCode.EXPECTED_ANSWER);
        }
        var spans = new ArrayList<Span>();
        int mark = from;
        while (mark < to) {
            int end = next(mark + 1, to);
            spans.add(new Span(mark, mark + 1, end));
            mark = end;
            if (spans.size() > Question.MAX_OPTIONS) {
                throw new GiftRefusal(
                        text.place(mark), GiftCode.TOO_MANY_ANSWERS, String.valueOf(Question.MAX_OPTIONS));
            }
        }
        return spans;
    }

    private int next(int from, int to) {
        return Math.min(text.find("=", from, to), text.find("~", from, to));
    }

    private GiftEntry.Answer answer(Span span) {
        var weighted = weight(span.from(), span.to());
        int hash = text.find("#", weighted.from(), span.to());
        var words = text.words(weighted.from(), hash, format);
        return new GiftEntry.Answer(
                text.place(span.mark()),
                text.is(span.mark(), '='),
                weighted.weight(),
                words == null ? new Rich(format, "", "") : words,
                feedback(hash, span.to()));
    }

    private GiftEntry.Pair pair(Span span) {
        int arrow = text.find("->", span.from(), span.to());
        var question = text.words(span.from(), arrow, format);
        return new GiftEntry.Pair(
                question == null ? new Rich(format, "", "") : question, text.raw(arrow + 2, span.to()));
    }

    private GiftEntry.Numerical numerical(int from, int to) {
        int wrong = text.find("~", from, to);
        var otherwise = wrong == to ? null : feedback(text.find("#", wrong, to), to);
        var numbers = new ArrayList<GiftEntry.NumberRange>();
        int begin = text.skipSpace(from);
        while (begin < wrong) {
            int start = text.is(begin, '=') ? begin + 1 : begin;
            int end = text.find("=", start, wrong);
            var weighted = weight(start, end);
            int hash = text.find("#", weighted.from(), end);
            var words = feedback(hash, end);
            var written = text.raw(weighted.from(), hash);
            if (written.equals("*")) {
                otherwise = words;
            } else {
                numbers.add(number(text.place(text.skipSpace(weighted.from())), written, weighted.weight(), words));
            }
            if (numbers.size() > Question.MAX_OPTIONS) {
                throw new GiftRefusal(
                        text.place(begin), GiftCode.TOO_MANY_ANSWERS, String.valueOf(Question.MAX_OPTIONS));
            }
            begin = end;
        }
        return new GiftEntry.Numerical(numbers, otherwise);
    }

    private static GiftEntry.NumberRange number(
            GiftPosition at, String written, @Nullable Integer weight, @Nullable Rich feedback) {
        Matcher range = RANGE.matcher(written);
        if (range.matches()) {
            return new GiftEntry.NumberRange(
                    at, new BigDecimal(range.group(1)), new BigDecimal(range.group(2)), weight, feedback);
        }
        Matcher tolerance = TOLERANCE.matcher(written);
        if (tolerance.matches()) {
            var middle = new BigDecimal(tolerance.group(1));
            var around = new BigDecimal(tolerance.group(2)).abs();
            return new GiftEntry.NumberRange(at, middle.subtract(around), middle.add(around), weight, feedback);
        }
        if (SINGLE.matcher(written).matches()) {
            var exact = new BigDecimal(written);
            return new GiftEntry.NumberRange(at, exact, exact, weight, feedback);
        }
        throw new GiftRefusal(at, GiftCode.BAD_NUMBER, shortened(written));
    }

    private Weighted weight(int from, int to) {
        int begin = Math.min(text.skipSpace(from), to);
        int close = text.is(begin, '%') ? text.find("%", begin + 1, to) : to;
        if (close >= to) {
            return new Weighted(begin, null);
        }
        var percent = PERCENT.matcher(text.raw(begin, close + 1));
        if (!percent.matches()) {
            return new Weighted(begin, null);
        }
        var share = new BigDecimal(percent.group(1)).movePointRight(3).setScale(0, RoundingMode.HALF_UP);
        if (share.abs().compareTo(BigDecimal.valueOf(Weight.WHOLE)) > 0) {
            throw new GiftRefusal(text.place(begin), GiftCode.BAD_WEIGHT, percent.group(1));
        }
        return new Weighted(close + 1, share.intValueExact());
    }

    private @Nullable Rich feedback(int hash, int to) {
        return hash >= to ? null : text.words(hash + 1, to, format);
    }

    private static String shortened(String words) {
        return words.length() <= 40 ? words : words.substring(0, 40) + "…";
    }
}
