package org.xuefen.organization.transfer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Transfer;
import org.xuefen.organization.TransferState;
import org.xuefen.organization.transfer.TransferView.StepView;

/** Transfers as those concerned see them. */
@Singleton
class TransferViews {
    private final Accounts accounts;
    private final Sides sides;
    private final UnitRefs refs;

    TransferViews(Accounts accounts, Sides sides, UnitRefs refs) {
        this.accounts = accounts;
        this.sides = sides;
        this.refs = refs;
    }

    TransferView of(Caller caller, Transfer transfer) {
        return all(caller, List.of(transfer)).getFirst();
    }

    List<TransferView> all(Caller caller, List<Transfer> transfers) {
        var units = refs.of(transfers.stream()
                .flatMap(each -> Stream.of(each.fromUnitId(), each.toUnitId()))
                .toList());
        var names = names(transfers.stream().flatMap(TransferViews::people).toList());
        var sideOf = sides.of(caller, transfers);
        return transfers.stream()
                .map(each -> {
                    var side = sideOf.apply(each);
                    var state = each.state();
                    boolean decides = (state == TransferState.REQUESTED && side.from())
                            || (state == TransferState.RELEASED && side.to());
                    return new TransferView(
                            Long.toString(each.id()),
                            names.getOrDefault(each.memberId(), "—"),
                            units.apply(each.fromUnitId()),
                            units.apply(each.toUnitId()),
                            each.note(),
                            state,
                            steps(each, side, names),
                            each.refusal(),
                            each.ending(),
                            decides && !side.member(),
                            side.member() && state.open());
                })
                .toList();
    }

    private Map<Long, String> names(Collection<Long> ids) {
        return accounts.findAll(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Account::id, Account::name));
    }

    private static Stream<Long> people(Transfer transfer) {
        return Stream.of(
                        transfer.memberId(),
                        transfer.requestedBy(),
                        transfer.releasedBy(),
                        transfer.acceptedBy(),
                        transfer.refusedBy())
                .filter(Objects::nonNull)
                .map(Long.class::cast);
    }

    private static List<StepView> steps(Transfer transfer, Sides.Side side, Map<Long, String> names) {
        boolean old = side.member() || side.from();
        boolean fresh = side.member() || side.to();
        var steps = new ArrayList<StepView>();
        add(steps, TransferState.REQUESTED, transfer.requestedAt(), old ? names.get(transfer.requestedBy()) : null);
        add(steps, TransferState.RELEASED, transfer.releasedAt(), old ? name(names, transfer.releasedBy()) : null);
        add(steps, TransferState.ACCEPTED, transfer.acceptedAt(), fresh ? name(names, transfer.acceptedBy()) : null);
        boolean refusedHere = transfer.releasedAt() == null ? old : fresh;
        add(steps, TransferState.REFUSED, transfer.refusedAt(), refusedHere ? name(names, transfer.refusedBy()) : null);
        add(steps, TransferState.WITHDRAWN, transfer.withdrawnAt(), null);
        add(steps, TransferState.ENDED, transfer.endedAt(), null);
        return steps;
    }

    private static @Nullable String name(Map<Long, String> names, @Nullable Long id) {
        return id == null ? null : names.get(id);
    }

    private static void add(List<StepView> steps, TransferState state, @Nullable Instant at, @Nullable String by) {
        if (at != null) {
            steps.add(new StepView(state, at, by));
        }
    }
}
