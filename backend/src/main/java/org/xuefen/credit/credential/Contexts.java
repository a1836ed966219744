package org.xuefen.credit.credential;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The contexts that come with the program. Any other is not fetched, it is an error. */
final class Contexts implements DocumentLoader {
    static final String CREDENTIALS_1 = "https://www.w3.org/2018/credentials/v1";
    static final String CREDENTIALS_2 = "https://www.w3.org/ns/credentials/v2";
    static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    static final String RECORDS = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry(CREDENTIALS_1, "credentials-v1"),
            Map.entry(CREDENTIALS_2, "credentials-v2"),
            Map.entry("https://w3id.org/security/data-integrity/v1", "data-integrity-v1"),
            Map.entry("https://w3id.org/security/data-integrity/v2", "data-integrity-v2"),
            Map.entry("https://w3id.org/security/suites/ed25519-2020/v1", "ed25519-2020-v1"),
            Map.entry("https://purl.imsglobal.org/spec/ob/v3p0/context.json", "ob-3.0.0"),
            Map.entry("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json", "ob-3.0.1"),
            Map.entry("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json", "ob-3.0.2"),
            Map.entry(BADGES, "ob-3.0.3"),
            Map.entry("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json", "ob-extensions"),
            Map.entry("https://purl.imsglobal.org/spec/clr/v2p0/context.json", "clr-2.0"),
            Map.entry(RECORDS, "clr-2.0"));

    static final Contexts BUNDLED = new Contexts();

    private final Map<String, Document> read = new ConcurrentHashMap<>();

    private Contexts() {}

    static boolean known(String address) {
        return FILES.containsKey(address);
    }

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        var file = FILES.get(url.toString());
        if (file == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not bundled: " + url);
        }
        return read.computeIfAbsent(file, Contexts::load);
    }

    private static Document load(String file) {
        try (var in = Objects.requireNonNull(Contexts.class.getResourceAsStream("/contexts/" + file + ".json"))) {
            return JsonDocument.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonLdError e) {
            throw new IllegalStateException(file, e);
        }
    }
}
