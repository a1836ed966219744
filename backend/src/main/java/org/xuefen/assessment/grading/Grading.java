package org.xuefen.assessment.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.grading.Response.Chosen;
import org.xuefen.assessment.grading.Response.Typed;
import org.xuefen.assessment.question.Body.MultipleChoice;
import org.xuefen.assessment.question.Body.Numerical;
import org.xuefen.assessment.question.Body.Option;
import org.xuefen.assessment.question.Body.Range;
import org.xuefen.assessment.question.Body.ShortAnswer;
import org.xuefen.assessment.question.Body.SingleChoice;
import org.xuefen.assessment.question.Body.TrueFalse;
import org.xuefen.assessment.question.Question;
import org.xuefen.assessment.question.Rich;
import org.xuefen.assessment.question.Weight;

/** Marks one response to one question. A response of the wrong shape (choices for a typed question) is worth nothing. */
public final class Grading {

    private Grading() {}

    public static Mark grade(Question question, Response response) {
        if (isEmpty(response)) {
            return new Mark(0, Mark.Verdict.UNANSWERED, words(question.feedback()));
        }
        var own = switch (question.body()) {
            case SingleChoice single -> single(single, response);
            case MultipleChoice multiple -> multiple(multiple, response);
            case TrueFalse statement -> trueFalse(statement, response);
            case ShortAnswer typed -> shortAnswer(typed, response);
            case Numerical number -> numerical(number, response);
        };
        var said = Stream.concat(own.feedback().stream(), words(question.feedback()).stream());
        return Mark.answered(own.milli(), said.toList());
    }

    private static Mark single(SingleChoice question, Response response) {
        var chosen = options(question.options(), response);
        if (chosen.size() != 1) {
            return Mark.answered(0, List.of());
        }
        var option = chosen.getFirst();
        return Mark.answered(milli(option.weight()), words(option.feedback()));
    }

    private static Mark multiple(MultipleChoice question, Response response) {
        var chosen = options(question.options(), response);
        int sum = chosen.stream().mapToInt(Option::weight).sum();
        var said = chosen.stream().flatMap(o -> Stream.ofNullable(o.feedback())).toList();
        return Mark.answered(milli(sum), said);
    }

    private static Mark trueFalse(TrueFalse question, Response response) {
        if (!(response instanceof Chosen(var options)) || options.size() != 1 || options.getFirst() > 1) {
            return Mark.answered(0, List.of());
        }
        boolean saidTrue = options.getFirst() == 0;
        var said = saidTrue ? question.whenTrue() : question.whenFalse();
        return Mark.answered(saidTrue == question.right() ? Mark.FULL : 0, words(said));
    }

    private static Mark shortAnswer(ShortAnswer question, Response response) {
        if (!(response instanceof Typed(var text))) {
            return Mark.answered(0, List.of());
        }
        var typed = Wording.typed(text, question.caseSensitive());
        return best(question.accepted().stream()
                        .filter(a -> Wording.pattern(a.pattern(), question.caseSensitive())
                                .matches(typed))
                        .map(a -> new Found(a.weight(), a.feedback())))
                .map(Grading::mark)
                .orElseGet(() -> Mark.answered(0, List.of()));
    }

    private static Mark numerical(Numerical question, Response response) {
        var number = response instanceof Typed(var text) ? Numbers.parse(text) : Optional.<BigDecimal>empty();
        return number.flatMap(n -> best(question.ranges().stream()
                        .filter(r -> holds(r, n))
                        .map(r -> new Found(r.weight(), r.feedback()))))
                .map(Grading::mark)
                .orElseGet(() -> Mark.answered(0, words(question.otherwise())));
    }

    /** A heavier answer wins over a catch-all; among equals the first written one. */
    private static Optional<Found> best(Stream<Found> found) {
        return found.sorted(Comparator.comparingInt(Found::weight).reversed()).findFirst();
    }

    private static Mark mark(Found found) {
        return Mark.answered(milli(found.weight()), words(found.feedback()));
    }

    private static boolean holds(Range range, BigDecimal number) {
        return number.compareTo(range.low()) >= 0 && number.compareTo(range.high()) <= 0;
    }

    private static List<Option> options(List<Option> options, Response response) {
        var chosen = new ArrayList<Option>();
        if (response instanceof Chosen(var indexes)) {
            for (int index : indexes) {
                if (index >= 0 && index < options.size()) {
                    chosen.add(options.get(index));
                }
            }
        }
        return chosen;
    }

    private static boolean isEmpty(Response response) {
        return switch (response) {
            case Response.Nothing() -> true;
            case Chosen(var options) -> options.isEmpty();
            case Typed(var text) -> text.isBlank();
        };
    }

    /** Rounds half up, so that three shares of 33.333 % are the whole; never below nothing or above the whole. */
    private static int milli(int weight) {
        int unit = Weight.WHOLE / Mark.FULL;
        return Math.clamp((weight + unit / 2) / unit, 0, Mark.FULL);
    }

    private static List<Rich> words(@Nullable Rich words) {
        return words == null || words.isBlank() ? List.of() : List.of(words);
    }

    private record Found(int weight, @Nullable Rich feedback) {}
}
