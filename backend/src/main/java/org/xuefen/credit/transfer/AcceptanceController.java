package org.xuefen.credit.transfer;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import java.util.List;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;

/** Accepts members into the units one organizes. */
@Controller("/api/v1/transfers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class AcceptanceController {
    private static final long MOST = 1_000_000_000;

    private final Acceptance acceptance;

    AcceptanceController(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    /** So many thousandths in a category of the new scheme. */
    @Serdeable
    record RecognizedAmount(
            @NotBlank @Size(max = 32) String category,
            @Min(0) @Max(MOST) long amountMilli) {}

    /** @param recognized empty where both units are under one scheme, or nothing is recognized */
    @Serdeable
    record AcceptanceOrder(@NotNull @Size(max = 100) List<@Valid RecognizedAmount> recognized) {}

    /** What the member brings, and what of it the new unit's scheme may recognize. */
    @Get("/{id}/terms")
    TermsView readTransferTerms(Caller caller, String id) {
        return acceptance.terms(caller, Ids.parse(id));
    }

    /** Accepts the member: from now on they belong to the new unit. */
    @Post("/{id}/acceptance")
    @Status(HttpStatus.NO_CONTENT)
    void acceptTransfer(Caller caller, String id, @Body @Valid AcceptanceOrder order) {
        acceptance.accept(
                caller,
                Ids.parse(id),
                order.recognized().stream()
                        .map(each -> new Acceptance.Amount(each.category(), each.amountMilli()))
                        .toList());
    }
}
