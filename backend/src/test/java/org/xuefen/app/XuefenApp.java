package org.xuefen.app;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;

/** The one server the integration tests of a JVM share, on a database of its own. */
public final class XuefenApp {
    public static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static XuefenApp shared;

    private static RunningXuefen running;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final URI url;

    private XuefenApp(URI url) {
        this.url = url;
    }

    /** Speaks to a server elsewhere, which gives no beans. */
    static XuefenApp at(URI url) {
        return new XuefenApp(url);
    }

    /** Started by the first test that asks, stopped with the JVM. */
    public static synchronized XuefenApp shared() {
        if (shared == null) {
            running = start(freshData(), Map.of());
            shared = new XuefenApp(running.url());
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return shared;
    }

    /** A server of its own for a test that stops, breaks or doubles it; the caller closes it. */
    static RunningXuefen start(Path data, Map<String, String> more) {
        var environment =
                new HashMap<>(Map.of("XUEFEN_PORT", "0", "XUEFEN_DATA", data.toString(), "XUEFEN_DB_MEMORY", "128M"));
        var server = System.getenv("XUEFEN_TEST_DB_URL");
        if (server != null && !server.isBlank()) {
            environment.putAll(schemasOn(server));
        } else {
            System.setProperty(
                    "xuefen.mariadb.base", target().resolve("mariadb").toString());
        }
        environment.putAll(more);
        try {
            return RunningXuefen.start(environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a real server, named by an address with an account that may create users: fresh schemas and accounts. */
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

    static Path freshData() {
        var data = target().resolve("test-data")
                .resolve("run-" + ProcessHandle.current().pid() + "-" + SERIAL.incrementAndGet());
        if (Files.exists(data)) {
            try (var old = Files.walk(data)) {
                old.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return data;
    }

    static Path target() {
        return Path.of("target").toAbsolutePath();
    }

    public <T> T bean(Class<T> type) {
        return running.context().getBean(type);
    }

    /** Every bean of a type. */
    public <T> java.util.Collection<T> beans(Class<T> type) {
        return running.context().getBeansOfType(type);
    }

    public URI url() {
        return url;
    }

    /** A number no other test of this JVM uses, for names. */
    public static int serial() {
        return SERIAL.incrementAndGet();
    }

    /** A fresh active account with these roles (organizers: over everything asked for by the test itself). */
    public long newAccount(Role... roles) {
        var accounts = bean(Accounts.class);
        int number = serial();
        long id = accounts.create(new Accounts.NewAccount(0, "user" + number, "学员" + number, null, PASSWORD, "en"));
        for (var role : roles) {
            accounts.grant(id, role, null, null);
        }
        return id;
    }

    /** A client signed in as a fresh person with these roles. */
    public Client as(Role... roles) {
        return as(newAccount(roles));
    }

    /** A client signed in as that account, whose password is {@link #PASSWORD}. */
    public Client as(long accountId) {
        var username = bean(Accounts.class).find(accountId).orElseThrow().username();
        return signIn(username, PASSWORD);
    }

    public Client signIn(String username, String password) {
        var login =
                anonymous().post("/api/v1/login", Map.of("username", username, "password", password, "token", true));
        if (login.status() != 200) {
            throw new IllegalStateException(login.body());
        }
        var member = (Map<?, ?>) login.json().get("member");
        return new Client((String) login.json().get("access_token"), Long.parseLong((String) member.get("id")));
    }

    public Client anonymous() {
        return new Client("", 0);
    }

    /** An answer: its status and its text, read as JSON on demand. */
    public record Answer(int status, String body, java.net.http.HttpHeaders headers) {
        @SuppressWarnings("unchecked")
        public Map<String, Object> json() {
            return (Map<String, Object>) read(body);
        }

        @SuppressWarnings("unchecked")
        public List<Map<String, Object>> list() {
            return (List<Map<String, Object>>) read("{\"list\":" + body + "}").get("list");
        }

        /** The stable code of a problem. */
        public String code() {
            return String.valueOf(json().get("code"));
        }

        private static Map<?, ?> read(String text) {
            try {
                return JsonMapper.createDefault().readValue(text, Map.class);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }
    }

    /** Speaks to the server as one person. */
    public final class Client {
        private final String token;
        private final long id;

        private Client(String token, long id) {
            this.token = token;
            this.id = id;
        }

        public long id() {
            return id;
        }

        public String token() {
            return token;
        }

        public Answer get(String path) {
            return send("GET", path, null);
        }

        public Answer post(String path, Object body) {
            return send("POST", path, body);
        }

        public Answer put(String path, Object body) {
            return send("PUT", path, body);
        }

        public Answer delete(String path) {
            return send("DELETE", path, null);
        }

        public Answer send(String method, String path, Object body, String... headers) {
            try {
                var content = body == null
                        ? new byte[0]
                        : body instanceof byte[] bytes
                                ? bytes
                                : JsonMapper.createDefault().writeValueAsBytes(body);
                var request = HttpRequest.newBuilder(url.resolve(path))
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(content))
                        .header("Accept-Language", "en");
                if (body != null && !(body instanceof byte[])) {
                    request.header("Content-Type", "application/json");
                }
                if (!token.isEmpty()) {
                    request.header("Authorization", "Bearer " + token);
                }
                if (headers.length > 0) {
                    request.headers(headers);
                }
                var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                return new Answer(response.statusCode(), response.body(), response.headers());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
