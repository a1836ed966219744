package org.xuefen.study.evidence;

/** A stretch of time in milliseconds, {@code from} inclusive, {@code to} exclusive. */
public record Span(long from, long to) {
    public Span {
        if (from > to) {
            throw new IllegalArgumentException("span ends before it begins: " + from + " > " + to);
        }
    }

    public long length() {
        return to - from;
    }
}
