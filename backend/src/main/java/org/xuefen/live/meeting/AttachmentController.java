package org.xuefen.live.meeting;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.xuefen.asset.Documents;
import org.xuefen.identity.Caller;
import org.xuefen.live.meeting.MeetingView.AttachmentView;
import org.xuefen.shared.Ids;

/** Papers of a meeting, asked for anew each time: an address alone opens nothing. */
@Controller("/api/v1/live-classes/{id}/meeting/attachments")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class AttachmentController {
    private final MeetingSight sight;
    private final Attachments attachments;
    private final Documents documents;

    AttachmentController(MeetingSight sight, Attachments attachments, Documents documents) {
        this.sight = sight;
        this.attachments = attachments;
        this.documents = documents;
    }

    /** Adds one, sent as it is; PDF, JPEG or PNG, ten megabytes at most. For the secretary and the presenters. */
    @Post
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.CREATED)
    AttachmentView addMeetingAttachment(
            Caller caller, String id, @QueryValue @NotBlank @Size(max = 300) String name, @Body byte[] content) {
        sight.requireLeader(caller, Ids.parse(id));
        return MeetingViews.attachment(Ids.parse(id), attachments.add(caller.memberId(), Ids.parse(id), name, content));
    }

    /** Takes one out while the meeting is open. */
    @Delete("/{documentId}")
    @Status(HttpStatus.NO_CONTENT)
    void removeMeetingAttachment(Caller caller, String id, String documentId) {
        sight.requireLeader(caller, Ids.parse(id));
        attachments.remove(Ids.parse(id), Ids.parse(documentId));
    }

    /** A paper of a meeting that I may see. */
    @Hidden
    @Get("/{documentId}")
    HttpResponse<byte[]> meetingAttachment(
            Caller caller, String id, String documentId, @QueryValue(defaultValue = "false") boolean original) {
        sight.require(caller, Ids.parse(id));
        attachments.requireBelongs(Ids.parse(id), Ids.parse(documentId));
        return original ? documents.original(Ids.parse(documentId)) : documents.shown(Ids.parse(documentId));
    }
}
