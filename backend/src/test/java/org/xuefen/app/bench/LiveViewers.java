package org.xuefen.app.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Many players that know parts, as light as they can be: each keeps one connection, waits for the playlist with the next part
 * in it, and fetches that part. Late is a part by the time between the first viewer's getting it and a viewer's own.
 */
final class LiveViewers {
    private static final Pattern HINT =
            Pattern.compile("#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"high-(\\d+)-(\\d+)\\.m4s\"");
    private static final long STALL_NANOS = 2_000_000_000L;

    private final URI playlist;
    private final int count;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, Long> firstSeen = new ConcurrentHashMap<>();
    private final Map<String, byte[]> parts = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong stalls = new AtomicLong();
    private final List<long[]> late = new ArrayList<>();
    private volatile boolean stopped;
    private volatile boolean measuring;
    private double seconds;

    LiveViewers(URI master, int count) {
        this.playlist = master.resolve("high.m3u8");
        this.count = count;
    }

    void start() throws InterruptedException {
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofVirtual().start(this::watch));
            Thread.sleep(4);
        }
    }

    void measure(Duration length) throws InterruptedException {
        measuring = true;
        Thread.sleep(length);
        measuring = false;
        seconds = length.toMillis() / 1000.0;
    }

    void stop() throws InterruptedException {
        stopped = true;
        for (var each : threads) {
            each.join(Duration.ofSeconds(10));
        }
    }

    double megabytesPerSecond() {
        return bytes.get() / 1e6 / seconds;
    }

    double stalls() {
        return stalls.get();
    }

    double lateMillis(double share) {
        synchronized (late) {
            var all = late.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return all.length == 0 ? Double.MAX_VALUE : all[(int) Math.min(all.length - 1, all.length * share)] / 1e6;
        }
    }

    private void watch() {
        var own = new ArrayList<Long>();
        try (var connection = new Connection(playlist.getHost(), playlist.getPort())) {
            var text = new String(connection.get(playlist.getRawPath()), StandardCharsets.UTF_8);
            long last = System.nanoTime();
            while (!stopped) {
                var hint = HINT.matcher(text);
                if (!hint.find()) {
                    throw new IOException("no hint");
                }
                text = new String(
                        connection.get(playlist.getRawPath() + "?_HLS_msn=" + hint.group(1) + "&_HLS_part="
                                + hint.group(2) + "&_HLS_skip=YES"),
                        StandardCharsets.UTF_8);
                var name = "high-" + hint.group(1) + "-" + hint.group(2) + ".m4s";
                if (!text.contains(name)) {
                    continue; // the segment ended with the part before
                }
                var part = connection.get(playlist.resolve(name).getRawPath());
                long now = System.nanoTime();
                long first = firstSeen.computeIfAbsent(name, fresh -> now);
                if (measuring) {
                    parts.putIfAbsent(name, part);
                    bytes.addAndGet(part.length);
                    own.add(now - first);
                    if (now - last > STALL_NANOS) {
                        stalls.incrementAndGet();
                    }
                }
                last = now;
            }
        } catch (IOException broken) {
            if (!stopped) {
                stalls.incrementAndGet();
            }
        }
        synchronized (late) {
            late.add(own.stream().mapToLong(Long::longValue).toArray());
        }
    }

    void save(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var each : parts.entrySet()) {
            Files.write(folder.resolve(each.getKey()), each.getValue());
        }
    }

    /** The same viewers fetch what was kept, as often as it came. */
    void replay(int port, Duration length) throws InterruptedException {
        var names = parts.keySet().stream().sorted().toList();
        long until = System.nanoTime() + length.toNanos();
        var replaying = new ArrayList<Thread>();
        for (int i = 0; i < count; i++) {
            replaying.add(Thread.ofVirtual().start(() -> {
                try (var connection = new Connection("127.0.0.1", port)) {
                    for (int at = 0; System.nanoTime() < until; at++) {
                        connection.get("/" + names.get(at % names.size()));
                        Thread.sleep((long) (seconds * 1000 / names.size()));
                    }
                } catch (IOException | InterruptedException e) {
                    stalls.incrementAndGet();
                }
            }));
        }
        for (var each : replaying) {
            each.join();
        }
    }

    /** One connection that is kept, for GET alone. */
    private static final class Connection implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final String host;

        Connection(String host, int port) throws IOException {
            socket = new Socket(host, port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(20_000);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
            this.host = host;
        }

        byte[] get(String path) throws IOException {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            int length = -1;
            int status = 0;
            for (var line = line(); !line.isEmpty(); line = line()) {
                if (line.startsWith("HTTP/")) {
                    status = Integer.parseInt(line.substring(9, 12));
                } else if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
            }
            var body = in.readNBytes(Math.max(0, length));
            if (status != 200 || body.length != length) {
                throw new IOException(path + ": " + status);
            }
            return body;
        }

        private String line() throws IOException {
            var text = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("closed");
                }
                if (next != '\r') {
                    text.append((char) next);
                }
            }
            return text.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
