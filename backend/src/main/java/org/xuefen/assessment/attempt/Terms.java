package org.xuefen.assessment.attempt;

import jakarta.inject.Singleton;
import org.xuefen.assessment.AssessmentRefusals;
import org.xuefen.assessment.quiz.FrozenQuiz;
import org.xuefen.assessment.quiz.FrozenQuizzes;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Item;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.shared.Refusal;
import org.xuefen.study.Enrolments;

/** On what terms a member takes a quiz: those of the revision they study. */
@Singleton
class Terms {
    /** A quiz item in its revision. */
    record Of(long courseId, long revisionId, Item item, FrozenQuiz quiz) {}

    private final Enrolments enrolments;
    private final Courses courses;
    private final FrozenQuizzes quizzes;

    Terms(Enrolments enrolments, Courses courses, FrozenQuizzes quizzes) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.quizzes = quizzes;
    }

    /** @throws Refusal {@code study.not-enrolled}, {@code assessment.quiz-not-found} */
    Of require(long memberId, long courseId, long itemId) {
        long revisionId = enrolments.require(memberId, courseId).revisionId();
        var item = item(revisionId, itemId);
        var content = item.contentRef();
        if (item.kind() != ItemKind.QUIZ || content == null) {
            throw new Refusal(AssessmentRefusals.QUIZ_NOT_FOUND);
        }
        return new Of(courseId, revisionId, item, quizzes.require(content));
    }

    /** The item as it was when the attempt began. */
    Item item(Attempt attempt) {
        return item(attempt.revisionId(), attempt.itemId());
    }

    FrozenQuiz quiz(Attempt attempt) {
        return quizzes.require(attempt.quizId());
    }

    private Item item(long revisionId, long itemId) {
        return courses.revision(revisionId)
                .flatMap(revision -> revision.item(itemId))
                .orElseThrow(() -> new Refusal(AssessmentRefusals.QUIZ_NOT_FOUND));
    }
}
