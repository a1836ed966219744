package org.xuefen.credit.anomaly;

/** What a person made of a question. */
enum Looked {
    FINE,
    /** Talk to the member. */
    TALK
}
