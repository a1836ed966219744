package org.xuefen.live.stage;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.xuefen.live.LiveRefusals;
import org.xuefen.media.live.Broadcast;
import org.xuefen.media.live.Content;
import org.xuefen.media.live.Rendition;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/**
 * Playlists, heads, segments and parts of classes on the stage. The signature in the path is the right to see them. Whoever asks
 * for what is still to come is answered when it is there, and holds no thread until then (RFC 8216bis §6.2.5.2).
 */
@Hidden
@Controller("/media/live")
@Secured(SecurityRule.IS_ANONYMOUS)
class WatchController {
    private static final Pattern PLAYLIST = Pattern.compile("(high|low|audio)(-plain)?\\.m3u8");
    private static final Pattern HEAD = Pattern.compile("(high|low|audio)-g(\\d{1,6})\\.mp4");
    private static final Pattern PIECE = Pattern.compile("(high|low|audio)-(\\d{1,7})(?:-(\\d{1,3}))?\\.m4s");
    private static final Pattern VIEWER = Pattern.compile("[A-Za-z0-9_-]{12}");
    private static final MediaType PLAYLIST_TYPE = MediaType.of("application/vnd.apple.mpegurl");
    private static final MediaType HEAD_TYPE = MediaType.of("video/mp4");
    private static final MediaType PIECE_TYPE = MediaType.of("video/iso.segment");
    private static final String FOR_EVER = "public, max-age=86400, immutable";
    private static final String NOW = "no-cache";
    /** What was waited for stays what it is. */
    private static final String SETTLED = "public, max-age=6";
    /** Three target durations; then a player is told how it is and asks again. */
    private static final long MOST_WAIT_MILLIS = 6_000;

    private final Stages stages;
    private final StageLinks links;
    private final Clock clock;
    private final Executor disk = Executors.newVirtualThreadPerTaskExecutor();

    WatchController(Stages stages, StageLinks links, Clock clock) {
        this.stages = stages;
        this.links = links;
        this.clock = clock;
    }

    /** A file of a class. */
    @Get("/{id}/{token}/{file}")
    CompletionStage<HttpResponse<byte[]>> liveFile(
            String id,
            String token,
            String file,
            @Nullable @QueryValue("_HLS_msn") Long segment,
            @Nullable @QueryValue("_HLS_part") Integer part,
            @Nullable @QueryValue("_HLS_skip") String skip,
            @Nullable @QueryValue("v") String viewer) {
        long classId = Ids.parse(id);
        if (!links.opens(classId, token)) {
            throw new Refusal(LiveRefusals.STAGE_LINK_EXPIRED);
        }
        var stage = stages.find(classId).orElseThrow(WatchController::nothing);
        var suffix = "";
        if (viewer != null && VIEWER.matcher(viewer).matches()) {
            stage.seen(viewer, clock.millis());
            suffix = "?v=" + viewer;
        }
        var broadcast = stage.broadcast;
        if (file.equals("master.m3u8") || file.equals("plain.m3u8")) {
            return now(answer(broadcast.master(file.startsWith("master"), suffix), PLAYLIST_TYPE, NOW));
        }
        var playlist = PLAYLIST.matcher(file);
        if (playlist.matches()) {
            boolean parts = playlist.group(2) == null;
            return playlist(broadcast, rendition(playlist.group(1)), parts, segment, part, skip != null);
        }
        var head = HEAD.matcher(file);
        if (head.matches()) {
            var bytes = broadcast.head(rendition(head.group(1)), Integer.parseInt(head.group(2)));
            return now(answer(bytes, HEAD_TYPE, FOR_EVER));
        }
        var piece = PIECE.matcher(file);
        if (!piece.matches()) {
            throw nothing();
        }
        int number = Integer.parseInt(piece.group(2));
        return piece.group(3) == null
                ? segment(broadcast, rendition(piece.group(1)), number)
                : part(broadcast, rendition(piece.group(1)), number, Integer.parseInt(piece.group(3)));
    }

    private CompletionStage<HttpResponse<byte[]>> playlist(
            Broadcast broadcast,
            Rendition rendition,
            boolean parts,
            @Nullable Long segment,
            @Nullable Integer part,
            boolean skip) {
        if (segment == null || !parts) {
            return now(answer(broadcast.playlist(rendition, parts, skip && parts), PLAYLIST_TYPE, NOW));
        }
        int wanted = part == null ? -1 : part;
        return switch (broadcast.wait(rendition, segment, wanted)) {
            case THERE -> now(answer(broadcast.playlist(rendition, true, skip), PLAYLIST_TYPE, SETTLED));
            case REFUSED -> throw new Refusal(LiveRefusals.STAGE_TOO_FAR_AHEAD);
            case COMING ->
                reached(broadcast, rendition, segment, wanted)
                        .thenApply(there -> answer(
                                broadcast.playlist(rendition, true, skip), PLAYLIST_TYPE, there ? SETTLED : NOW));
        };
    }

    private CompletionStage<HttpResponse<byte[]>> part(
            Broadcast broadcast, Rendition rendition, int segment, int part) {
        return switch (broadcast.wait(rendition, segment, part)) {
            case THERE -> now(answer(broadcast.part(rendition, segment, part), PIECE_TYPE, FOR_EVER));
            case REFUSED -> throw nothing();
            case COMING ->
                reached(broadcast, rendition, segment, part)
                        .thenApply(there -> answer(broadcast.part(rendition, segment, part), PIECE_TYPE, FOR_EVER));
        };
    }

    /** True when it is there, false when it was waited for in vain. */
    private static CompletableFuture<Boolean> reached(
            Broadcast broadcast, Rendition rendition, long segment, int part) {
        return broadcast
                .reached(rendition, segment, part)
                .completeOnTimeout(null, MOST_WAIT_MILLIS, TimeUnit.MILLISECONDS)
                .thenApply(done -> broadcast.wait(rendition, segment, part) == Broadcast.Wait.THERE);
    }

    private CompletionStage<HttpResponse<byte[]>> segment(Broadcast broadcast, Rendition rendition, int number) {
        var content = broadcast.segment(rendition, number).orElseThrow(WatchController::nothing);
        return switch (content) {
            case Content.InMemory memory -> now(answer(Optional.of(memory.bytes()), PIECE_TYPE, FOR_EVER));
            case Content.OnDisk there ->
                CompletableFuture.supplyAsync(() -> answer(Optional.of(read(there)), PIECE_TYPE, FOR_EVER), disk);
        };
    }

    private static byte[] read(Content.OnDisk there) {
        try {
            return there.read();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Rendition rendition(String name) {
        return Rendition.named(name).orElseThrow(WatchController::nothing);
    }

    private static HttpResponse<byte[]> answer(Optional<byte[]> bytes, MediaType type, String cache) {
        MutableHttpResponse<byte[]> response = HttpResponse.ok(bytes.orElseThrow(WatchController::nothing));
        response.contentType(type).header(HttpHeaders.CACHE_CONTROL, cache).header("X-Content-Type-Options", "nosniff");
        return response.header("Content-Security-Policy", "default-src 'none'");
    }

    private static CompletionStage<HttpResponse<byte[]>> now(HttpResponse<byte[]> response) {
        return CompletableFuture.completedFuture(response);
    }

    private static Refusal nothing() {
        return new Refusal(LiveRefusals.NOTHING_ON_STAGE);
    }
}
