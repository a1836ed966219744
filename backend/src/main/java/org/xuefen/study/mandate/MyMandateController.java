package org.xuefen.study.mandate;

import io.micronaut.core.annotation.Nullable;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.study.mandate.MyMandates.MyMandate;

/** What is required of the caller. */
@Controller("/api/v1/me/mandates")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class MyMandateController {
    private final MyMandates mine;
    private final Requests requests;

    MyMandateController(MyMandates mine, Requests requests) {
        this.mine = mine;
        this.requests = requests;
    }

    /** Why one asks to be let go, in a sentence. */
    @Serdeable
    record ExemptionWish(@NotBlank @Size(max = 300) String sentence) {}

    /** What is required: still to do, the first due first; or past, the latest first. */
    @Get
    Page<MyMandate> listMyMandates(
            Caller caller,
            @QueryValue(defaultValue = "false") boolean past,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return past ? mine.past(caller.memberId(), cursor, limit) : mine.open(caller.memberId(), cursor, limit);
    }

    /** The mandates that want this course of the caller. */
    @Get("/courses/{courseId}")
    List<MyMandate> listMandatesOfCourse(Caller caller, String courseId) {
        return mine.wanting(caller.memberId(), Ids.parse(courseId));
    }

    /** Asks to be let go; one request at a time. */
    @Post("/{id}/request")
    @Status(HttpStatus.NO_CONTENT)
    void askForExemption(Caller caller, String id, @Body @Valid ExemptionWish body) {
        requests.ask(caller.memberId(), Ids.parse(id), body.sentence().strip());
    }
}
