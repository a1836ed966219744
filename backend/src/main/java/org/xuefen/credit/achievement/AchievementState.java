package org.xuefen.credit.achievement;

/** How far an achievement is; told from its dates, stored nowhere. */
public enum AchievementState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    CONFIRMED,
    /** Confirmed, and then a newer version was. */
    REPLACED;

    boolean editable() {
        return this == DRAFT || this == RETURNED;
    }

    boolean sealed() {
        return this == CONFIRMED || this == REPLACED;
    }
}
