package org.xuefen.discovery.topics;

/** The smallest group anything is said of. */
final class Floor {
    static final int PEOPLE = 5;

    private Floor() {}
}
