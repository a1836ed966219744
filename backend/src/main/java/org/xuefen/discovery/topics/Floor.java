package org.xuefen.discovery.topics;

/** The smallest group anything is said of. */
public final class Floor {
    public static final int PEOPLE = 5;

    private Floor() {}
}
