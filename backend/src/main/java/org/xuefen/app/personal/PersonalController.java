package org.xuefen.app.personal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.identity.IdentityRefusals;
import org.xuefen.organization.Members;
import org.xuefen.shared.Ids;
import org.xuefen.shared.MadeStream;
import org.xuefen.shared.Refusal;

/** What is known of a person, handed out to them and erased for them (PIPL arts. 45 and 47, GDPR arts. 15, 17 and 20). */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PersonalController {
    private final DataFile data;
    private final Erasures erasures;
    private final Accounts accounts;
    private final Members members;
    private final Clock clock;

    PersonalController(DataFile data, Erasures erasures, Accounts accounts, Members members, Clock clock) {
        this.data = data;
        this.erasures = erasures;
        this.accounts = accounts;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Where a wish to be erased stands; without one, all is null.
     *
     * @param dueAt when it is carried out; until then it can be taken back
     */
    @Serdeable
    record ErasureView(
            @Nullable Instant askedAt,
            @Nullable Instant dueAt,
            @Nullable Instant doneAt) {
        static ErasureView of(Erasures.Wish wish) {
            return new ErasureView(wish.askedAt(), wish.dueAt(), wish.doneAt());
        }
    }

    /** One's own password, so that nobody else asks at a screen left open. */
    @Serdeable
    record ErasureRequest(@NotBlank @Size(max = 200) String password) {}

    /** The user name of whom it is about, typed, so that it is not the wrong one. */
    @Serdeable
    record ErasureOrder(@NotBlank @Size(max = 64) String username) {}

    /** All that is known about me, as a ZIP of JSON files. */
    @Get("/me/data")
    HttpResponse<StreamedFile> downloadOwnData(Caller caller) {
        var now = clock.instant();
        var in = new MadeStream("own data", out -> data.write(caller.memberId(), now, out));
        return HttpResponse.ok(new StreamedFile(in, new MediaType("application/zip")).attach("xuefen-my-data.zip"));
    }

    /** Whether I asked to be erased, and when that is carried out. */
    @Get("/me/erasure")
    ErasureView readErasure(Caller caller) {
        return erasures.find(caller.memberId()).map(ErasureView::of).orElse(new ErasureView(null, null, null));
    }

    /** Asks that what is known about me be erased, a week from now. */
    @Post("/me/erasure")
    ErasureView askForErasure(Caller caller, @Body @Valid ErasureRequest request) {
        if (!accounts.passwordMatches(caller.memberId(), request.password())) {
            throw Refusal.field("password", IdentityRefusals.PASSWORD_WRONG);
        }
        return ErasureView.of(erasures.ask(caller.memberId(), caller.memberId(), Erasures.GRACE));
    }

    /** Takes the wish back. */
    @Delete("/me/erasure")
    @Status(HttpStatus.NO_CONTENT)
    void withdrawErasure(Caller caller) {
        erasures.withdraw(caller.memberId());
    }

    /** Erases someone at once, for example on a letter. */
    @Post("/members/{id}/erasure")
    @Secured("ADMINISTRATOR")
    ErasureView eraseMember(Caller caller, String id, @Body @Valid ErasureOrder order) {
        var member = members.require(Ids.parse(id));
        var account = accounts.find(member.id()).orElseThrow(() -> new Refusal(IdentityRefusals.ACCOUNT_NOT_FOUND));
        if (!account.username().equalsIgnoreCase(order.username().strip())) {
            throw Refusal.field("username", IdentityRefusals.USERNAME_OTHER);
        }
        erasures.ask(member.id(), caller.memberId(), Duration.ZERO);
        erasures.erase(member.id());
        return ErasureView.of(erasures.find(member.id()).orElseThrow());
    }
}
