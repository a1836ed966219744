package org.xuefen.credit.achievement;

/** What members enter. Stored by name. */
public enum AchievementKind {
    DEGREE,
    /** Held outside the organization: those held in it come from its own posts. */
    POST,
    BADGE
}
