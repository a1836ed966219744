package org.xuefen.app;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database program as a child of this process. One that ends without being told to (killed for its memory, stopped
 * by a full disk) is started again where it was, so that the server goes on when it is back.
 */
final class DatabaseChild implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseChild.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** A program that ran so long had started well: the next pause is short again. */
    private static final Duration WELL = Duration.ofSeconds(30);

    private final List<String> command;
    private final Path folder;
    private Process process;
    private boolean closed;

    private DatabaseChild(List<String> command, Path folder, Process process) {
        this.command = command;
        this.folder = folder;
        this.process = process;
    }

    static DatabaseChild launch(List<String> command, Path folder) throws IOException {
        return new DatabaseChild(command, folder, run(command, folder));
    }

    private static Process run(List<String> command, Path folder) throws IOException {
        var nothing = Path.of(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("mariadb.out").toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(nothing.toFile()))
                .start();
    }

    /** Returns when the owner can sign in; from then on the child is watched. */
    void awaitReady(Database database) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (System.nanoTime() < deadline) {
            if (!current().isAlive()) {
                throw new IOException("The embedded database ended at once; see " + folder.resolve("mariadb.log"));
            }
            try (var connection = DriverManager.getConnection(
                    database.url(), database.owner().user(), database.owner().password())) {
                if (connection.isValid(2)) {
                    Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
                    return;
                }
            } catch (SQLException e) {
                pause(Duration.ofMillis(50));
            }
        }
        throw new IOException("The embedded database did not answer within 90 seconds");
    }

    private void watch() {
        var pause = FIRST_PAUSE;
        while (true) {
            long began = System.nanoTime();
            int code;
            try {
                code = current().waitFor();
            } catch (InterruptedException e) {
                return;
            }
            boolean ranWell = System.nanoTime() - began > WELL.toNanos();
            pause = ranWell ? FIRST_PAUSE : pause;
            if (closed()) {
                return;
            }
            LOG.error("The embedded database ended by itself (code {}); it is started again.", code);
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            if (!again()) {
                return;
            }
        }
    }

    /** @return false when it is not wanted any more */
    private synchronized boolean again() {
        if (closed) {
            return false;
        }
        try {
            process = run(command, folder);
        } catch (IOException e) {
            LOG.error("The embedded database could not be started again: {}", e.getMessage());
        }
        return true;
    }

    private synchronized Process current() {
        return process;
    }

    private synchronized boolean closed() {
        return closed;
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks a database to end, and after half a minute makes it. */
    static void end(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            handle.destroyForcibly();
            handle.onExit().join();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        end(process.toHandle());
    }
}
