package org.xuefen.live.schedule;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import org.xuefen.identity.Caller;
import org.xuefen.live.schedule.ClassView.ClassCard;
import org.xuefen.live.schedule.ClassView.ClassPage;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;

/** Live classes as members find them. */
@Controller("/api/v1/live-classes")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ClassController {
    /** One that has not ended by then is closed by itself. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private final PlanStore store;
    private final Sight sight;
    private final ClassViews views;
    private final Registering registering;
    private final Clock clock;

    ClassController(PlanStore store, Sight sight, ClassViews views, Registering registering, Clock clock) {
        this.store = store;
        this.sight = sight;
        this.views = views;
        this.registering = registering;
        this.clock = clock;
    }

    /** @param waiting the class is full; I get the next free place */
    @Serdeable
    record Place(boolean waiting) {}

    /** Classes open to me that go on or are to come, the next first; or those that are over, the latest first. */
    @Get
    Page<ClassCard> listLiveClasses(
            Caller caller,
            @QueryValue(defaultValue = "false") boolean past,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "20") @Min(1) @Max(50) int limit) {
        var open = sight.open(caller.memberId());
        var from = Cursor.keys(cursor, 2);
        var now = clock.instant();
        var rows = past
                ? store.query(
                        "where " + open.sql() + """
                         and (c.ended_at is not null or (c.cancelled_at is not null and c.starts_at < ?))
                            and (c.starts_at < ? or (c.starts_at = ? and c.id < ?))
                        order by c.starts_at desc, c.id desc limit ?
                        """,
                        open.with(
                                now,
                                from == null ? now.plus(Duration.ofDays(1)) : Cursor.instant(from.get(0)),
                                from == null ? now.plus(Duration.ofDays(1)) : Cursor.instant(from.get(0)),
                                from == null ? Long.MAX_VALUE : Cursor.number(from.get(1)),
                                limit + 1))
                : store.query(
                        "where " + open.sql() + """
                         and c.ended_at is null and (c.cancelled_at is null or c.starts_at > ?)
                            and (c.starts_at > ? or (c.starts_at = ? and c.id > ?))
                        order by c.starts_at, c.id limit ?
                        """,
                        open.with(
                                now,
                                from == null ? now.minus(LONGEST) : Cursor.instant(from.get(0)),
                                from == null ? now.minus(LONGEST) : Cursor.instant(from.get(0)),
                                from == null ? 0 : Cursor.number(from.get(1)),
                                limit + 1));
        var page = Page.of(rows, limit, plan -> Cursor.of(plan.live().startsAt(), plan.id()));
        return new Page<>(views.cards(page.items(), caller.memberId()), page.next());
    }

    /** One class that is open to me, or that I may change. */
    @Get("/{id}")
    ClassPage readLiveClass(Caller caller, String id) {
        return views.page(requireSeen(caller, Ids.parse(id)), caller);
    }

    /** Says that I am coming. */
    @Put("/{id}/registration")
    Place registerForClass(Caller caller, String id) {
        return new Place(registering.register(caller.memberId(), Ids.parse(id)));
    }

    /** Says that I am not coming after all. */
    @Delete("/{id}/registration")
    @Status(HttpStatus.NO_CONTENT)
    void leaveClass(Caller caller, String id) {
        registering.leave(caller.memberId(), Ids.parse(id));
    }

    private Plan requireSeen(Caller caller, long id) {
        var open = sight.open(caller.memberId());
        return store.query("where " + open.sql() + " and c.id = ?", open.with(id)).stream()
                .findFirst()
                .or(() -> sight.keeps(caller, id) ? store.find(id) : java.util.Optional.empty())
                .orElseThrow(PlanStore::missing);
    }
}
