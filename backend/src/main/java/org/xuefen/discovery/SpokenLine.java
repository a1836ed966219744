package org.xuefen.discovery;

/** A line said in a video of a course. */
public record SpokenLine(long courseId, long itemId, long startMillis, String text) {}
