package org.xuefen.asset;

/** A caption's words, without marks, and when they are said. */
public record SpokenCue(String language, long startMillis, String text) {}
