package org.xuefen.assessment.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.question.InvalidQuestion.Why;

/** The five kinds of question the server can grade by itself. */
public sealed interface Body {

    /** Exactly one option may be chosen; it earns its own weight. At least one option earns the whole. */
    record SingleChoice(List<Option> options) implements Body {
        public SingleChoice {
            options = choices(options);
            whole(options, Option::weight);
            if (options.stream().allMatch(o -> o.weight() == Weight.WHOLE)) {
                throw new InvalidQuestion(Why.NO_WRONG_OPTION);
            }
        }
    }

    /** Any number of options; their weights are added, wrong ones subtract, and the sum is never below nothing. */
    record MultipleChoice(List<Option> options) implements Body {
        public MultipleChoice {
            options = choices(options);
            if (options.stream().noneMatch(o -> o.weight() > 0)) {
                throw new InvalidQuestion(Why.NO_RIGHT_ANSWER);
            }
        }

        /** Equal shares for the right ones; a wrong one takes away as much as a right one gives. */
        public static MultipleChoice equal(List<Option> options) {
            int share = Weight.share((int)
                    Math.max(1, options.stream().filter(o -> o.weight() > 0).count()));
            return new MultipleChoice(options.stream()
                    .map(o -> o.weighing(o.weight() > 0 ? share : -share))
                    .toList());
        }

        /** Whether ticking every box earns the whole mark: worth telling the trainer. */
        public boolean rewardsEverything() {
            return options.stream().mapToInt(Option::weight).sum() >= Weight.WHOLE - options.size();
        }
    }

    record TrueFalse(
            boolean right,
            @Nullable Rich whenTrue,
            @Nullable Rich whenFalse) implements Body {
        public TrueFalse {
            bounded(whenTrue);
            bounded(whenFalse);
        }
    }

    /** The first accepted answer with the highest weight that matches what was typed counts. */
    record ShortAnswer(List<Accepted> accepted, boolean caseSensitive) implements Body {
        public ShortAnswer {
            accepted = some(accepted);
            whole(accepted, Accepted::weight);
        }
    }

    /**
     * The heaviest range that holds the number counts.
     *
     * @param otherwise said when no range holds the number
     */
    record Numerical(List<Range> ranges, @Nullable Rich otherwise) implements Body {
        public Numerical {
            ranges = some(ranges);
            whole(ranges, Range::weight);
            bounded(otherwise);
        }
    }

    /**
     * One option of a choice.
     *
     * @param weight from -{@link Weight#WHOLE} to +{@link Weight#WHOLE}
     */
    record Option(Rich text, int weight, @Nullable Rich feedback) {
        public Option {
            Weight.require(weight, -Weight.WHOLE);
            if (text.isBlank()) {
                throw new InvalidQuestion(Why.EMPTY_OPTION);
            }
            bounded(text);
            bounded(feedback);
        }

        Option weighing(int other) {
            return new Option(text, other, feedback);
        }
    }

    /**
     * One answer that may be typed.
     *
     * @param pattern {@code *} stands for anything, {@code \*} for a star
     */
    record Accepted(String pattern, int weight, @Nullable Rich feedback) {
        public static final int MAX = 500;

        public Accepted {
            Weight.require(weight, 0);
            if (pattern.isBlank()) {
                throw new InvalidQuestion(Why.EMPTY_ANSWER);
            }
            if (pattern.length() > MAX) {
                throw new InvalidQuestion(Why.TOO_LONG);
            }
            bounded(feedback);
        }
    }

    /** All numbers from {@code low} to {@code high}, both included. */
    record Range(
            BigDecimal low,
            BigDecimal high,
            int weight,
            @Nullable Rich feedback) {
        /** Digits before and after the point. */
        public static final int MAX_DIGITS = 30;

        public Range {
            low = plain(low);
            high = plain(high);
            Weight.require(weight, 0);
            if (low.compareTo(high) > 0) {
                throw new InvalidQuestion(Why.EMPTY_RANGE);
            }
            bounded(feedback);
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        if (bare.scale() > Range.MAX_DIGITS || bare.precision() - bare.scale() > Range.MAX_DIGITS) {
            throw new InvalidQuestion(Why.TOO_LONG);
        }
        return bare;
    }

    private static List<Option> choices(List<Option> options) {
        if (options.size() < 2) {
            throw new InvalidQuestion(Why.TOO_FEW_OPTIONS);
        }
        return some(options);
    }

    private static <T> List<T> some(List<T> answers) {
        if (answers.isEmpty()) {
            throw new InvalidQuestion(Why.NO_RIGHT_ANSWER);
        }
        if (answers.size() > Question.MAX_OPTIONS) {
            throw new InvalidQuestion(Why.TOO_MANY);
        }
        return List.copyOf(answers);
    }

    private static <T> void whole(List<T> answers, ToIntFunction<T> weight) {
        if (answers.stream().noneMatch(a -> weight.applyAsInt(a) == Weight.WHOLE)) {
            throw new InvalidQuestion(Why.NO_RIGHT_ANSWER);
        }
    }

    private static void bounded(@Nullable Rich words) {
        if (words != null && words.length() > Question.MAX_TEXT) {
            throw new InvalidQuestion(Why.TOO_LONG);
        }
    }
}
