package org.xuefen.live.stage;

import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xuefen.app.XuefenApp;

/** A presenter's browser: speaks to the ingest socket as the studio does. */
public final class TestPresenter implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final List<Map<?, ?>> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private volatile boolean stopped;
    private volatile Thread sending;
    private volatile @Nullable String greeting;

    private TestPresenter(URI url, String token, long classId, String... headers) throws Exception {
        var address = URI.create("ws://%s/api/v1/live-classes/%d/ingest".formatted(url.getAuthority(), classId));
        var builder = HTTP.newWebSocketBuilder().header("Authorization", "Bearer " + token);
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(address, new Ears()).get(10, TimeUnit.SECONDS);
    }

    public static TestPresenter connect(XuefenApp app, XuefenApp.Client as, long classId, String... headers)
            throws Exception {
        var presenter = new TestPresenter(app.url(), as.token(), classId, headers);
        presenter.await("open");
        return presenter;
    }

    /** Answers {@code open}, as often as it is said. */
    public TestPresenter hello(String mime) throws Exception {
        greeting = "{\"type\":\"hello\",\"mime\":\"" + mime + "\"}";
        control(greeting);
        return this;
    }

    public long heard(String type) {
        return heard.stream().filter(each -> type.equals(each.get("type"))).count();
    }

    public void control(String json) throws Exception {
        var text = json.getBytes(StandardCharsets.UTF_8);
        send((byte) 0, text);
    }

    public void piece(byte[] bytes) throws Exception {
        send((byte) 1, bytes);
    }

    private void send(byte kind, byte[] bytes) throws Exception {
        var message = ByteBuffer.allocate(bytes.length + 1).put(kind).put(bytes).flip();
        socket.sendBinary(message, true).get(10, TimeUnit.SECONDS);
    }

    /** Sends a recording as it would be made: so many milliseconds of it in as much time, from its beginning. */
    public TestPresenter send(byte[] recording, int wholeMillis, int millis) {
        sending = Thread.ofVirtual().start(() -> {
            try {
                long began = System.nanoTime();
                int at = 0;
                int until = (int) ((long) recording.length * millis / wholeMillis);
                while (at < until && !stopped) {
                    long gone = (System.nanoTime() - began) / 1_000_000;
                    int due = (int) Math.min(until, (long) recording.length * (gone + 100) / wholeMillis);
                    if (due > at) {
                        piece(Arrays.copyOfRange(recording, at, due));
                        at = due;
                    }
                    Thread.sleep(50);
                }
            } catch (Exception gone) {
                // The socket was closed by the server or by the test.
            }
        });
        return this;
    }

    public void join() throws InterruptedException {
        sending.join();
    }

    public Map<?, ?> await(String type) throws Exception {
        return await(type, 15);
    }

    public Map<?, ?> await(String type, int seconds) throws Exception {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < until) {
            for (var each : heard) {
                if (type.equals(each.get("type"))) {
                    return each;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no " + type + " in " + heard);
    }

    /** The status it was closed with. */
    public int closed() throws Exception {
        return closed.get(15, TimeUnit.SECONDS);
    }

    /** The network drops: no goodbye. */
    public void drop() {
        stopped = true;
        socket.abort();
    }

    @Override
    public void close() {
        drop();
    }

    private final class Ears implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    var said = JsonMapper.createDefault().readValue(text.toString(), Map.class);
                    heard.add(said);
                    var again = greeting;
                    if (again != null && "open".equals(said.get("type"))) {
                        control(again);
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.complete(status);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(-1);
        }
    }
}
