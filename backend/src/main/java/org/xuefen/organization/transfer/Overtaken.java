package org.xuefen.organization.transfer;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.xuefen.organization.MemberMoved;
import org.xuefen.organization.MembersChanged;
import org.xuefen.organization.Transfer.Ending;

/**
 * Ends open transfers of members who were moved or deactivated by hand, in the transaction that did it. A transfer that
 * moves the member is not open any more when it does.
 */
@Singleton
class Overtaken {
    private final Transferring transferring;
    private final TransferStore store;

    Overtaken(Transferring transferring, TransferStore store) {
        this.transferring = transferring;
        this.store = store;
    }

    @EventListener
    void moved(MemberMoved event) {
        transferring.end(event.memberId(), Ending.MOVED);
    }

    @EventListener
    void changed(MembersChanged event) {
        store.inactiveWithOpen(event.memberIds()).forEach(id -> transferring.end(id, Ending.DEACTIVATED));
    }
}
