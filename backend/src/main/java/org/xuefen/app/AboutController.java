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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.app.demo.DemoProgress;
import org.xuefen.app.demo.DemoProgress.Making;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/** What anyone may ask: whether this is a demo, whether it is well, and the contract of the API. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
class AboutController {
    private static final Map<String, Role> DEMO_ACCOUNTS = new LinkedHashMap<>();

    static {
        DEMO_ACCOUNTS.put("member", Role.MEMBER);
        DEMO_ACCOUNTS.put("trainer", Role.TRAINER);
        DEMO_ACCOUNTS.put("reviewer", Role.REVIEWER);
        DEMO_ACCOUNTS.put("organizer", Role.ORGANIZER);
        DEMO_ACCOUNTS.put("admin", Role.ADMINISTRATOR);
    }

    private static final String DEMO_PASSWORD = "xuefen-demo";

    private final XuefenSettings settings;
    private final Db db;
    private final Accounts accounts;
    private final DemoProgress progress;

    AboutController(XuefenSettings settings, Db db, Accounts accounts, DemoProgress progress) {
        this.settings = settings;
        this.db = db;
        this.accounts = accounts;
        this.progress = progress;
    }

    /**
     * What this server is.
     *
     * @param making how far the demonstration is made; null once it is complete, or if there is none
     * @param demoAccounts who may sign in to look around; none unless it is a demonstration
     */
    @Serdeable
    record About(String name, boolean demo, @Nullable Making making, List<DemoAccount> demoAccounts) {}

    /**
     * An account of the demonstration, its password told to everyone.
     *
     * @param role the one it is there to show
     */
    @Serdeable
    record DemoAccount(String username, String password, String name, Role role) {}

    /** Whether it can work. */
    @Serdeable
    record Health(String status) {}

    /** What this server is: the page before sign-in asks. */
    @Get("/about")
    @ExecuteOn(TaskExecutors.BLOCKING)
    About about() {
        return new About(
                "Xuefen", settings.demo(), progress.now().orElse(null), settings.demo() ? demoAccounts() : List.of());
    }

    private List<DemoAccount> demoAccounts() {
        return DEMO_ACCOUNTS.entrySet().stream()
                .flatMap(entry -> accounts.findByUsername(entry.getKey()).stream()
                        .map(account ->
                                new DemoAccount(account.username(), DEMO_PASSWORD, account.name(), entry.getValue())))
                .toList();
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
