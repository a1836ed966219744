package org.xuefen.asset.library;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.xuefen.asset.AssetRefusals;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/**
 * Playlists, segments, posters and captions. The signature in the path is the right to see them, so a request costs no
 * look at the database but for captions; whoever gave the address has asked who wants it.
 */
@Hidden
@Controller("/media")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class MediaController {
    private static final Pattern FILE = Pattern.compile("[a-z0-9-]{1,40}\\.(m3u8|mp4|m4s|jpg)");
    private static final Pattern CAPTIONS = Pattern.compile("captions-([A-Za-z0-9-]{2,20})\\.[0-9a-z]{1,12}\\.vtt");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");
    private static final Map<String, MediaType> TYPES = Map.of(
            "m3u8", MediaType.of("application/vnd.apple.mpegurl"),
            "mp4", MediaType.of("video/mp4"),
            "m4s", MediaType.of("video/iso.segment"),
            "jpg", MediaType.of("image/jpeg"));

    private final Links links;
    private final Served served;
    private final CaptionTable captions;

    MediaController(Links links, Served served, CaptionTable captions) {
        this.links = links;
        this.served = served;
        this.captions = captions;
    }

    /** A file of a package. */
    @Get("/{id}/{token}/{file}")
    HttpResponse<byte[]> mediaFile(
            HttpRequest<?> request,
            String id,
            String token,
            String file,
            @Nullable @Header(HttpHeaders.RANGE) String range) {
        long assetId = Ids.parse(id);
        long generation = links.opened(assetId, token);
        if (generation < 0) {
            throw new Refusal(AssetRefusals.LINK_EXPIRED);
        }
        var captionFile = CAPTIONS.matcher(file);
        if (captionFile.matches()) {
            var text = captions.webVtt(assetId, captionFile.group(1))
                    .orElseThrow(() -> new Refusal(AssetRefusals.CAPTIONS_NOT_FOUND));
            return respond(text.getBytes(StandardCharsets.UTF_8), MediaType.of("text/vtt;charset=utf-8"), range);
        }
        var name = FILE.matcher(file);
        if (!name.matches()) {
            throw new Refusal(AssetRefusals.NOT_FOUND);
        }
        var content = served.read(assetId + "/" + generation + "/" + file)
                .orElseThrow(() -> new Refusal(AssetRefusals.NOT_FOUND));
        return respond(content, TYPES.getOrDefault(name.group(1), MediaType.APPLICATION_OCTET_STREAM_TYPE), range);
    }

    /** RFC 9110 §14: one range; several, or one that makes no sense, get the whole file, which is allowed. */
    private static HttpResponse<byte[]> respond(byte[] content, MediaType type, @Nullable String range) {
        var wanted = RANGE.matcher(range == null ? "" : range);
        boolean part = wanted.matches()
                && !(wanted.group(1).isEmpty() && wanted.group(2).isEmpty());
        if (!part) {
            return headers(HttpResponse.ok(content), type);
        }
        boolean suffix = wanted.group(1).isEmpty();
        long last = content.length - 1L;
        long from = suffix
                ? Math.max(0, content.length - Long.parseLong(wanted.group(2)))
                : Long.parseLong(wanted.group(1));
        long to = suffix || wanted.group(2).isEmpty() ? last : Math.min(last, Long.parseLong(wanted.group(2)));
        if (from > to) {
            return headers(HttpResponse.<byte[]>status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE), type)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + content.length);
        }
        var piece = Arrays.copyOfRange(content, (int) from, (int) to + 1);
        return headers(HttpResponse.<byte[]>status(HttpStatus.PARTIAL_CONTENT).body(piece), type)
                .header(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + content.length);
    }

    private static io.micronaut.http.MutableHttpResponse<byte[]> headers(
            io.micronaut.http.MutableHttpResponse<byte[]> response, MediaType type) {
        return response.contentType(type)
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'");
    }
}
