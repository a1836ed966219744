package org.xuefen.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The databases tests run on, as settings; and the embedded one of a server from outside. */
public final class TestDatabase {
    private TestDatabase() {}

    /**
     * Settings for a database nobody has used: nothing for the embedded one, or fresh schemas and accounts on the server
     * that {@code XUEFEN_TEST_DB_URL} names by an address with an account that may create users.
     */
    public static Map<String, String> fresh() {
        var server = System.getenv("XUEFEN_TEST_DB_URL");
        return server == null || server.isBlank() ? Map.of() : schemasOn(server);
    }

    /** Settings of one more server on the embedded database of the server that runs on this data folder. */
    public static Map<String, String> sharedWith(Path data) {
        return Map.of(
                "XUEFEN_DB_URL", address(data) + "?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                "XUEFEN_DB_PASSWORD", secret(data, "app"),
                "XUEFEN_DB_OWNER_PASSWORD", secret(data, "owner"));
    }

    /** Into the embedded database of a server, through the account it gave itself. */
    public static Connection connect(Path data) throws SQLException {
        return DriverManager.getConnection(
                address(data) + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC",
                "xuefen_app",
                secret(data, "app"));
    }

    public static long pid(Path data) {
        return Long.parseLong(read(data.resolve("db/mariadb.pid")));
    }

    static void end(Path data) {
        if (Files.exists(data.resolve("db/mariadb.pid"))) {
            ProcessHandle.of(pid(data))
                    .filter(process -> process.info().commandLine().orElse("").contains("--datadir=" + data))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static String address(Path data) {
        var arguments =
                ProcessHandle.of(pid(data)).orElseThrow().info().arguments().orElseThrow();
        var port = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--port="))
                .findFirst()
                .orElseThrow()
                .substring("--port=".length());
        return "jdbc:mysql://127.0.0.1:" + port + "/xuefen";
    }

    private static String secret(Path data, String account) {
        return read(data.resolve("db").resolve(account + ".secret"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> schemasOn(String server) {
        var main = "xf" + System.nanoTime();
        var ledger = main + "_ledger";
        try (var connection = DriverManager.getConnection(server);
                var statement = connection.createStatement()) {
            statement.execute("create database " + main + " character set utf8mb4 collate utf8mb4_unicode_ci");
            statement.execute("create database " + ledger + " character set utf8mb4 collate utf8mb4_unicode_ci");
            for (var user : List.of("xuefen_owner", "xuefen_app")) {
                statement.execute("create user if not exists '" + user + "'@'%' identified by 'test-password'");
            }
            statement.execute("grant all on " + main + ".* to 'xuefen_owner'@'%' with grant option");
            statement.execute("grant all on " + ledger + ".* to 'xuefen_owner'@'%' with grant option");
            statement.execute("grant select, insert, update, delete on " + main + ".* to 'xuefen_app'@'%'");
            statement.execute("grant select, insert on " + ledger + ".* to 'xuefen_app'@'%'");
        } catch (SQLException e) {
            throw new IllegalStateException("XUEFEN_TEST_DB_URL", e);
        }
        var url = server.replaceFirst("(jdbc:mysql://[^/]+/)[^?]*.*", "$1" + main)
                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        return Map.of(
                "XUEFEN_DB_URL",
                url,
                "XUEFEN_DB_LEDGER",
                ledger,
                "XUEFEN_DB_PASSWORD",
                "test-password",
                "XUEFEN_DB_OWNER_PASSWORD",
                "test-password");
    }
}
