package org.xuefen.organization.transfer;

/** The lists an organizer has of transfers. */
enum Tab {
    /** Waits for the caller as the old unit. */
    RELEASE,
    /** Waits for the caller as the new unit. */
    ACCEPT,
    /** Released by the caller's units, and not yet accepted by a unit they don't organize. */
    UNDER_WAY,
    /** Over, however it ended. */
    DONE
}
