package org.xuefen.credit.rules;

import org.jspecify.annotations.Nullable;

/**
 * What was shown: measured by the server.
 *
 * @param doneMillis of {@code ofMillis}: watched of the media, or present of the class
 * @param days how many days it took
 * @param checksMadeUp checks that were missed and whose stretch was played again in time
 * @param correct of {@code questions} in the test; null where none was taken
 */
public record Shown(
        long doneMillis,
        long ofMillis,
        int days,
        int checksAsked,
        int checksAnswered,
        int checksMadeUp,
        @Nullable Integer correct,
        int questions) {
    public int checksMissed() {
        return Math.max(0, checksAsked - checksAnswered - checksMadeUp);
    }
}
