package org.xuefen.credit.award;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;

@Validated
@Controller("/api/v1/audit/owed")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class OwedController {
    private final Owed owed;
    private final Scopes scopes;

    OwedController(Owed owed, Scopes scopes) {
        this.owed = owed;
        this.scopes = scopes;
    }

    /**
     * How a further attempt went.
     *
     * @param fault what still keeps the award from being written; none when nothing is owed any more
     */
    @Serdeable
    record OwedOutcome(@Nullable AwardFault fault) {}

    /** Awards owed to the members I organize, or to those of one unit: they failed, and are tried until they succeed. */
    @Get
    Page<OwedAward> listOwedAwards(
            Caller caller,
            @QueryValue @Nullable String unit,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var paths = unit == null
                ? scopes.pathsOf(caller)
                : List.of(scopes.requireUnit(caller, Ids.parse(unit)).path());
        return owed.page(paths, cursor, limit);
    }

    /** Tries an owed award again now. */
    @Post("/{completionId}/attempt")
    OwedOutcome retryOwedAward(Caller caller, String completionId) {
        return new OwedOutcome(
                owed.attempt(scopes.pathsOf(caller), Ids.parse(completionId)).orElse(null));
    }
}
