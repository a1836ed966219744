package org.xuefen.credit.anomaly;

/** What is worth a question. The limits are wide: most days that are asked about have a good reason. */
enum AnomalyKind {
    /** Ten hours or more of counted study in a day; the amount is in milliseconds. */
    LONG_DAY,
    /** Two hours or more completed between midnight and five; the amount is in milliseconds. */
    NIGHT,
    /** Six quizzes or more within ten minutes; the amount is how many. */
    QUIZ_BURST,
    /** The same three items or more completed within half a minute of another member: one device, or one pair of hands. */
    IN_STEP,
    /** Three members or more who studied that day sign in on one browser; the amount is how many. */
    SHARED_BROWSER
}
