package org.xuefen.organization.transfer;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Members;
import org.xuefen.organization.transfer.Targets.Target;
import org.xuefen.shared.Ids;

/** A member's own transfers. Another's look like none. */
@Controller("/api/v1/me/transfers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class MyTransferController {
    private static final int MOST = 20;

    private final Transferring transferring;
    private final TransferStore store;
    private final TransferViews views;
    private final Targets targets;
    private final UnitRefs refs;
    private final Members members;

    MyTransferController(
            Transferring transferring,
            TransferStore store,
            TransferViews views,
            Targets targets,
            UnitRefs refs,
            Members members) {
        this.transferring = transferring;
        this.store = store;
        this.views = views;
        this.targets = targets;
        this.refs = refs;
        this.members = members;
    }

    /** Where I belong, and my transfers, the latest first; null for an account that belongs to no unit. */
    @Serdeable
    record MyTransfers(UnitRefs.@Nullable UnitRef unit, List<TransferView> items) {}

    /** Units found. */
    @Serdeable
    record TargetList(List<Target> items) {}

    /** Where I want to go, and a word to both units. */
    @Serdeable
    record TransferWish(
            @NotBlank @Size(max = 19) String unitId,
            @NotNull @Size(max = 500) String note) {}

    /** My unit and my transfers. */
    @Get
    MyTransfers listMyTransfers(Caller caller) {
        var unit = members.find(caller.memberId())
                .map(member -> refs.of(List.of(member.unitId())).apply(member.unitId()))
                .orElse(null);
        return new MyTransfers(unit, views.all(caller, store.of(caller.memberId(), MOST)));
    }

    /** Open units of my organization. */
    @Get("/targets")
    TargetList listMyTransferTargets(Caller caller, @Nullable @QueryValue @Size(max = 60) String search) {
        return new TargetList(members.find(caller.memberId())
                .map(member -> targets.find(member, search))
                .orElse(List.of()));
    }

    /** Asks for a transfer. */
    @Post
    @Status(HttpStatus.CREATED)
    TransferView requestMyTransfer(Caller caller, @Body @Valid TransferWish wish) {
        return views.of(
                caller,
                transferring.request(
                        caller.memberId(), Ids.parse(wish.unitId()), wish.note().strip(), caller.memberId()));
    }

    /** Takes it back, as long as it was not accepted. */
    @Post("/{id}/withdrawal")
    TransferView withdrawMyTransfer(Caller caller, String id) {
        return views.of(caller, transferring.withdraw(caller, Ids.parse(id)));
    }
}
