package org.xuefen.assessment;

/** What learners see after handing in. */
public enum FeedbackPolicy {
    /** The score alone. */
    SCORE,
    /** Which questions were right, and what their author says about the answer given. */
    MARKS,
    /** As {@link #MARKS}, and the right answers once the quiz is passed or no attempt is left. */
    WHEN_DONE,
    /** Marks and right answers after every attempt. */
    FULL
}
