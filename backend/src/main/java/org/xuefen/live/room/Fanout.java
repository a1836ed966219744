package org.xuefen.live.room;

/** Carries what happens in a room to every server that has people in it. */
interface Fanout {
    /** Tells all servers, this one too. Once at most: what got lost is read from the database when someone reconnects. */
    void publish(long classId, String event);

    /** Who hears on this server; set once. */
    void hear(Listener listener);

    /** Hears an event of a class. */
    @FunctionalInterface
    interface Listener {
        void heard(long classId, String event);
    }
}
