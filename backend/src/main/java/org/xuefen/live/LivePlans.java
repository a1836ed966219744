package org.xuefen.live;

import java.util.List;

/** Planning classes from other parts of the program. Rights are the caller's business. */
public interface LivePlans {
    /**
     * @return the classes, in the order they will be
     * @throws org.xuefen.shared.Refusal {@code live.…} for what does not fit together
     */
    List<Long> plan(long by, ClassDraft draft, ClassRepeat repeat);

    /** Notes that a member is coming. @return whether they have to wait for a place */
    boolean register(long memberId, long classId);
}
