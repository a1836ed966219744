package org.xuefen.credit.growth;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.shared.Ids;

/** Growth records of the members one organizes. */
@Controller("/api/v1/members/{id}/growth")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class MemberGrowthController {
    private final Timeline timeline;
    private final Scopes scopes;

    MemberGrowthController(Timeline timeline, Scopes scopes) {
        this.timeline = timeline;
        this.scopes = scopes;
    }

    /** A member's years; what they have not had confirmed is theirs alone. */
    @Get
    GrowthView readMemberGrowth(Caller caller, String id) {
        long memberId = Ids.parse(id);
        scopes.requireMember(caller, memberId);
        return timeline.of(memberId, false);
    }
}
