package org.xuefen.assessment.quiz;

import org.xuefen.assessment.question.Body;

/** The kinds of question as the API names them. */
public enum QuestionKind {
    SINGLE,
    MULTIPLE,
    TRUE_FALSE,
    SHORT,
    NUMERICAL;

    public static QuestionKind of(Body body) {
        return switch (body) {
            case Body.SingleChoice ignored -> SINGLE;
            case Body.MultipleChoice ignored -> MULTIPLE;
            case Body.TrueFalse ignored -> TRUE_FALSE;
            case Body.ShortAnswer ignored -> SHORT;
            case Body.Numerical ignored -> NUMERICAL;
        };
    }
}
