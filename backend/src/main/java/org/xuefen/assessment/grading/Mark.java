package org.xuefen.assessment.grading;

import java.util.List;
import org.xuefen.assessment.question.Rich;

/**
 * What one response is worth, and what is said to it.
 *
 * @param milli thousandths of the question's points, 0 to 1000
 * @param feedback what the question's author says about this response, then to everyone
 */
public record Mark(int milli, Verdict verdict, List<Rich> feedback) {

    public static final int FULL = 1_000;

    public enum Verdict {
        RIGHT,
        PARTIAL,
        WRONG,
        UNANSWERED
    }

    static Mark answered(int milli, List<Rich> feedback) {
        var verdict = milli >= FULL ? Verdict.RIGHT : milli > 0 ? Verdict.PARTIAL : Verdict.WRONG;
        return new Mark(milli, verdict, List.copyOf(feedback));
    }
}
