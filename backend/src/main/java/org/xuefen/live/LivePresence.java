package org.xuefen.live;

/** Presence by the server's own rules, for the demo's history and for tests. Time is the server clock's, and goes forward. */
public interface LivePresence {
    /** What servers do every few seconds for a class that is live: claim the time of those in it, ask a check that is due. */
    void turn(long classId);

    /** Answers the check that is open, where one is and the member has not. */
    void answer(long memberId, long classId);
}
