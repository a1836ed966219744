package org.xuefen.live;

import org.xuefen.identity.Caller;

/** Who may change a class, and so may see what became of it. */
public interface LiveRights {
    /** @throws org.xuefen.shared.Refusal {@code live.class-not-found} for everyone else */
    void requireKept(Caller caller, long classId);
}
