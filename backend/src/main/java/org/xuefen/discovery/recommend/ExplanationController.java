package org.xuefen.discovery.recommend;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.xuefen.discovery.Recommendation.Reason;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;
import org.xuefen.shared.web.Problems;

/** Why someone is recommended a course, or not. */
@Controller("/api/v1/recommendation-explanations")
@Secured("ADMINISTRATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class ExplanationController {
    private final Explanations explanations;

    ExplanationController(Explanations explanations) {
        this.explanations = explanations;
    }

    /** A reason and its share of the score. */
    @Serdeable
    record ScorePart(Scores.Why why, double points) {}

    /** What the member would be told: a code whose sentence the pages have, and what goes into it. */
    @Serdeable
    record ReasonView(String code, Map<String, String> args) {}

    /**
     * How a course does for a member.
     *
     * @param industry the member's GB/T 4754 code
     * @param courseIndustries what the course declares, or what its words were taken for
     * @param personal false for a member who switched personalization off
     * @param ranked how many courses it was ranked among
     * @param excluded why it is not recommended at all
     * @param parts what speaks for it, the strongest first
     * @param score their sum, before anything is picked
     * @param place from 1; null for none among the first hundred
     */
    @Serdeable
    record ExplanationView(
            String memberId,
            String memberName,
            @Nullable String industry,
            String courseId,
            @Nullable Text title,
            List<String> courseIndustries,
            boolean personal,
            int ranked,
            Explanations.@Nullable Excluded excluded,
            List<ScorePart> parts,
            double score,
            @Nullable Integer place,
            @Nullable ReasonView reason) {}

    /** Every part of the score of a course for a member, or why it is not recommended. */
    @Get
    ExplanationView explainRecommendation(
            HttpRequest<?> request, @QueryValue String member, @QueryValue String course) {
        long courseId = Ids.parse(course);
        var found = explanations.of(Ids.parse(member), courseId);
        var head = found.course();
        var reason = found.reason();
        return new ExplanationView(
                Ids.text(found.member().id()),
                found.member().name(),
                found.member().industry(),
                Ids.text(courseId),
                head == null ? null : head.title(),
                head == null ? List.of() : head.industries(),
                found.personal(),
                found.ranked(),
                found.excluded(),
                found.parts().entrySet().stream()
                        .map(part -> new ScorePart(part.getKey(), part.getValue()))
                        .sorted(Comparator.comparingDouble(ScorePart::points).reversed())
                        .toList(),
                found.parts().values().stream().mapToDouble(Double::doubleValue).sum(),
                found.place(),
                reason == null ? null : view(reason, request));
    }

    private static ReasonView view(Reason reason, HttpRequest<?> request) {
        return new ReasonView(reason.code(), reason.args(Problems.locale(request)));
    }
}
