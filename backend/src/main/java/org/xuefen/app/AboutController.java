package org.xuefen.app;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/** What anyone may ask: whether this is a demo, whether it is well, and the contract of the API. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
class AboutController {
    private final XuefenSettings settings;
    private final Db db;

    AboutController(XuefenSettings settings, Db db) {
        this.settings = settings;
        this.db = db;
    }

    /** What this server is. */
    @Serdeable
    record About(String name, boolean demo) {}

    /** Whether it can work. */
    @Serdeable
    record Health(String status) {}

    /** What this server is: the page before sign-in asks. */
    @Get("/about")
    About about() {
        return new About("Xuefen", settings.demo());
    }

    /** Whether the server and its database answer; 503 with a problem while the database does not. */
    @Get("/health")
    @ExecuteOn(TaskExecutors.BLOCKING)
    Health health() {
        db.number("select 1");
        return new Health("ok");
    }

    @Hidden
    @Get("/openapi.yaml")
    @Produces("application/yaml")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> openapi() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/META-INF/swagger/xuefen.yml")) {
            return in == null
                    ? HttpResponse.notFound()
                    : HttpResponse.ok(in.readAllBytes())
                            .contentType(new MediaType("application/yaml"))
                            .header(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }
}
