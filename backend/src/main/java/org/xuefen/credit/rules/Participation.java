package org.xuefen.credit.rules;

/** In which part someone took part; many schemes credit presenting more. */
public enum Participation {
    LEARNER,
    PRESENTER
}
