package org.xuefen.live.meeting;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.ArticleDrafts;
import org.xuefen.catalogue.Versions;
import org.xuefen.identity.Caller;
import org.xuefen.live.meeting.MeetingView.MinutesRevision;
import org.xuefen.live.meeting.MeetingView.MinutesView;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** The minutes of a meeting, with their version as ETag. */
@Controller("/api/v1/live-classes/{id}/meeting/minutes")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class MinutesController {
    private static final int MOST_SHOWN = 100;

    private final MeetingSight sight;
    private final Minutes minutes;
    private final MeetingViews views;
    private final ArticleDrafts markdown;

    MinutesController(MeetingSight sight, Minutes minutes, MeetingViews views, ArticleDrafts markdown) {
        this.sight = sight;
        this.minutes = minutes;
        this.views = views;
        this.markdown = markdown;
    }

    /** Minutes as they are sent, in Markdown. */
    @Serdeable
    record MinutesBody(
            @NotNull @Size(max = Minutes.MAX_CHARACTERS) String markdown) {}

    /** The minutes as they are now. */
    @Get
    HttpResponse<MinutesView> readMinutes(Caller caller, String id) {
        sight.require(caller, Ids.parse(id));
        return tagged(minutes.read(Ids.parse(id)));
    }

    /** Saves them over the version named in If-Match. For the secretary. */
    @Put
    HttpResponse<MinutesView> saveMinutes(
            Caller caller,
            String id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch,
            @Body @Valid MinutesBody body) {
        sight.requireSecretary(caller, Ids.parse(id));
        return tagged(minutes.save(caller.memberId(), Ids.parse(id), Versions.of(ifMatch), body.markdown()));
    }

    /** As they were from time to time, the latest first. For those who lead the meeting, and whoever plans it. */
    @Get("/revisions")
    List<MinutesRevision> listMinutesRevisions(Caller caller, String id) {
        requireWriters(caller, Ids.parse(id));
        return minutes.revisions(Ids.parse(id), MOST_SHOWN).stream()
                .map(each -> new MinutesRevision(
                        Long.toString(each.version()), views.name(each.writtenBy()), each.begunAt(), each.writtenAt()))
                .toList();
    }

    /** As they were then. */
    @Get("/revisions/{version}")
    MinutesView readMinutesRevision(Caller caller, String id, long version) {
        requireWriters(caller, Ids.parse(id));
        return minutes.revision(Ids.parse(id), version)
                .map(body -> view(new Minutes.Draft(version, body, null)))
                .orElseThrow(() -> new Refusal(MeetingRefusals.MEETING_NOT_FOUND));
    }

    private void requireWriters(Caller caller, long classId) {
        var meeting = sight.require(caller, classId);
        if (!sight.leads(caller, meeting) && !sight.keeps(caller, classId)) {
            throw new Refusal(MeetingRefusals.MEETING_LEADERS_ONLY);
        }
    }

    private HttpResponse<MinutesView> tagged(Minutes.Draft draft) {
        return HttpResponse.ok(view(draft)).header(HttpHeaders.ETAG, '"' + Long.toString(draft.version()) + '"');
    }

    private MinutesView view(Minutes.Draft draft) {
        return new MinutesView(
                Long.toString(draft.version()),
                draft.body(),
                markdown.html(Text.of(draft.body(), "")).zh(),
                draft.at());
    }
}
