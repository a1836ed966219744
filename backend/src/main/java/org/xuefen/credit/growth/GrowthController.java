package org.xuefen.credit.growth;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.xuefen.identity.Caller;
import org.xuefen.shared.web.Problems;
import org.xuefen.shared.web.Site;

/** The growth record of whoever asks. */
@Controller("/api/v1/me/growth")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class GrowthController {
    private final Timeline timeline;
    private final GrowthPapers papers;
    private final Site site;

    GrowthController(Timeline timeline, GrowthPapers papers, Site site) {
        this.timeline = timeline;
        this.papers = papers;
        this.site = site;
    }

    /** My years: credits against requirements, units, posts, certificates, what I entered, service. */
    @Get
    GrowthView readGrowth(Caller caller) {
        return timeline.of(caller.memberId(), true);
    }

    /** The same on paper, in both languages, with the head of the log it rests on; what is not confirmed is left out. */
    @Get("/pdf")
    HttpResponse<byte[]> printGrowth(HttpRequest<?> request, Caller caller) {
        var file = papers.of(caller.memberId(), site.of(request), Problems.locale(request));
        return HttpResponse.ok(file)
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "attachment; filename=\"xuefen-growth-record.pdf\"");
    }
}
