package org.xuefen.credit.rules;

/** In which part someone took part; many schemes credit giving more than taking. */
public enum Participation {
    LEARNER,
    PRESENTER,
    TEACHER,
    LECTURER,
    AUTHOR
}
