package org.xuefen.discovery;

/** How long a course takes in all, as the catalogue's filter has it. */
public enum Length {
    /** Up to a quarter of an hour. */
    SHORT(15 * 60),
    /** Up to an hour. */
    MEDIUM(60 * 60),
    LONG(Long.MAX_VALUE);

    private final long most;

    Length(long most) {
        this.most = most;
    }

    public static Length of(long seconds) {
        return seconds <= SHORT.most ? SHORT : seconds <= MEDIUM.most ? MEDIUM : LONG;
    }
}
