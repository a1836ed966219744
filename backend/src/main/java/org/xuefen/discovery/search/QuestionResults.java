package org.xuefen.discovery.search;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.discovery.Fragment;
import org.xuefen.shared.Text;

/**
 * A part of the questions found.
 *
 * @param total exact up to a thousand
 * @param more there are more than {@code total}
 * @param lenient nothing has all of the words: these have some
 * @param building the index is still being filled
 */
@Serdeable
record QuestionResults(
        List<QuestionResult> items,
        @Nullable String next,
        long total,
        boolean more,
        boolean lenient,
        boolean building) {

    /**
     * A question of a bank.
     *
     * @param course title of the course whose bank it is in, as its draft has it
     * @param kind SINGLE, MULTIPLE, TRUE_FALSE, SHORT or NUMERICAL
     * @param title its trainer's name for it; may be empty
     * @param stem what is asked, in the language that was searched for, else the reader's; empty while it is not written
     * @param excerpt a stretch of options, answers or feedback around what was found, where the stem has nothing of it
     * @param quizzes of the draft that hold it
     */
    @Serdeable
    record QuestionResult(
            String id,
            String courseId,
            Text course,
            String kind,
            List<Fragment> title,
            List<Fragment> stem,
            List<Fragment> excerpt,
            List<String> tags,
            List<QuizPlace> quizzes) {}

    /** A quiz that holds a question. */
    @Serdeable
    record QuizPlace(String itemId, Text title) {}
}
