package org.xuefen.live.schedule;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.identity.RequestLimit;
import org.xuefen.shared.Ids;
import org.xuefen.shared.web.Site;

/** One's live classes in one's own calendar. */
@Controller("/api/v1/live-calendar")
@ExecuteOn(TaskExecutors.BLOCKING)
class CalendarController {
    private static final String ICALENDAR = "text/calendar;charset=utf-8";
    private static final int READS = 300;

    private final Calendars calendars;
    private final PlanStore store;
    private final Sight sight;
    private final RequestLimit limit;
    private final Site site;

    CalendarController(Calendars calendars, PlanStore store, Sight sight, RequestLimit limit, Site site) {
        this.calendars = calendars;
        this.store = store;
        this.sight = sight;
        this.limit = limit;
        this.site = site;
    }

    /** Whether there is a link, and since when. */
    @Serdeable
    record CalendarState(@Nullable Instant issuedAt) {}

    /** A link a calendar program can read, shown this once. */
    @Serdeable
    record CalendarLink(String url) {}

    /** Whether I have a calendar link. */
    @Get
    @Secured(SecurityRule.IS_AUTHENTICATED)
    CalendarState readCalendarState(Caller caller) {
        return new CalendarState(calendars.issuedAt(caller.memberId()).orElse(null));
    }

    /** Makes a calendar link; the one before stops to work. */
    @Post
    @Secured(SecurityRule.IS_AUTHENTICATED)
    CalendarLink issueCalendarLink(HttpRequest<?> request, Caller caller) {
        return new CalendarLink(
                site.of(request) + "/api/v1/live-calendar/feeds/" + calendars.issue(caller.memberId()) + ".ics");
    }

    /** Revokes my calendar link. */
    @Delete
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Status(HttpStatus.NO_CONTENT)
    void revokeCalendarLink(Caller caller) {
        calendars.revoke(caller.memberId());
    }

    /** The classes of the link's owner, as iCalendar. */
    @Get("/feeds/{token}.ics")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Produces(ICALENDAR)
    HttpResponse<String> readCalendarFeed(HttpRequest<?> request, String token) {
        limit.admitRequest(request, "live-calendar", READS);
        return HttpResponse.ok(calendars.feed(token, site.of(request)))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300");
    }

    /** One class that is open to me, as iCalendar. */
    @Get("/classes/{id}.ics")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Produces(ICALENDAR)
    HttpResponse<String> downloadClassEvent(HttpRequest<?> request, Caller caller, String id) {
        var open = sight.open(caller.memberId());
        var plan = store.query("where " + open.sql() + " and c.id = ?", open.with(Ids.parse(id))).stream()
                .findFirst()
                .orElseThrow(PlanStore::missing);
        return HttpResponse.ok(
                        calendars.one(plan, site.of(request), caller.locale().startsWith("en")))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"class.ics\"");
    }
}
