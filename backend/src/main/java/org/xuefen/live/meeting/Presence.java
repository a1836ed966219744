package org.xuefen.live.meeting;

/** Whether someone is there, and by whose word. */
enum Presence {
    /** They signed in themselves. */
    SELF,
    /** The secretary saw them in the room. */
    BY_HAND,
    /** They sent apologies; they stay among those expected. */
    EXCUSED,
    ABSENT;

    boolean there() {
        return this == SELF || this == BY_HAND;
    }
}
