package org.xuefen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/**
 * Starting, stopping and being killed, with the database child. The tests follow each other on one data folder, in any
 * order, each leaving it at rest.
 */
@DisabledIfEnvironmentVariable(
        named = "XUEFEN_TEST_DB_URL",
        matches = ".+",
        disabledReason = "about the embedded database")
class LifecycleIT {
    private static final Path DATA = ProcessXuefen.freshData();
    /** What a request to a database that hangs may take, on a machine that is busy. */
    private static final Duration SOON = Duration.ofSeconds(15);

    private static final List<String> PAGES = List.of("/api/v1/health", "/api/v1/session", "/api/v1/enrolments");

    @Test
    void aCleanStopEndsTheDatabaseAndTheNextStartHasTheData() {
        long database;
        try (var first = ProcessXuefen.start(DATA, Map.of())) {
            assertThat(first.administrator().get("/api/v1/session").status()).isEqualTo(200);
            database = TestDatabase.pid(DATA);
            assertThat(ProcessHandle.of(database)).isPresent();
            assertThatThrownBy(() -> ProcessXuefen.start(DATA, Map.of()))
                    .hasMessageContaining("Setting XUEFEN_DATA: another Xuefen is running with the folder");
        }
        assertThat(ProcessHandle.of(database)).isEmpty();
        try (var second = ProcessXuefen.start(DATA, Map.of("XUEFEN_ADMIN_PASSWORD", "another password"))) {
            assertThat(second.administrator().get("/api/v1/session").status()).isEqualTo(200);
        }
    }

    @Test
    void afterAKillTheNextStartEndsTheOrphanedDatabase() {
        var killed = ProcessXuefen.start(DATA, Map.of());
        long orphan = TestDatabase.pid(DATA);
        killed.kill();
        assertThat(ProcessHandle.of(orphan)).isPresent();
        try (var next = ProcessXuefen.start(DATA, Map.of())) {
            assertThat(ProcessHandle.of(orphan)).isEmpty();
            assertThat(next.log()).contains("Ending the database that an earlier process left behind");
            assertThat(next.administrator().get("/api/v1/session").status()).isEqualTo(200);
        }
    }

    @Test
    void whileTheDatabaseHangsOrIsGoneTheServerSaysSoSoonAndRecovers() throws Exception {
        try (var server = ProcessXuefen.start(DATA, Map.of())) {
            var root = server.administrator();
            long database = TestDatabase.pid(DATA);
            signal("STOP", database);
            try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = asking.invokeAll(PAGES.stream()
                        .map(page -> Executors.callable(() -> unavailable(root, page)))
                        .toList());
                for (var answer : answers) {
                    answer.get();
                }
            }
            signal("CONT", database);
            recovers(root);

            signal("KILL", database); // it may be back before a busy machine has asked anything
            recovers(root);
            assertThat(TestDatabase.pid(DATA)).isNotEqualTo(database);
            assertThat(server.log()).contains("The embedded database ended by itself");
        }
    }

    @Test
    void withACertificateItSpeaksHttpsAndItsCookieStaysThere() throws Exception {
        var own = SelfSigned.make(DATA.resolve("tls"), "own", "EC");
        var tls = Map.of(
                "XUEFEN_TLS_CERT", own.certificate().toString(),
                "XUEFEN_TLS_KEY", own.key().toString());
        try (var server = ProcessXuefen.start(DATA, tls)) {
            assertThat(server.url().getScheme()).isEqualTo("https");
            try (var browser =
                    HttpClient.newBuilder().sslContext(own.trusting()).build()) {
                var login = HttpRequest.newBuilder(server.url().resolve("/api/v1/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"username\":\"root\",\"password\":\"" + XuefenApp.PASSWORD + "\"}"))
                        .build();
                var answer = browser.send(login, BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                        .containsIgnoringCase("; secure")
                        .containsIgnoringCase("; httponly");
            }
        }
    }

    private static void unavailable(XuefenApp.Client client, String page) {
        long began = System.nanoTime();
        var gone = client.get(page);
        assertThat(gone.status()).as(gone.body()).isEqualTo(503);
        assertThat(gone.code()).isEqualTo("shared.database-unavailable");
        assertThat(gone.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }

    private static void recovers(XuefenApp.Client client) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (client.get("/api/v1/health").status() != 200 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(100_000_000);
        }
        for (var page : PAGES) {
            assertThat(client.get(page).status()).isEqualTo(200);
        }
    }

    private static void signal(String name, long pid) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    }
}
