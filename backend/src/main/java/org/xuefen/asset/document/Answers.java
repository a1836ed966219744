package org.xuefen.asset.document;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.xuefen.asset.Document;

/** How a stranger's file leaves the server: as what it is, never as a page, and not to be kept by anyone between. */
final class Answers {
    private Answers() {}

    static HttpResponse<byte[]> picture(Document document, byte[] content) {
        return answer(document, content, "inline");
    }

    static HttpResponse<byte[]> saved(Document document, byte[] content) {
        return answer(document, content, "attachment");
    }

    private static MutableHttpResponse<byte[]> answer(Document document, byte[] content, String disposition) {
        // RFC 6266 §4.3 with RFC 8187's percent encoding
        var name =
                URLEncoder.encode(document.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return HttpResponse.ok(content)
                .contentType(MediaType.of(document.kind().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename*=UTF-8''" + name)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=600")
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff");
    }
}
