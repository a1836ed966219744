package org.xuefen.credit.award;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.scheme.UnreadableRules;
import org.xuefen.shared.Refusal;

/** What kind of trouble keeps an award from being written; the particulars are in the log. */
public enum AwardFault {
    /** A version of the scheme can't be read or its rules don't go together. */
    RULES,
    /** What the award is computed from, the evidence or the course, is not there. */
    EVIDENCE,
    /** The database refused or was away. */
    DATABASE,
    UNEXPECTED;

    private static final int DEEPEST = 20;

    public static AwardFault of(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof UnreadableRules) {
                return RULES;
            }
            if (cause instanceof Refusal) {
                return EVIDENCE;
            }
            if (cause instanceof SQLException) {
                return DATABASE;
            }
        }
        return UNEXPECTED;
    }

    /** A stored one; what another version of the program wrote is unexpected. */
    public static AwardFault read(@Nullable String stored) {
        for (var fault : values()) {
            if (fault.name().equals(stored)) {
                return fault;
            }
        }
        return UNEXPECTED;
    }
}
