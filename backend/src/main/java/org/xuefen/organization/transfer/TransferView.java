package org.xuefen.organization.transfer;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.organization.Transfer;
import org.xuefen.organization.TransferState;
import org.xuefen.organization.transfer.UnitRefs.UnitRef;

/**
 * A transfer as one of those concerned sees it.
 *
 * @param steps what has happened, in order
 * @param refusal why a unit said no
 * @param ending why it ended by itself
 * @param mayDecide whether it waits for the reader: to release it while it is requested, to accept it once it is released
 * @param mayWithdraw whether the reader may take it back
 */
@Serdeable
record TransferView(
        String id,
        String memberName,
        UnitRef from,
        UnitRef to,
        String note,
        TransferState state,
        List<StepView> steps,
        @Nullable String refusal,
        Transfer.@Nullable Ending ending,
        boolean mayDecide,
        boolean mayWithdraw) {
    /**
     * A step that was taken.
     *
     * @param by the name of who took it, for the member and for organizers on the same side; null for the others
     */
    @Serdeable
    record StepView(
            TransferState state, Instant at, @Nullable String by) {}
}
