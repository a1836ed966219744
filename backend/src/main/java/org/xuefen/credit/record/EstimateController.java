package org.xuefen.credit.record;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuefen.credit.CreditEstimates;
import org.xuefen.credit.CreditUnit;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

@Controller("/api/v1/credit/estimates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class EstimateController {
    private final CreditEstimates estimates;

    EstimateController(CreditEstimates estimates) {
        this.estimates = estimates;
    }

    /**
     * What a course gives; amounts in thousandths of a credit.
     *
     * @param given whether I have its credits already; there are no more to have in this period
     */
    @Serdeable
    record CourseEstimate(
            String courseId,
            long creditMilli,
            String category,
            Text categoryName,
            int colour,
            CreditUnit unit,
            boolean given) {}

    /** What courses would give me; those that give no credit here are left out. */
    @Get
    List<CourseEstimate> estimateCredits(Caller caller, @QueryValue @Size(min = 1, max = 100) List<String> courseIds) {
        var ids = courseIds.stream().map(Ids::parse).toList();
        return estimates.forCourses(caller.memberId(), ids).entrySet().stream()
                .map(each -> new CourseEstimate(
                        Ids.text(each.getKey()),
                        each.getValue().creditMilli(),
                        each.getValue().category(),
                        each.getValue().categoryName(),
                        each.getValue().colour(),
                        each.getValue().unit(),
                        each.getValue().given()))
                .toList();
    }
}
