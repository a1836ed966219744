package org.xuefen.app;

import io.micronaut.context.ApplicationContext;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;
import org.xuefen.organization.OrganizationSettings;

/** A server under test: the one the integration tests of a JVM share, one of a test's own, or one elsewhere. */
public final class XuefenApp implements AutoCloseable {
    public static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static XuefenApp shared;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final URI url;
    private final @Nullable RunningXuefen running;

    private XuefenApp(URI url, @Nullable RunningXuefen running) {
        this.url = url;
        this.running = running;
    }

    /** Speaks to a server elsewhere, which gives no beans. */
    public static XuefenApp at(URI url) {
        return new XuefenApp(url, null);
    }

    /** Started by the first test that asks, stopped with the JVM. */
    public static synchronized XuefenApp shared() {
        if (shared == null) {
            shared = own(freshData(), TestDatabase.fresh());
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /**
     * A server of its own in this JVM, for a test that stops, breaks or doubles it; the caller closes it.
     *
     * @param more settings; the database is the embedded one unless they name another ({@link TestDatabase#fresh})
     */
    public static XuefenApp own(Path data, Map<String, String> more) {
        var running = start(data, more);
        return new XuefenApp(running.url(), running);
    }

    private static RunningXuefen start(Path data, Map<String, String> more) {
        System.setProperty("xuefen.mariadb.base", target().resolve("mariadb").toString());
        var environment =
                new HashMap<>(Map.of("XUEFEN_PORT", "0", "XUEFEN_DATA", data.toString(), "XUEFEN_DB_MEMORY", "128M"));
        environment.putAll(more);
        try {
            return RunningXuefen.start(environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Objects.requireNonNull(running).close();
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
        return context().getBean(type);
    }

    public ApplicationContext context() {
        return Objects.requireNonNull(running, "a server elsewhere gives no beans")
                .context();
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

    /** The day it is where organizations are: not always that of the machine. */
    public LocalDate today() {
        return bean(OrganizationSettings.class).dayOf(bean(Clock.class).instant());
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

    /** Someone signed in elsewhere, at this server: another start of the same, or its neighbour. */
    public Client same(Client client) {
        return new Client(client.token, client.id);
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

        /** What a file holds. */
        public byte[] bytes(String path) {
            try {
                var request = HttpRequest.newBuilder(url.resolve(path)).header("Authorization", "Bearer " + token);
                return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                        .body();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
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
                for (int i = 0; i < headers.length; i += 2) {
                    request.setHeader(headers[i], headers[i + 1]);
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
