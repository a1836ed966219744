package org.xuefen.credit.standing;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.shared.Ids;

/** The posts members hold: requirements may tell members apart by them. */
@Validated
@Controller("/api/v1/audit/members/{memberId}/posts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class PostController {
    private final Posting posting;
    private final Scopes scopes;

    PostController(Posting posting, Scopes scopes) {
        this.posting = posting;
        this.scopes = scopes;
    }

    /** Codes of posts, held from a day on. */
    @Serdeable
    record HeldPosts(
            @NotNull @Size(max = 10) List<@Pattern(regexp = "[a-z0-9-]{1,40}") String> posts,
            @NotNull LocalDate from) {}

    /** The posts a member holds today. */
    @Get
    List<String> listMemberPosts(Caller caller, String memberId) {
        long id = Ids.parse(memberId);
        scopes.requireMember(caller, id);
        return List.copyOf(new TreeSet<>(posting.today(id)));
    }

    /** From that day on the member holds these posts and no others. */
    @Put
    @Status(HttpStatus.NO_CONTENT)
    void saveMemberPosts(Caller caller, String memberId, @Body @Valid HeldPosts body) {
        long id = Ids.parse(memberId);
        scopes.requireMember(caller, id);
        posting.hold(id, Set.copyOf(body.posts()), body.from());
    }
}
