package org.xuefen.credit.rules;

/** Which time a conversion looks at. All of them come from the server's own evidence. */
public enum Counted {
    /** Stretches of media that were played, and time spent reading articles, that count. */
    MEDIA,
    /** Time by the clock on the wall. */
    WALL,
    /** What a class was announced to take, breaks left out. */
    SCHEDULED,
    /** What the course was published as taking, once it is completed. */
    ESTIMATED,
    /** Days and half days. */
    DAYS
}
