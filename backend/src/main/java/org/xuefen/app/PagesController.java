package org.xuefen.app;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xuefen.shared.SharedRefusals;
import org.xuefen.shared.web.Problems;

/**
 * The pages out of the frontend's jar: hashed assets may be kept for ever, every other address is the application, which
 * finds its page by itself.
 */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PagesController {
    /** Own files only; styles may be set on elements, since chart and player libraries do. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
            + "style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; connect-src 'self'; font-src 'self'; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Map<String, MediaType> TYPES = Map.of(
            "html", MediaType.of("text/html;charset=utf-8"),
            "js", MediaType.of("text/javascript;charset=utf-8"),
            "css", MediaType.of("text/css;charset=utf-8"),
            "svg", MediaType.of("image/svg+xml"),
            "png", MediaType.of("image/png"),
            "ico", MediaType.of("image/x-icon"),
            "json", MediaType.of("application/json"),
            "webmanifest", MediaType.of("application/manifest+json"),
            "txt", MediaType.of("text/plain;charset=utf-8"),
            "woff2", MediaType.of("font/woff2"));

    private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();
    private final Problems problems;

    PagesController(Problems problems) {
        this.problems = problems;
    }

    @Get(uris = {"/", "/{+path}"})
    HttpResponse<?> page(HttpRequest<?> request, @Nullable @PathVariable String path) {
        var wanted = path == null ? "" : path;
        if (wanted.startsWith("api/") || wanted.startsWith("media/")) {
            return problems.of(request, SharedRefusals.NOT_FOUND);
        }
        var file = wanted.isEmpty() ? Optional.<byte[]>empty() : read(wanted);
        if (file.isPresent()) {
            return respond(request, wanted, file.get(), wanted.startsWith("assets/"));
        }
        if (wanted.equals("assets") || wanted.startsWith("assets/") || namesFile(wanted)) {
            return problems.of(request, SharedRefusals.NOT_FOUND);
        }
        return read("index.html")
                .<HttpResponse<?>>map(page -> unlisted(wanted, respond(request, "index.html", page, false)))
                .orElseGet(() -> problems.of(request, SharedRefusals.NOT_FOUND));
    }

    /** Who is a member is sensitive: no search engine keeps a page that says so, and the link is told to no one. */
    private static HttpResponse<?> unlisted(String path, MutableHttpResponse<?> page) {
        return path.startsWith("c/")
                ? page.header("X-Robots-Tag", "noindex, nofollow, noarchive").header("Referrer-Policy", "no-referrer")
                : page;
    }

    private MutableHttpResponse<?> respond(HttpRequest<?> request, String path, byte[] content, boolean forever) {
        var type =
                TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM_TYPE);
        var body = content;
        var response = HttpResponse.<byte[]>ok().contentType(type);
        var accepted = String.valueOf(request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING));
        if (accepted.contains("br") && read(path + ".br").isPresent()) {
            body = read(path + ".br").orElseThrow();
            response.header(HttpHeaders.CONTENT_ENCODING, "br");
        }
        return response.body(body)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, forever ? "public, max-age=31536000, immutable" : "no-cache")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
    }

    /** No page of the application has an address that ends like a file. */
    private static boolean namesFile(String path) {
        return TYPES.containsKey(path.substring(path.lastIndexOf('.') + 1));
    }

    private Optional<byte[]> read(String path) {
        // A folder in a jar can be opened, too, and has no bytes.
        boolean folder = path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
        if (folder || path.contains("..") || path.length() > 200) {
            return Optional.empty();
        }
        var known = files.get(path);
        if (known != null) {
            return known;
        }
        try (var in = getClass().getResourceAsStream("/public/" + path)) {
            if (in == null) {
                return Optional.empty();
            }
            var file = Optional.of(in.readAllBytes());
            files.put(path, file);
            return file;
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
