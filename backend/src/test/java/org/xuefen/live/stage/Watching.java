package org.xuefen.live.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.xuefen.app.XuefenApp;

/** A player that knows parts: reloads the playlist by waiting for what it hints at, and fetches each part once. */
public final class Watching {
    private static final Pattern PART = Pattern.compile("#EXT-X-PART:.*URI=\"([^\"]+)\"");
    private static final Pattern HINT = Pattern.compile("#EXT-X-PRELOAD-HINT:.*URI=\"high-(\\d+)-(\\d+)\\.m4s\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI playlist;
    private final Set<String> parts = new LinkedHashSet<>();
    private long longest;

    public Watching(XuefenApp app, String master) throws Exception {
        var address = app.url().resolve(master);
        var media = body(address)
                .lines()
                .filter(line -> line.startsWith("high.m3u8"))
                .findFirst()
                .orElseThrow();
        playlist = address.resolve(media);
    }

    public void follow(Duration length) throws Exception {
        long until = System.nanoTime() + length.toNanos();
        var text = body(playlist);
        while (System.nanoTime() < until) {
            for (var part = PART.matcher(text); part.find(); ) {
                if (parts.add(part.group(1))) {
                    assertThat(bytes(playlist.resolve(part.group(1))))
                            .startsWith(0, 0)
                            .contains('m', 'o', 'o', 'f');
                }
            }
            var hint = HINT.matcher(text);
            assertThat(hint.find()).as(text).isTrue();
            long asked = System.nanoTime();
            text = body(URI.create(
                    playlist + "&_HLS_msn=" + hint.group(1) + "&_HLS_part=" + hint.group(2) + "&_HLS_skip=YES"));
            longest = Math.max(longest, (System.nanoTime() - asked) / 1_000_000);
        }
    }

    public int parts() {
        return parts.size();
    }

    public long longestWaitMillis() {
        return longest;
    }

    private static String body(URI address) throws IOException, InterruptedException {
        return new String(bytes(address), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] bytes(URI address) throws IOException, InterruptedException {
        var response = HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode())
                .as(address + " " + new String(response.body()))
                .isEqualTo(200);
        return response.body();
    }
}
