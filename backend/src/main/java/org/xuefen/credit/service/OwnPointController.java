package org.xuefen.credit.service;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.xuefen.identity.Caller;

/** The account of whoever asks. */
@Controller("/api/v1/me/growth/points")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OwnPointController {
    private final ServicePoints points;

    OwnPointController(ServicePoints points) {
        this.points = points;
    }

    /** My points for service: what there is, by year and kind, and each line. */
    @Get
    PointView.Account readOwnPoints(Caller caller) {
        return points.own(caller.memberId());
    }
}
