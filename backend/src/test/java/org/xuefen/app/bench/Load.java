package org.xuefen.app.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Many clients that ask for one page again and again over connections kept open. Written on bare sockets, since on two
 * cores a full HTTP client would measure itself.
 */
final class Load {
    /** @param p99 milliseconds within which 99 of 100 answers came */
    record Result(double perSecond, double p99) {}

    private Load() {}

    /** @param tokens one signed-in person per client */
    static Result get(URI server, String path, List<String> tokens, int clients, Duration length) {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            long end = began + length.toNanos();
            List<Future<long[]>> running = LongStream.range(0, clients)
                    .mapToObj(i -> pool.submit(() -> client(server, path, tokens.get((int) i % tokens.size()), end)))
                    .toList();
            long[] all = running.stream()
                    .flatMapToLong(each -> LongStream.of(result(each)))
                    .sorted()
                    .toArray();
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Result(all.length / seconds, all[(int) (all.length * 0.99)] / 1e6);
        }
    }

    private static long[] result(Future<long[]> each) {
        try {
            return each.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long[] client(URI server, String path, String token, long end) {
        var request = ("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: Bearer "
                        + token + "\r\nAccept-Language: zh\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var times = new long[1 << 16];
        int count = 0;
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
            var out = socket.getOutputStream();
            while (System.nanoTime() < end) {
                long began = System.nanoTime();
                out.write(request);
                answer(in);
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = System.nanoTime() - began;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(times, count);
    }

    private static void answer(InputStream in) throws IOException {
        var status = line(in);
        if (!status.contains(" 200 ")) {
            throw new IOException(status);
        }
        long length = -1;
        boolean chunked = false;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (chunked) {
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                in.skipNBytes(size + 2L);
            }
            line(in);
            return;
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }
}
