package org.xuefen.assessment.gift;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.question.Rich;

/** What a GIFT file holds, as written: nothing is judged yet. */
public sealed interface GiftEntry {

    GiftPosition at();

    /** {@code $CATEGORY: path}: where the questions after it belong. */
    record Category(GiftPosition at, String path) implements GiftEntry {}

    /**
     * One question or description.
     *
     * @param embedded whether the answers stood inside the sentence (the stem shows {@code _____} there)
     */
    record Item(
            GiftPosition at,
            @Nullable String id,
            List<String> tags,
            @Nullable String title,
            Rich stem,
            boolean embedded,
            @Nullable Rich feedback,
            Body body)
            implements GiftEntry {}

    /** The answers in braces. */
    sealed interface Body {}

    record Description() implements Body {}

    record Essay() implements Body {}

    record TrueFalse(
            boolean right,
            @Nullable Rich whenTrue,
            @Nullable Rich whenFalse) implements Body {}

    record Choice(List<Answer> answers) implements Body {}

    record ShortAnswer(List<Answer> answers) implements Body {}

    record Matching(List<Pair> pairs) implements Body {}

    record Numerical(List<NumberRange> numbers, @Nullable Rich otherwise) implements Body {}

    /**
     * One answer with its mark.
     *
     * @param right written with {@code =} rather than {@code ~}
     * @param weight in hundred-thousandths, when one was written
     */
    record Answer(
            GiftPosition at,
            boolean right,
            @Nullable Integer weight,
            Rich text,
            @Nullable Rich feedback) {}

    record Pair(Rich question, String answer) {}

    record NumberRange(
            GiftPosition at,
            BigDecimal low,
            BigDecimal high,
            @Nullable Integer weight,
            @Nullable Rich feedback) {}
}
