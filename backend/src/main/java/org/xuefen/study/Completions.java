package org.xuefen.study;

/** Where the domains to the right report what completes an item. */
public interface Completions {
    /**
     * In the caller's transaction: completes the item when passed, and the course when that was its last. Nothing happens
     * when it is complete already or the member does not take the course.
     */
    void report(ItemOutcome outcome);

    /** The same by being there for as much of it as the item asks for. */
    void report(ItemAttendance attendance);
}
