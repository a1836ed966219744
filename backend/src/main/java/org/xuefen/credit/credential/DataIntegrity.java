package org.xuefen.credit.credential;

import com.apicatalog.jsonld.JsonLdError;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.xuefen.shared.Sha256;

/** Proofs by the cryptosuite {@code eddsa-rdfc-2022} (W3C Data Integrity EdDSA Cryptosuites v1.0, section 3.2). */
public final class DataIntegrity {
    static final String TYPE = "DataIntegrityProof";
    static final String SUITE = "eddsa-rdfc-2022";
    static final String PURPOSE = "assertionMethod";

    private DataIntegrity() {}

    /** The document with a proof; the same document, key and time give the same bytes. */
    public static JsonObject sign(JsonObject document, SigningKey key, Instant created) {
        var proof = Json.createObjectBuilder()
                .add("type", TYPE)
                .add("cryptosuite", SUITE)
                .add("created", created.truncatedTo(ChronoUnit.SECONDS).toString())
                .add("verificationMethod", key.key().method())
                .add("proofPurpose", PURPOSE)
                .build();
        try {
            var value = Multibase.base58(key.sign(hash(document, proof)));
            return Json.createObjectBuilder(document)
                    .add("proof", Json.createObjectBuilder(proof).add("proofValue", value))
                    .build();
        } catch (JsonLdError e) {
            throw new IllegalStateException("what we issue is not well-formed", e);
        }
    }

    /** What is signed: the hash of the proof's options, then that of the document without its proofs. */
    static byte[] hash(JsonObject document, JsonObject proof) throws JsonLdError {
        var context = document.get("@context");
        var options = Json.createObjectBuilder(proof).remove("proofValue");
        if (context != null) {
            options.add("@context", context);
        }
        var bare = Json.createObjectBuilder(document).remove("proof").build();
        var first = Sha256.of(Rdf.canonical(options.build()));
        var second = Sha256.of(Rdf.canonical(bare));
        var both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
