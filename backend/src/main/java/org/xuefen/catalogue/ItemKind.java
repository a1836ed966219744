package org.xuefen.catalogue;

/** What an item is made of. */
public enum ItemKind {
    VIDEO,
    ARTICLE,
    QUIZ,
    /** A class of the plan: whoever was there, or studies its recording, has completed it. */
    LIVE
}
