package org.xuefen.live.meeting;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuefen.identity.Caller;
import org.xuefen.live.meeting.MeetingView.NamedVote;
import org.xuefen.shared.Ids;

/** What a meeting votes on. The secretary and the presenters write, open and close it. */
@Controller("/api/v1/live-classes/{id}/meeting/resolutions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ResolutionController {
    private final MeetingSight sight;
    private final Resolutions resolutions;
    private final MeetingViews views;

    ResolutionController(MeetingSight sight, Resolutions resolutions, MeetingViews views) {
        this.sight = sight;
        this.resolutions = resolutions;
        this.views = views;
    }

    /** A resolution as it is written. */
    @Serdeable
    record ResolutionForm(
            @NotBlank @Size(max = 4000) String text,
            @NotNull Ballot ballot,
            @NotNull Majority majority) {}

    /** What was written down. */
    @Serdeable
    record WrittenResolution(String id) {}

    /** My vote. */
    @Serdeable
    record Vote(@NotNull Choice choice) {}

    /** Writes one down. */
    @Post
    @Status(HttpStatus.CREATED)
    WrittenResolution writeResolution(Caller caller, String id, @Body @Valid ResolutionForm body) {
        sight.requireLeader(caller, Ids.parse(id));
        return new WrittenResolution(
                Ids.text(resolutions.write(Ids.parse(id), body.text().strip(), body.ballot(), body.majority())));
    }

    /** Changes one that was not opened yet. */
    @Put("/{resolutionId}")
    @Status(HttpStatus.NO_CONTENT)
    void editResolution(Caller caller, String id, String resolutionId, @Body @Valid ResolutionForm body) {
        sight.requireLeader(caller, Ids.parse(id));
        resolutions.edit(Ids.parse(id), Ids.parse(resolutionId), body.text().strip(), body.ballot(), body.majority());
    }

    /** Takes one out that was not opened yet. */
    @Delete("/{resolutionId}")
    @Status(HttpStatus.NO_CONTENT)
    void removeResolution(Caller caller, String id, String resolutionId) {
        sight.requireLeader(caller, Ids.parse(id));
        resolutions.remove(Ids.parse(id), Ids.parse(resolutionId));
    }

    /** Opens the vote. */
    @Post("/{resolutionId}/opening")
    @Status(HttpStatus.NO_CONTENT)
    void openVote(Caller caller, String id, String resolutionId) {
        sight.requireLeader(caller, Ids.parse(id));
        resolutions.open(caller.memberId(), Ids.parse(id), Ids.parse(resolutionId));
    }

    /** Closes the vote; what became of it is final. */
    @Post("/{resolutionId}/closing")
    @Status(HttpStatus.NO_CONTENT)
    void closeVote(Caller caller, String id, String resolutionId) {
        sight.requireLeader(caller, Ids.parse(id));
        resolutions.close(caller.memberId(), Ids.parse(id), Ids.parse(resolutionId));
    }

    /** Votes, once. */
    @Put("/{resolutionId}/vote")
    @Status(HttpStatus.NO_CONTENT)
    void castVote(Caller caller, String id, String resolutionId, @Body @Valid Vote body) {
        sight.require(caller, Ids.parse(id));
        resolutions.vote(caller.memberId(), Ids.parse(id), Ids.parse(resolutionId), body.choice());
    }

    /** How people voted in an open ballot, once it is closed. */
    @Get("/{resolutionId}/votes")
    List<NamedVote> listVotes(Caller caller, String id, String resolutionId) {
        return views.votes(sight.require(caller, Ids.parse(id)), Ids.parse(resolutionId));
    }
}
