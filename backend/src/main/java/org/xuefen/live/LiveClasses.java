package org.xuefen.live;

import java.time.Instant;
import java.util.Optional;

/** The door of the plan, to the stage and the room. */
public interface LiveClasses {
    /** @throws org.xuefen.shared.Refusal {@code live.class-not-found} */
    LiveClass require(long classId);

    /** What the account is in the class; empty for someone it is not open to. Authorization is in the query. */
    Optional<LiveRole> role(long accountId, long classId);

    /**
     * The first picture arrived, in the caller's transaction; the class is LIVE from then on. Nothing happens when it is already.
     *
     * @throws org.xuefen.shared.Refusal {@code live.class-over} when it has ended or was called off, {@code live.too-early}
     *     before its waiting room opens
     */
    void began(long classId, Instant at);

    /** Ends the class, in the caller's transaction, and publishes {@link LiveEnded}. Nothing happens when it has ended. */
    void end(long classId, LiveClass.Ending ending, Instant at);

    /** The recording is ready to be studied, in the caller's transaction. */
    void recorded(long classId, long assetId);
}
