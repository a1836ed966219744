package org.xuefen.live.meeting;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.MadeStream;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.web.Site;

/** What was signed of a meeting that is closed, for all who may see it. */
@Controller("/api/v1/live-classes/{id}/meeting")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class RecordController {
    private final MeetingSight sight;
    private final RecordFile file;
    private final Closing closing;
    private final Site site;

    RecordController(MeetingSight sight, RecordFile file, Closing closing, Site site) {
        this.sight = sight;
        this.file = file;
        this.closing = closing;
        this.site = site;
    }

    /** What was forgotten or wrong. */
    @Serdeable
    record SupplementText(@NotBlank @Size(max = 20_000) String text) {}

    /** All of it as one ZIP: what was signed, the paper, the attachments. */
    @Get("/file")
    HttpResponse<StreamedFile> downloadMeeting(HttpRequest<?> request, Caller caller, String id) {
        long classId = require(caller, id);
        var verify = verify(request);
        var in = new MadeStream("meeting", out -> file.write(classId, verify, out));
        return HttpResponse.ok(new StreamedFile(in, new MediaType("application/zip")).attach(name(id, "zip")));
    }

    /** The signed record alone. */
    @Get("/record")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<String> downloadRecord(Caller caller, String id) {
        return HttpResponse.ok(file.requireRecord(require(caller, id)).paper().file())
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(id, "json"));
    }

    /** The record on paper, in both languages. */
    @Get("/paper")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> printRecord(HttpRequest<?> request, Caller caller, String id) {
        return HttpResponse.ok(file.paper(require(caller, id), verify(request)))
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(id, "pdf"));
    }

    /** Checks the record, its supplements and its attachments against their seals. */
    @Post("/verification")
    RecordCheck verifyRecord(Caller caller, String id) {
        return file.check(require(caller, id));
    }

    /** Adds a supplement, which is signed and names the record. For the secretary, and whoever may change the class. */
    @Post("/supplements")
    @Status(HttpStatus.NO_CONTENT)
    void supplementRecord(Caller caller, String id, @Body @Valid SupplementText body) {
        var meeting = sight.require(caller, Ids.parse(id));
        if (meeting.secretaryId() != caller.memberId() && !sight.keeps(caller, meeting.classId())) {
            throw new Refusal(MeetingRefusals.MEETING_SECRETARY_ONLY);
        }
        closing.supplement(caller.memberId(), meeting.classId(), body.text().strip());
    }

    private long require(Caller caller, String id) {
        var meeting = sight.require(caller, Ids.parse(id));
        if (!meeting.closed()) {
            throw new Refusal(MeetingRefusals.MEETING_NOT_CLOSED);
        }
        return meeting.classId();
    }

    private String verify(HttpRequest<?> request) {
        return site.of(request) + "/verify";
    }

    private static String attached(String id, String ending) {
        return "attachment; filename=\"" + name(id, ending) + "\"";
    }

    private static String name(String id, String ending) {
        return "xuefen-meeting-" + Ids.parse(id) + "." + ending;
    }
}
