package org.xuefen.assessment.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question, whole: what is shown, what is right, what is said afterwards.
 *
 * @param title the trainer's name for it; learners do not see it
 * @param intro words that stand before the question (a passage, a note), from a GIFT description
 * @param feedback said to everyone after grading
 */
public record Question(
        @Nullable String title,
        List<String> tags,
        @Nullable Rich intro,
        Rich stem,
        Body body,
        @Nullable Rich feedback) {

    public static final int MAX_TEXT = 20_000;
    public static final int MAX_OPTIONS = 50;
    public static final int MAX_TAGS = 20;
    public static final int MAX_TITLE = 200;

    public Question {
        tags = List.copyOf(tags);
        if (stem.isBlank()) {
            throw new InvalidQuestion(InvalidQuestion.Why.NO_STEM);
        }
        if (stem.length() > MAX_TEXT
                || (intro != null && intro.length() > MAX_TEXT)
                || (feedback != null && feedback.length() > MAX_TEXT)
                || (title != null && title.length() > MAX_TITLE)) {
            throw new InvalidQuestion(InvalidQuestion.Why.TOO_LONG);
        }
        if (tags.size() > MAX_TAGS) {
            throw new InvalidQuestion(InvalidQuestion.Why.TOO_MANY);
        }
    }

    public static Question of(Rich stem, Body body) {
        return new Question(null, List.of(), null, stem, body, null);
    }

    public Question withIntro(@Nullable Rich words) {
        return new Question(title, tags, words, stem, body, feedback);
    }
}
