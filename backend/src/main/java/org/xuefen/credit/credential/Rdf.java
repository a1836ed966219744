package org.xuefen.credit.credential;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a JSON-LD document says, as statements. A term no context defines is an error: it would not be signed. */
final class Rdf {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_QUADS = 20_000;

    private Rdf() {}

    static String canonical(JsonObject document) throws JsonLdError {
        return Canonicalizer.canonical(quads(document));
    }

    private static List<Quad> quads(JsonObject document) throws JsonLdError {
        var quads = new ArrayList<Quad>();
        var options = new JsonLdOptions(Contexts.BUNDLED);
        options.setTimeout(LONGEST);
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        JsonLd.toRdf(JsonDocument.of(document))
                .options(options)
                .provide((subject, predicate, object, datatype, language, direction, graph) -> {
                    if (quads.size() >= MOST_QUADS) {
                        throw new Canonicalizer.TooComplex();
                    }
                    quads.add(new Quad(subject, predicate, object, datatype, none(language), graph));
                    return null;
                });
        return quads;
    }

    private static @Nullable String none(@Nullable String language) {
        return language == null || language.isEmpty() ? null : language;
    }
}
