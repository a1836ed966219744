package org.xuefen.live.room;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.xuefen.app.XuefenApp;

/** Someone's socket in a room. */
public final class Browser implements AutoCloseable, WebSocket.Listener {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 10;

    private final BlockingQueue<Map<String, Object>> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;
    private volatile boolean answersPings = true;

    private Browser(XuefenApp app, XuefenApp.Client client, long classId, String... headers) {
        var url = URI.create(app.url().toString().replaceFirst("^http", "ws"))
                .resolve("/api/v1/live-classes/" + classId + "/room");
        var builder = HTTP.newWebSocketBuilder();
        if (!client.token().isEmpty()) {
            builder.header("Authorization", "Bearer " + client.token());
        }
        for (int at = 0; at < headers.length; at += 2) {
            builder.header(headers[at], headers[at + 1]);
        }
        socket = builder.buildAsync(url, this).join();
    }

    /** Connects and is welcomed. */
    public static Browser in(XuefenApp app, XuefenApp.Client client, long classId) {
        var browser = new Browser(app, client, classId);
        browser.next("WELCOME");
        return browser;
    }

    /** Connects; whether they are let in is to be seen. */
    static Browser knocking(XuefenApp app, XuefenApp.Client client, long classId, String... headers) {
        return new Browser(app, client, classId, headers);
    }

    void stopAnswering() {
        answersPings = false;
    }

    public void say(String words) {
        send(Map.of("say", words, "key", "k" + words.hashCode()));
    }

    void send(Map<String, Object> body) {
        try {
            socket.sendText(JsonMapper.createDefault().writeValueAsString(body), true)
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next event of a kind; those before it are gone. */
    public Map<String, Object> next(String kind) {
        return next(event -> kind.equals(event.get("kind")));
    }

    Map<String, Object> next(Predicate<Map<String, Object>> wanted) {
        try {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (System.nanoTime() < until) {
                var event = events.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (event != null && wanted.test(event)) {
                    return event;
                }
            }
            throw new AssertionError("it was not told; closed: " + closed.getNow("no"));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> body(Map<String, Object> event) {
        return (Map<String, Object>) event.get("body");
    }

    /** All that has come so far. */
    List<Map<String, Object>> heard() {
        var all = new java.util.ArrayList<Map<String, Object>>();
        events.drainTo(all);
        return all;
    }

    /** Why the server closed it. */
    String closed() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            try {
                var list = JsonMapper.createDefault().readValue("{\"all\":" + text + "}", Map.class);
                for (var event : (List<?>) list.get("all")) {
                    @SuppressWarnings("unchecked")
                    var each = (Map<String, Object>) event;
                    events.add(each);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            text.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onPing(WebSocket webSocket, java.nio.ByteBuffer message) {
        if (answersPings) {
            webSocket.request(1);
            return null; // the client answers by itself
        }
        return new CompletableFuture<>(); // reads no further: a connection that hangs
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        closed.complete(reason);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(error.toString());
    }

    /** The line is cut: no goodbye. */
    void cut() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
    }
}
