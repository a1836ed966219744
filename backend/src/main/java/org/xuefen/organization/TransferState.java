package org.xuefen.organization;

/** How far a transfer is; told from its dates. */
public enum TransferState {
    /** Waits for the old unit. */
    REQUESTED,
    /** The old unit lets the member go; waits for the new one. */
    RELEASED,
    /** The member belongs to the new unit. */
    ACCEPTED,
    /** One of the two units said no, and why. */
    REFUSED,
    /** The member thought better of it. */
    WITHDRAWN,
    /** Ended by itself: there was nothing left to transfer. */
    ENDED;

    public boolean open() {
        return this == REQUESTED || this == RELEASED;
    }
}
