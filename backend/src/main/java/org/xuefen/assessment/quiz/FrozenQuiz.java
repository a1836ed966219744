package org.xuefen.assessment.quiz;

import java.util.List;
import org.xuefen.assessment.QuizSettings;
import org.xuefen.assessment.question.Question;

/** A quiz as a revision of its course holds it. */
public record FrozenQuiz(long id, long itemId, QuizSettings settings, List<Part> questions) {
    public FrozenQuiz {
        questions = List.copyOf(questions);
    }

    /** One question and what it is worth, with its words as safe HTML. */
    public record Part(int points, Question question, QuestionView view) {}

    public int points() {
        return questions.stream().mapToInt(Part::points).sum();
    }
}
