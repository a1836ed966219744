package org.xuefen.discovery.shelf;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.xuefen.catalogue.Courses;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Courses that organizers put on the shelves of a unit. */
@Controller("/api/v1/recommendation-pins")
@Secured({"ORGANIZER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class PinController {
    private final Pins pins;
    private final Courses courses;

    PinController(Pins pins, Courses courses) {
        this.pins = pins;
        this.courses = courses;
    }

    /** What to pin, for whom and up to which day. */
    @Serdeable
    record PinForm(
            @NotBlank String unitId,
            @NotBlank String courseId,
            @NotNull LocalDate untilOn) {}

    /**
     * A course on the shelves of a unit and all beneath it.
     *
     * @param over its last day has passed
     */
    @Serdeable
    record PinView(
            String id, String unitId, Text unit, String courseId, Text course, LocalDate untilOn, boolean over) {}

    /** Pins of the units one organizes. */
    @Serdeable
    record PinList(List<PinView> items) {}

    /** What ends last first. */
    @Get
    PinList listRecommendationPins(Caller caller) {
        var found = pins.of(caller);
        var units = pins.units(found);
        var titles = courses.titles(found.stream().map(Pin::courseId).toList());
        var today = pins.today();
        return new PinList(found.stream()
                .map(pin -> new PinView(
                        Ids.text(pin.id()),
                        Ids.text(pin.unitId()),
                        Objects.requireNonNull(units.get(pin.unitId())).name(),
                        Ids.text(pin.courseId()),
                        Objects.requireNonNull(titles.get(pin.courseId())),
                        pin.untilOn(),
                        pin.untilOn().isBefore(today)))
                .toList());
    }

    /** Pins a course for a unit; one that is pinned there already stays until the new day. */
    @Post
    @Status(HttpStatus.CREATED)
    PinList pinRecommendation(Caller caller, @Body @Valid PinForm body) {
        pins.pin(caller, Ids.parse(body.unitId()), Ids.parse(body.courseId()), body.untilOn());
        return listRecommendationPins(caller);
    }

    /** Takes a course off the shelves. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void unpinRecommendation(Caller caller, String id) {
        pins.take(caller, Ids.parse(id));
    }
}
