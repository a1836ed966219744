package org.xuefen.live;

/** What someone is in a class. */
public enum LiveRole {
    /** Sends picture and sound, runs the room, ends the class. */
    PRESENTER,
    /** Keeps order in the room and sends nothing. */
    MODERATOR,
    ATTENDEE;

    public boolean runsTheRoom() {
        return this != ATTENDEE;
    }
}
