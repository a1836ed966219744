package org.xuefen.credit.service;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;

/** Points that organizers give to the members of their units. */
@Controller("/api/v1/service-points")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class PointController {
    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_POINTS = 1000;

    private final ServicePoints points;

    PointController(ServicePoints points) {
        this.points = points;
    }

    /** Points for each of some members. */
    @Serdeable
    record GiftRequest(
            @Size(min = 1, max = MOST_AT_ONCE) List<@Size(max = 20) String> memberIds,
            @NotBlank @Size(max = 32) String kind,
            @Min(1) @Max(MOST_POINTS) int points,
            @NotNull LocalDate day,
            @Nullable @Size(max = 300) String note) {}

    /** How many members have them, now or since the same request came before. */
    @Serdeable
    record Given(int members) {}

    /**
     * Why points are taken back.
     *
     * @param points how many; absent: all that is left
     */
    @Serdeable
    record TakingBack(
            @Nullable @Min(1) @Max(MOST_POINTS) Integer points,
            @NotBlank @Size(max = 300) String reason) {}

    /** What service there is. */
    @Get("/kinds")
    List<ServiceKind> listServiceKinds() {
        return points.kinds();
    }

    /** Lines of the members I organize, or of one of them, the latest first. */
    @Get
    Page<PointView> listServicePoints(
            Caller caller,
            @QueryValue @Nullable String member,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return points.given(caller, member == null ? null : Long.valueOf(Ids.parse(member)), cursor, limit);
    }

    /** Gives the same to each of them, once for each Idempotency-Key. */
    @Post
    @Status(HttpStatus.CREATED)
    Given giveServicePoints(
            Caller caller,
            @Header("Idempotency-Key") @Nullable @Size(max = 64) String key,
            @Body @Valid GiftRequest body) {
        var members = body.memberIds().stream().map(Ids::parse).toList();
        var note = Objects.requireNonNullElse(body.note(), "").strip();
        return new Given(points.give(
                caller, Objects.requireNonNullElse(key, ""), members, body.kind(), body.points(), body.day(), note));
    }

    /** Takes a line back, in whole or in part: a line of its own says so. */
    @Post("/{id}/taking-back")
    @Status(HttpStatus.NO_CONTENT)
    void takeServicePointsBack(
            Caller caller,
            String id,
            @Header("Idempotency-Key") @Nullable @Size(max = 64) String key,
            @Body @Valid TakingBack body) {
        points.takeBack(
                caller,
                Objects.requireNonNullElse(key, ""),
                Ids.parse(id),
                body.points(),
                body.reason().strip());
    }
}
