package org.xuefen.credit.achievement;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Versions;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;

/** The achievements of the members one organizes. */
@Controller("/api/v1/growth/reviews")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class ReviewController {
    private final AchievementQueue queue;
    private final AchievementViews views;
    private final Confirming confirming;
    private final AchievementStore achievements;

    ReviewController(
            AchievementQueue queue, AchievementViews views, Confirming confirming, AchievementStore achievements) {
        this.queue = queue;
        this.views = views;
        this.confirming = confirming;
        this.achievements = achievements;
    }

    /** What an organizer decides about an achievement. */
    enum AchievementVerdict {
        CONFIRM,
        RETURN
    }

    /** A decision; the member reads the note, without which nothing is returned. */
    @Serdeable
    record AchievementDecision(
            @NotNull AchievementVerdict verdict,
            @Nullable @Size(max = 1000) String note) {}

    /** How many wait for me. */
    @Serdeable
    record WaitingCount(long waiting) {}

    /** Those that wait, or with {@code waiting=false} those that are confirmed. */
    @Get
    Page<AchievementLine> listGrowthReviews(
            Caller caller,
            @QueryValue @Nullable String unit,
            @QueryValue(defaultValue = "true") boolean waiting,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return queue.page(caller, unit, waiting, cursor, limit);
    }

    @Get("/count")
    WaitingCount countGrowthReviews(Caller caller) {
        return new WaitingCount(queue.waiting(caller));
    }

    @Get("/{id}")
    AchievementView readGrowthReview(HttpRequest<?> request, Caller caller, String id) {
        return views.of(request, queue.require(caller, Ids.parse(id)), true);
    }

    /** Decides on the version named in If-Match; one that has changed since is refused. */
    @Post("/{id}/decision")
    AchievementView decideGrowthReview(
            HttpRequest<?> request,
            Caller caller,
            String id,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Body @Valid AchievementDecision decision) {
        long achievement = Ids.parse(id);
        long version = Versions.of(ifMatch);
        var note = Objects.requireNonNullElse(decision.note(), "").strip();
        switch (decision.verdict()) {
            case CONFIRM -> confirming.confirm(caller, achievement, version, note);
            case RETURN -> confirming.giveBack(caller, achievement, version, note);
        }
        return views.of(request, achievements.find(achievement).orElseThrow(), true);
    }
}
