package org.xuefen.live;

import java.util.List;

/** The door of meetings, to the plan: a class is made one as it is planned. Rights are the caller's business. */
public interface Meetings {
    /** Someone who could write the minutes. */
    record Candidate(long accountId, String name) {}

    /** The active members of a unit's organization, by the beginning of name or number; the first few. */
    List<Candidate> secretaries(long unitId, String search);

    /**
     * Makes a class a meeting with nothing but its secretary, in the caller's transaction; the agenda and the quorum are written
     * on its page.
     *
     * @throws org.xuefen.shared.Refusal {@code live.meeting-secretary-outside}, {@code live.meeting-too-large}
     */
    void make(long by, long classId, long secretaryId);
}
