package org.xuefen.credit.claim;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Deadlines and levels of claims, as units set them. */
@Controller("/api/v1/claim-rules")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class RuleController {
    private final RuleStore rules;
    private final Scopes scopes;

    RuleController(RuleStore rules, Scopes scopes) {
        this.rules = rules;
        this.scopes = scopes;
    }

    /** What holds in a unit. */
    @Get
    ClaimRules readClaimRules(Caller caller, @QueryValue String unit) {
        return rules.along(scopes.requireUnit(caller, Ids.parse(unit)).path());
    }

    /** Sets them for a unit and what lies beneath it. Nobody sets those they are reviewed by: a unit's come from above. */
    @Put
    ClaimRules writeClaimRules(Caller caller, @QueryValue String unit, @Body @Valid ClaimRules wanted) {
        var where = scopes.requireUnit(caller, Ids.parse(unit));
        if (where.depth() > 1 && scopes.pathsOf(caller).contains(where.path())) {
            throw new Refusal(ClaimRefusals.CLAIM_RULES_FROM_ABOVE);
        }
        rules.set(where, wanted, caller.memberId());
        return rules.along(where.path());
    }
}
