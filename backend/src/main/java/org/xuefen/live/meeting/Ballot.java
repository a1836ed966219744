package org.xuefen.live.meeting;

/** How people vote. */
enum Ballot {
    /** With names, which stand in the record. */
    OPEN,
    /** Only the figures are kept, and that someone has voted. */
    SECRET
}
