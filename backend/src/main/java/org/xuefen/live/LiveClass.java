package org.xuefen.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * One class of the plan. Its state is told from its moments, never stored: see {@link LiveState}.
 *
 * @param unitId the unit it is given for
 * @param startsAt planned
 * @param endsAt planned; a class may run over
 * @param opensAt when the waiting room opens
 * @param beganAt when its first picture arrived
 * @param endedAt when a presenter ended it, or it closed itself
 * @param ending why it ended, absent while it has not
 * @param cancelledAt when it was called off
 * @param recordingAssetId the finished recording
 */
public record LiveClass(
        long id,
        long unitId,
        Text title,
        Instant opensAt,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable Ending ending,
        @Nullable Instant cancelledAt,
        @Nullable Long recordingAssetId) {

    /** Why a class ended. */
    public enum Ending {
        /** A presenter ended it. */
        ENDED,
        /** No presenter ever came. */
        NOBODY_CAME,
        /** The picture stopped and did not come back in time. */
        LOST
    }

    public LiveState state(Instant now) {
        if (cancelledAt != null) {
            return LiveState.CANCELLED;
        }
        if (recordingAssetId != null) {
            return LiveState.RECORDED;
        }
        if (endedAt != null) {
            return LiveState.ENDED;
        }
        if (beganAt != null) {
            return LiveState.LIVE;
        }
        return now.isBefore(opensAt) ? LiveState.SCHEDULED : LiveState.LOBBY;
    }
}
