package org.xuefen.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member's way from one unit to another of the same organization.
 *
 * @param requestedBy the member, or an organizer of the old unit on their behalf
 * @param refusal why one of the units refused; the old one did where it was never released
 * @param ending why it ended by itself
 */
public record Transfer(
        long id,
        long memberId,
        long fromUnitId,
        long toUnitId,
        String note,
        long requestedBy,
        Instant requestedAt,
        @Nullable Long releasedBy,
        @Nullable Instant releasedAt,
        @Nullable Long acceptedBy,
        @Nullable Instant acceptedAt,
        @Nullable Long refusedBy,
        @Nullable Instant refusedAt,
        @Nullable String refusal,
        @Nullable Long withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable Instant endedAt,
        @Nullable Ending ending) {
    /** Why a transfer ended by itself. */
    public enum Ending {
        /** The member was moved by hand meanwhile. */
        MOVED,
        /** The member was deactivated meanwhile. */
        DEACTIVATED
    }

    /** One that begins. */
    public static Transfer requested(
            long id, long memberId, long fromUnitId, long toUnitId, String note, long by, Instant at) {
        return new Transfer(
                id,
                memberId,
                fromUnitId,
                toUnitId,
                note,
                by,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public TransferState state() {
        if (acceptedAt != null) {
            return TransferState.ACCEPTED;
        }
        if (refusedAt != null) {
            return TransferState.REFUSED;
        }
        if (withdrawnAt != null) {
            return TransferState.WITHDRAWN;
        }
        if (endedAt != null) {
            return TransferState.ENDED;
        }
        return releasedAt == null ? TransferState.REQUESTED : TransferState.RELEASED;
    }
}
