package org.xuefen.assessment;

import java.util.Collection;
import java.util.List;
import org.xuefen.shared.Text;

/**
 * The questions of all courses' banks as they are now, key and all, for whoever makes them findable. Who may see those of a
 * course {@link org.xuefen.catalogue.DraftAccess#readable} says; {@link QuestionsChanged} tells what to read again.
 */
public interface QuestionBanks {
    /** The next questions in the order of their ids, whichever bank they are of. */
    List<BankQuestion> after(long questionId, int limit);

    /** Those that exist, in no order. */
    List<BankQuestion> of(Collection<Long> questionIds);

    /**
     * A question of a course's bank; it may be unfinished. All words without marks of formatting.
     *
     * @param kind as the API names the kinds of question
     * @param title its trainer's name for it; empty for none
     * @param stem what is asked
     * @param rest what stands around it: the words before it, options, accepted answers, feedback
     * @param quizItems the quizzes of the course's draft that hold it
     */
    record BankQuestion(
            long id,
            long courseId,
            String kind,
            String title,
            List<String> tags,
            Text stem,
            Text rest,
            List<Long> quizItems) {}
}
