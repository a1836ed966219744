package org.xuefen.assessment;

import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;

/** Writing a quiz through the same rules as the editor. For the demo, imports and tests. */
public interface Quizzes {
    /**
     * Replaces what the quiz item of a draft holds.
     *
     * @param gift the questions as GIFT
     * @param translated the same questions in the other language, in the same order; null when there is only one
     * @throws org.xuefen.shared.Refusal {@code assessment.gift-refused}, {@code assessment.gift-unmatched}
     */
    void write(Caller author, long itemId, QuizSettings settings, String gift, @Nullable String translated);
}
