package org.xuefen.credit.card;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.xuefen.identity.Caller;

@Controller("/api/v1/card")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CardController {
    private final Cards cards;

    CardController(Cards cards) {
        this.cards = cards;
    }

    /** A code that was scanned. */
    @Serdeable
    record CardCheck(@NotBlank @Size(max = 200) String code) {}

    /** My card, with the code it shows now. */
    @Get
    HttpResponse<CardView> readCard(Caller caller) {
        return HttpResponse.ok(cards.of(caller.memberId())).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Whether a code is a valid card: who it is to the member's organizers, yes or no to everyone else. */
    @Post("/check")
    CardVerdict checkCard(Caller caller, @Body @Valid CardCheck body) {
        return cards.check(caller, body.code());
    }
}
