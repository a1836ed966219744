package org.xuefen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** Starting, stopping and being killed, with the database child. */
@DisabledIfEnvironmentVariable(
        named = "XUEFEN_TEST_DB_URL",
        matches = ".+",
        disabledReason = "about the embedded database")
class LifecycleIT {
    @Test
    void aCleanStopEndsTheDatabaseAndTheNextStartHasTheData() throws IOException {
        var data = ProcessXuefen.freshData();
        long database;
        try (var first = ProcessXuefen.start(data, Map.of())) {
            assertThat(first.administrator().get("/api/v1/session").status()).isEqualTo(200);
            database = databasePid(data);
            assertThat(ProcessHandle.of(database)).isPresent();
        }
        assertThat(ProcessHandle.of(database)).isEmpty();
        try (var second = ProcessXuefen.start(data, Map.of("XUEFEN_ADMIN_PASSWORD", "another password"))) {
            assertThat(second.administrator().get("/api/v1/session").status()).isEqualTo(200);
        }
    }

    @Test
    void afterAKillTheNextStartEndsTheOrphanedDatabase() throws IOException {
        var data = ProcessXuefen.freshData();
        var killed = ProcessXuefen.start(data, Map.of());
        long orphan = databasePid(data);
        killed.kill();
        assertThat(ProcessHandle.of(orphan)).isPresent();
        try (var next = ProcessXuefen.start(data, Map.of())) {
            assertThat(ProcessHandle.of(orphan)).isEmpty();
            assertThat(next.log()).contains("Ending the database that an earlier process left behind");
            assertThat(next.administrator().get("/api/v1/session").status()).isEqualTo(200);
        }
    }

    @Test
    void twoServersNeverShareADataFolder() {
        var data = ProcessXuefen.freshData();
        try (var first = ProcessXuefen.start(data, Map.of())) {
            assertThat(first.url()).isNotNull();
            assertThatThrownBy(() -> ProcessXuefen.start(data, Map.of()))
                    .hasMessageContaining("Setting XUEFEN_DATA: another Xuefen is running with the folder");
        }
    }

    @Test
    void whileTheDatabaseIsGoneTheServerSaysSoAndRecovers() throws Exception {
        var data = ProcessXuefen.freshData();
        try (var server = ProcessXuefen.start(data, Map.of())) {
            var root = server.administrator();
            long database = databasePid(data);
            new ProcessBuilder("kill", "-STOP", Long.toString(database)).start().waitFor();
            var gone = root.get("/api/v1/health");
            new ProcessBuilder("kill", "-CONT", Long.toString(database)).start().waitFor();
            assertThat(gone.status()).isEqualTo(503);
            assertThat(gone.code()).isEqualTo("shared.database-unavailable");
            long deadline = System.nanoTime() + 20_000_000_000L;
            while (root.get("/api/v1/health").status() != 200 && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(root.get("/api/v1/health").status()).isEqualTo(200);
        }
    }

    private static long databasePid(Path data) throws IOException {
        return Long.parseLong(Files.readString(data.resolve("db/mariadb.pid")).strip());
    }
}
