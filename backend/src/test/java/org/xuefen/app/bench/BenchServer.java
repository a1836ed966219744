package org.xuefen.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.xuefen.app.TestDatabase;
import org.xuefen.app.XuefenApp;

/** A server of a benchmark's own, with the memory a database for so many would be given; it leaves nothing behind. */
final class BenchServer implements AutoCloseable {
    private final Path data = Path.of(
                    "target", "bench-data", "run-" + ProcessHandle.current().pid())
            .toAbsolutePath();
    private final Map<String, String> settings = new HashMap<>(TestDatabase.fresh());
    private XuefenApp app;
    private boolean ended;

    BenchServer() {
        settings.put("XUEFEN_DB_MEMORY", System.getenv().getOrDefault("XUEFEN_DB_MEMORY", "2G"));
        if (System.getProperty("xuefen.mariadb.options") == null) {
            System.setProperty("xuefen.mariadb.options", "--innodb-log-file-size=1G --innodb-max-dirty-pages-pct=20");
        }
        app = XuefenApp.own(data, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    /** Also of a run that is broken off: no database child outlives it. */
    private synchronized void end() {
        if (!ended) {
            ended = true;
            app.close();
        }
    }

    XuefenApp app() {
        return app;
    }

    /** What the server and the embedded database had in memory is gone. */
    void restart() {
        app.close();
        app = XuefenApp.own(data, settings);
    }

    @Override
    public void close() throws IOException {
        end();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
