package org.xuefen.credit.close;

import org.xuefen.credit.rules.Period;

/** Something that should be settled before a period is closed; whoever brings a kind brings a bean. */
public interface Unfinished {
    /** Stable: the page has words for it. */
    String kind();

    /** How many there are about members of the subtree in the period. */
    long open(String unitPath, long schemeId, Period period);
}
