package org.xuefen.catalogue;

/** What an item is made of. */
public enum ItemKind {
    VIDEO,
    ARTICLE,
    QUIZ
}
