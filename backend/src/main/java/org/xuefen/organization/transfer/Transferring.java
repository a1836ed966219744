package org.xuefen.organization.transfer;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Members;
import org.xuefen.organization.OrganizationRefusals;
import org.xuefen.organization.Transfer;
import org.xuefen.organization.TransferState;
import org.xuefen.organization.TransferStepped;
import org.xuefen.organization.Transfers;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** The steps of a transfer. Each holds the row, looks at where it stands, and goes on or refuses. */
@Singleton
class Transferring implements Transfers {
    private static final int MOST_A_DAY = 5;

    private final TransferStore store;
    private final Sides sides;
    private final Members members;
    private final Units units;
    private final Db db;
    private final ApplicationEventPublisher<TransferStepped> events;
    private final Clock clock;

    Transferring(
            TransferStore store,
            Sides sides,
            Members members,
            Units units,
            Db db,
            ApplicationEventPublisher<TransferStepped> events,
            Clock clock) {
        this.store = store;
        this.sides = sides;
        this.members = members;
        this.units = units;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Transfer> findAll(Collection<Long> ids) {
        return store.findAll(ids);
    }

    /**
     * Asks for a transfer. Rights are the caller's business.
     *
     * @throws Refusal {@code organization.transfer-open}: the member has one under way
     */
    @Transactional
    Transfer request(long memberId, long toUnitId, String note, long by) {
        holdMember(memberId);
        var member = members.require(memberId);
        var to = units.require(toUnitId);
        if (!member.active()) {
            throw new Refusal(TransferRefusals.TRANSFER_MEMBER_INACTIVE);
        }
        if (member.unitId() == toUnitId) {
            throw Refusal.field("unitId", OrganizationRefusals.MOVE_NOWHERE);
        }
        if (!to.path().startsWith(rootOf(member.unitPath()))) {
            throw Refusal.field("unitId", OrganizationRefusals.UNIT_NOT_FOUND);
        }
        if (!to.open()) {
            throw Refusal.field(
                    "unitId", OrganizationRefusals.UNIT_CLOSED, to.name().zh());
        }
        var now = clock.instant();
        if (store.requestedSince(memberId, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new Refusal(TransferRefusals.TRANSFERS_TOO_MANY, MOST_A_DAY);
        }
        var transfer = Transfer.requested(Ids.next(), memberId, member.unitId(), toUnitId, note, by, now);
        try {
            store.insert(transfer);
        } catch (RuntimeException e) {
            if (Db.duplicate(e)) {
                throw new Refusal(TransferRefusals.TRANSFER_OPEN);
            }
            throw e;
        }
        return told(transfer.id());
    }

    /** The old unit lets the member go. */
    @Transactional
    Transfer release(Caller caller, long id) {
        requireDecidable(hold(caller, id), caller, Sides.Side::from, TransferState.REQUESTED);
        store.release(id, caller.memberId(), clock.instant());
        return told(id);
    }

    /** The old unit before it has released the member, or the new one after, says no and why. */
    @Transactional
    Transfer refuse(Caller caller, long id, String reason) {
        if (reason.isBlank()) {
            throw Refusal.field("reason", TransferRefusals.TRANSFER_REASON_MISSING);
        }
        var transfer = hold(caller, id);
        if (transfer.state() == TransferState.RELEASED) {
            requireDecidable(transfer, caller, Sides.Side::to, TransferState.RELEASED);
        } else {
            requireDecidable(transfer, caller, Sides.Side::from, TransferState.REQUESTED);
        }
        store.refuse(id, caller.memberId(), clock.instant(), reason.strip());
        return told(id);
    }

    /** The member thinks better of it, whoever asked for it. */
    @Transactional
    Transfer withdraw(Caller caller, long id) {
        var transfer = hold(caller, id);
        if (transfer.memberId() != caller.memberId()) {
            throw new Refusal(TransferRefusals.TRANSFER_NOT_FOUND);
        }
        requireState(transfer, transfer.state().open());
        store.withdraw(id, caller.memberId(), clock.instant());
        return told(id);
    }

    /** Nothing is left to transfer. */
    @Transactional
    void end(long memberId, Transfer.Ending ending) {
        store.lockOpen(memberId).ifPresent(open -> {
            store.end(open.id(), ending, clock.instant());
            told(open.id());
        });
    }

    @Override
    public Transfer requireSeen(Caller caller, long id) {
        return store.find(id)
                .filter(transfer -> sides.of(caller, transfer).sees())
                .orElseThrow(() -> new Refusal(TransferRefusals.TRANSFER_NOT_FOUND));
    }

    @Override
    public Transfer requireAcceptable(Caller caller, long id) {
        return requireDecidable(requireSeen(caller, id), caller, Sides.Side::to, TransferState.RELEASED);
    }

    @Override
    @Transactional
    public Transfer accept(Caller caller, long id) {
        var seen = requireAcceptable(caller, id);
        // Unit, member, transfer: the order in which a move by hand holds them.
        db.number("select id from unit where id = ? lock in share mode", seen.toUnitId());
        holdMember(seen.memberId());
        requireDecidable(hold(caller, id), caller, Sides.Side::to, TransferState.RELEASED);
        var now = clock.instant();
        store.accept(id, caller.memberId(), now);
        members.move(seen.memberId(), seen.toUnitId(), now);
        return told(id);
    }

    private Transfer hold(Caller caller, long id) {
        return store.lock(id)
                .filter(transfer -> sides.of(caller, transfer).sees())
                .orElseThrow(() -> new Refusal(TransferRefusals.TRANSFER_NOT_FOUND));
    }

    /** Their own transfer nobody decides, organizer or not. */
    private Transfer requireDecidable(
            Transfer transfer, Caller caller, Predicate<Sides.Side> wanted, TransferState state) {
        requireState(transfer, transfer.state() == state);
        if (!wanted.test(sides.of(caller, transfer))) {
            throw new Refusal(TransferRefusals.TRANSFER_NOT_FOUND);
        }
        if (transfer.memberId() == caller.memberId()) {
            throw new Refusal(OrganizationRefusals.NOT_YOURSELF);
        }
        return transfer;
    }

    private static void requireState(Transfer transfer, boolean fits) {
        if (!fits) {
            throw new Refusal(
                    TransferRefusals.TRANSFER_ELSEWHERE, transfer.state().name());
        }
    }

    private void holdMember(long memberId) {
        db.number("select id from member where id = ? for update", memberId);
    }

    private Transfer told(long id) {
        var transfer = store.find(id).orElseThrow();
        events.publishEvent(new TransferStepped(transfer));
        return transfer;
    }

    private static String rootOf(String path) {
        return path.substring(0, path.indexOf('/', 1) + 1);
    }
}
