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
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Members;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.transfer.MyTransferController.TargetList;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;

/** Transfers out of and into the units one organizes. One is accepted where what the member has learned is known. */
@Controller("/api/v1/transfers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class TransferController {
    private final Transferring transferring;
    private final TransferStore store;
    private final TransferViews views;
    private final Targets targets;
    private final Members members;
    private final Scopes scopes;

    TransferController(
            Transferring transferring,
            TransferStore store,
            TransferViews views,
            Targets targets,
            Members members,
            Scopes scopes) {
        this.transferring = transferring;
        this.store = store;
        this.views = views;
        this.targets = targets;
        this.members = members;
        this.scopes = scopes;
    }

    /** A transfer asked for on a member's behalf. */
    @Serdeable
    record TransferOrder(
            @NotBlank @Size(max = 19) String memberId,
            @NotBlank @Size(max = 19) String unitId,
            @NotNull @Size(max = 500) String note) {}

    /** Why not; the member reads it. */
    @Serdeable
    record TransferRefusal(@NotNull @Size(max = 500) String reason) {}

    /** How many are in each list. */
    @Serdeable
    record TransferCounts(long release, long accept, long underWay) {}

    /** One of the lists, the latest first. */
    @Get
    Page<TransferView> listTransfers(
            Caller caller,
            @QueryValue Tab tab,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "30") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var found = store.page(tab, scopes.pathsOf(caller), Cursor.id(cursor), limit + 1);
        var page = Page.of(found, limit, transfer -> Cursor.of(transfer.id()));
        return new Page<>(views.all(caller, page.items()), page.next());
    }

    /** How much waits. */
    @Get("/counts")
    TransferCounts countTransfers(Caller caller) {
        var paths = scopes.pathsOf(caller);
        return new TransferCounts(
                store.count(Tab.RELEASE, paths), store.count(Tab.ACCEPT, paths), store.count(Tab.UNDER_WAY, paths));
    }

    /** Open units a member of mine could go to. */
    @Get("/targets")
    TargetList listTransferTargets(
            Caller caller,
            @QueryValue @Size(max = 19) String member,
            @Nullable @QueryValue @Size(max = 60) String search) {
        scopes.requireMember(caller, Ids.parse(member));
        return new TargetList(targets.find(members.require(Ids.parse(member)), search));
    }

    /** One transfer. */
    @Get("/{id}")
    TransferView readTransfer(Caller caller, String id) {
        return views.of(caller, transferring.requireSeen(caller, Ids.parse(id)));
    }

    /** Asks for a transfer on a member's behalf; the member is told and may take it back. */
    @Post
    @Status(HttpStatus.CREATED)
    TransferView requestTransfer(Caller caller, @Body @Valid TransferOrder order) {
        long memberId = Ids.parse(order.memberId());
        scopes.requireMember(caller, memberId);
        return views.of(
                caller,
                transferring.request(
                        memberId, Ids.parse(order.unitId()), order.note().strip(), caller.memberId()));
    }

    /** Lets the member go. */
    @Post("/{id}/release")
    TransferView releaseTransfer(Caller caller, String id) {
        return views.of(caller, transferring.release(caller, Ids.parse(id)));
    }

    /** Says no, and why. */
    @Post("/{id}/refusal")
    TransferView refuseTransfer(Caller caller, String id, @Body @Valid TransferRefusal refusal) {
        return views.of(caller, transferring.refuse(caller, Ids.parse(id), refusal.reason()));
    }
}
