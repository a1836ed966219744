package org.xuefen.organization;

import java.util.Collection;
import java.util.List;
import org.xuefen.identity.Caller;

/** Transfers of members between units. */
public interface Transfers {
    /** In no order; ids that are no transfer's are left out. */
    List<Transfer> findAll(Collection<Long> ids);

    /**
     * The transfer as its member, an organizer of the old unit, or, once it is released, one of the new unit may see it.
     *
     * @throws org.xuefen.shared.Refusal {@code organization.transfer-not-found} for everyone else
     */
    Transfer requireSeen(Caller caller, long id);

    /**
     * One that waits for the caller's word as organizer of the new unit.
     *
     * @throws org.xuefen.shared.Refusal {@code organization.transfer-not-found}, {@code organization.transfer-elsewhere},
     *     {@code organization.not-yourself}
     */
    Transfer requireAcceptable(Caller caller, long id);

    /**
     * Accepts it: from now on the member belongs to the new unit. Once, however often and by however many it is asked.
     *
     * @return the transfer, with the time it was accepted
     */
    Transfer accept(Caller caller, long id);
}
