package org.xuefen.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server in a process of its own, for tests that kill it. Its data folder outlives it, so that the next start shows
 * what was kept.
 */
public final class ProcessXuefen implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("(https?://127\\.0\\.0\\.1:\\d+)   \\(ready in");

    /** A database that a killed server leaves behind is ended with the tests, should no start have come after it. */
    private static final Set<Path> FOLDERS = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FOLDERS.forEach(TestDatabase::end)));
    }

    private final Process process;
    private final URI url;
    private final Path log;

    private ProcessXuefen(Process process, URI url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
    }

    /** A data folder for a test, under target/ and empty. */
    public static Path freshData() {
        return XuefenApp.freshData();
    }

    /** The administrator every such server has: {@code root}, whose password is {@link XuefenApp#PASSWORD}. */
    public static ProcessXuefen start(Path data, Map<String, String> more) {
        try {
            Files.createDirectories(data);
            FOLDERS.add(data);
            var log = data.resolve("server-" + System.nanoTime() + ".log");
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx512m",
                    "-Djava.awt.headless=true",
                    "-Dxuefen.password-memory=64",
                    "-Dxuefen.mariadb.base=" + XuefenApp.target().resolve("mariadb")));
            command.addAll(program());
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("XUEFEN_"));
            var environment = new HashMap<>(Map.of(
                    "XUEFEN_PORT", "0",
                    "XUEFEN_DATA", data.toString(),
                    "XUEFEN_DB_MEMORY", "96M",
                    "XUEFEN_ADMIN", "root",
                    "XUEFEN_ADMIN_PASSWORD", XuefenApp.PASSWORD));
            environment.putAll(more);
            builder.environment().putAll(environment);
            var process = builder.start();
            return new ProcessXuefen(process, awaitReady(process, log), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The built server where the tests themselves run on it, quick to start; else their own classes without the tests. */
    private static List<String> program() {
        var built = ownLocation();
        if (!built.toString().endsWith(".jar")) {
            return List.of("-cp", classesOfTheServer(), "org.xuefen.app.Xuefen");
        }
        var cache = built.resolveSibling("xuefen.aot");
        var quick = Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.<String>of();
        return Stream.concat(quick.stream(), Stream.of("-cp", built.toString(), "org.xuefen.app.Xuefen"))
                .toList();
    }

    private static Path ownLocation() {
        try {
            return Path.of(RunningXuefen.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String classesOfTheServer() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static URI awaitReady(Process process, Path log) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (System.nanoTime() < deadline) {
            var ready = READY.matcher(Files.readString(log));
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(log));
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("not ready in time: " + Files.readString(log));
    }

    /** {@code kill -9}: nothing gets a chance to finish. Its database child lives on. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI url() {
        return url;
    }

    public long pid() {
        return process.pid();
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To speak to it. */
    public XuefenApp app() {
        return XuefenApp.at(url);
    }

    public XuefenApp.Client signIn(String username, String password) {
        return app().signIn(username, password);
    }

    public XuefenApp.Client administrator() {
        return signIn("root", XuefenApp.PASSWORD);
    }

    /** Ctrl-C: a clean stop, which ends the database child too. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not stop: " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
