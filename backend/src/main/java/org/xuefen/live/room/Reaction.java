package org.xuefen.live.room;

/** Signs one shows without a word. */
enum Reaction {
    CLAP,
    HEART,
    LAUGH,
    SURPRISE,
    THUMB
}
