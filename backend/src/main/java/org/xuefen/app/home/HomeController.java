package org.xuefen.app.home;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.xuefen.identity.Caller;
import org.xuefen.shared.web.Problems;

/** A member's first page. */
@Controller("/api/v1/home")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class HomeController {
    private final Home home;

    HomeController(Home home) {
        this.home = home;
    }

    /** The signed-in person's first page: standing, where to go on, courses that fit. */
    @Get
    HomeView readHome(Caller caller, HttpRequest<?> request) {
        return home.of(caller, Problems.locale(request));
    }
}
