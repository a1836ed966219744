package org.xuefen.study;

/** How a member stands with a mandate; told from completions, exemptions and the date, kept nowhere. */
public enum RequirementState {
    NOT_BEGUN,
    BEGUN,
    DONE,
    DONE_LATE,
    OVERDUE,
    /** Let go by an organizer. */
    EXEMPT,
    /** Let go because they asked. */
    EXCUSED
}
