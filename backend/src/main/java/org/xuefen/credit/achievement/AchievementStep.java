package org.xuefen.credit.achievement;

import java.time.Instant;

/** Something that was done with an achievement. */
record AchievementStep(Kind kind, long actorId, String note, Instant at) {
    /** What it was. Stored by name. */
    enum Kind {
        SUBMITTED,
        WITHDRAWN,
        RETURNED,
        CONFIRMED,
        REPLACED
    }
}
