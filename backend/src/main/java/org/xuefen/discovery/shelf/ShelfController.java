package org.xuefen.discovery.shelf;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.xuefen.catalogue.Courses;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** A member's say in what is recommended to them. */
@Controller("/api/v1/my/shelf")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShelfController {
    private final ShelfStore store;
    private final Courses courses;

    ShelfController(ShelfStore store, Courses courses) {
        this.store = store;
        this.courses = courses;
    }

    /** Whether recommendations go by what is known of the member; otherwise they are what is pinned, popular and new. */
    @Serdeable
    record Personalization(boolean personal) {}

    /** A course that is not recommended any more. */
    @Serdeable
    record HiddenCourse(String courseId, Text title, Instant hiddenAt) {}

    /**
     * A member's shelf.
     *
     * @param hidden what is not for them, the latest first
     */
    @Serdeable
    record MyShelf(boolean personal, List<HiddenCourse> hidden) {}

    /** What the member has decided. */
    @Get
    MyShelf readMyShelf(Caller caller) {
        var hidden = store.list(caller.memberId());
        var titles =
                courses.titles(hidden.stream().map(ShelfStore.Hidden::courseId).toList());
        return new MyShelf(
                store.said(caller.memberId()).personal(),
                hidden.stream()
                        .map(each -> new HiddenCourse(
                                Ids.text(each.courseId()),
                                Objects.requireNonNull(titles.get(each.courseId())),
                                each.at()))
                        .toList());
    }

    /** Switches personalization. */
    @Put("/personalization")
    Personalization setPersonalization(Caller caller, @Body @Valid Personalization body) {
        store.personal(caller.memberId(), body.personal());
        return body;
    }

    /** Not for me: the course is not recommended any more. Hidden already, it stays so. */
    @Put("/hidden/{courseId}")
    @Status(HttpStatus.NO_CONTENT)
    void hideRecommendation(Caller caller, String courseId) {
        long id = Ids.parse(courseId);
        courses.requireCurrent(id);
        store.hide(caller.memberId(), id);
    }

    /** For me after all. */
    @Delete("/hidden/{courseId}")
    @Status(HttpStatus.NO_CONTENT)
    void showRecommendation(Caller caller, String courseId) {
        store.show(caller.memberId(), Ids.parse(courseId));
    }
}
