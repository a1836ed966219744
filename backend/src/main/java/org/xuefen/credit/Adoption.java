package org.xuefen.credit;

import java.time.LocalDate;

/** Gives units their credit scheme. Rights are the caller's business. */
public interface Adoption {
    /**
     * Makes a preset the organization's own and applies it to the members of a unit's subtree, to what happens from that
     * day on.
     *
     * @return the scheme's id
     */
    long adopt(String preset, long unitId, LocalDate from, long actorId);

    /** Counts members who joined or moved since it was last looked at; a job does so every minute. */
    void enrol();
}
