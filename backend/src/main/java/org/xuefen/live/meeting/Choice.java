package org.xuefen.live.meeting;

/** A vote. */
enum Choice {
    FOR,
    AGAINST,
    ABSTAIN
}
