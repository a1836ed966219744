package org.xuefen.credit.credential;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the proofs a document carries: by the key in the file, be it a {@code did:key} or the fragment of an address
 * of the issuer's. Whether an issuer known by an address calls that key their own is what fetching the address would
 * tell, so that stays unchecked and is said.
 */
final class ProofCheck {
    /** Their key would have to be fetched. */
    private static final Set<String> RESOLVED_BY_FETCHING =
            Set.of("web", "webvh", "ion", "ethr", "cheqd", "indy", "ebsi");

    private static final Set<String> SUITES_OF_OTHERS =
            Set.of("ecdsa-rdfc-2019", "ecdsa-sd-2023", "ecdsa-jcs-2019", "bbs-2023", "eddsa-jcs-2022", "eddsa-2022");
    private static final String OLDER = "Ed25519Signature2020";

    private final Findings findings;

    ProofCheck(Findings findings) {
        this.findings = findings;
    }

    void check(JsonObject document) {
        var proofs = BoundedJson.objects(document.get("proof"));
        if (proofs.isEmpty()) {
            findings.add(CheckCode.PROOF_MISSING, "proof", "");
            return;
        }
        for (int i = 0; i < Math.min(proofs.size(), 5); i++) {
            proof(document, proofs.get(i), proofs.size() == 1 ? "proof" : "proof[" + i + "]");
        }
        boolean any = proofs.stream().anyMatch(ProofCheck::ours)
                || proofs.stream().anyMatch(each -> SUITES_OF_OTHERS.contains(BoundedJson.string(each, "cryptosuite")));
        if (!any) {
            findings.add(CheckCode.PROOF_MISSING, "proof", "");
        }
    }

    private static boolean ours(JsonObject proof) {
        var type = BoundedJson.string(proof, "type");
        return type.equals(OLDER)
                || (type.equals(DataIntegrity.TYPE)
                        && BoundedJson.string(proof, "cryptosuite").equals(DataIntegrity.SUITE));
    }

    private void proof(JsonObject document, JsonObject proof, String where) {
        if (!ours(proof)) {
            var suite = BoundedJson.string(proof, "cryptosuite");
            findings.add(
                    SUITES_OF_OTHERS.contains(suite) ? CheckCode.PROOF_SUITE_UNSUPPORTED : CheckCode.PROOF_TYPE_UNKNOWN,
                    where,
                    suite.isEmpty() ? BoundedJson.string(proof, "type") : suite);
            return;
        }
        if (!BoundedJson.string(proof, "proofPurpose").equals(DataIntegrity.PURPOSE)) {
            findings.add(CheckCode.PROOF_PURPOSE_WRONG, where + ".proofPurpose", "");
            return;
        }
        var value = Multibase.decode(BoundedJson.string(proof, "proofValue"));
        if (value.isEmpty()) {
            findings.add(CheckCode.PROOF_VALUE_MALFORMED, where + ".proofValue", "");
            return;
        }
        key(document, proof, where).ifPresent(key -> signature(document, proof, key, value.get(), where));
    }

    private void signature(JsonObject document, JsonObject proof, PublicKey key, byte[] value, String where) {
        var unknown = BoundedJson.strings(document.get("@context")).stream()
                .filter(context -> !Contexts.known(context))
                .toList();
        if (!unknown.isEmpty()) {
            findings.add(CheckCode.CONTEXT_UNKNOWN, "@context", String.join(", ", unknown));
            return;
        }
        try {
            if (key.verifies(DataIntegrity.hash(document, proof), value)) {
                findings.proven();
            } else {
                findings.add(CheckCode.PROOF_WRONG, where, "");
            }
        } catch (Canonicalizer.TooComplex e) {
            findings.add(CheckCode.TOO_COMPLEX, where, "");
        } catch (JsonLdError e) {
            findings.add(code(e.getCode()), where, word(e));
        } catch (RuntimeException e) {
            // The reader of a stranger's JSON-LD may stumble over what it did not expect; the file is to blame.
            findings.add(CheckCode.JSON_LD_INVALID, where, "");
        }
    }

    /** The term an error is about, which it names in brackets. */
    private static String word(JsonLdError error) {
        var message = String.valueOf(error.getMessage());
        int from = message.indexOf('[');
        int to = message.indexOf(']', from + 1);
        return from < 0 || to < 0 ? error.getCode().name() : message.substring(from + 1, to);
    }

    private static CheckCode code(JsonLdErrorCode code) {
        return switch (code) {
            case UNDEFINED_TERM -> CheckCode.TERM_UNDEFINED;
            case LOADING_REMOTE_CONTEXT_FAILED -> CheckCode.CONTEXT_UNKNOWN;
            case PROCESSING_TIMEOUT_EXCEEDED -> CheckCode.TOO_COMPLEX;
            default -> CheckCode.JSON_LD_INVALID;
        };
    }

    private Optional<PublicKey> key(JsonObject document, JsonObject proof, String where) {
        var method = BoundedJson.string(proof, "verificationMethod");
        if (proof.get("verificationMethod") instanceof JsonObject inside) {
            method = BoundedJson.string(inside, "id");
        }
        var at = where + ".verificationMethod";
        if (method.startsWith("did:")) {
            return ofIdentity(document, method, at);
        }
        int fragment = method.indexOf('#');
        var key = fragment < 0 ? Optional.<PublicKey>empty() : PublicKey.parse(method.substring(fragment + 1));
        findings.add(key.isPresent() ? CheckCode.ISSUER_OF_KEY_ELSEWHERE : CheckCode.KEY_ELSEWHERE, at, method);
        return key;
    }

    private Optional<PublicKey> ofIdentity(JsonObject document, String method, String where) {
        var parts = method.split(":", 3);
        if (parts.length < 3 || parts[2].isEmpty()) {
            findings.add(CheckCode.METHOD_UNKNOWN, where, method);
            return Optional.empty();
        }
        if (!parts[1].equals("key")) {
            findings.add(
                    RESOLVED_BY_FETCHING.contains(parts[1]) ? CheckCode.KEY_ELSEWHERE : CheckCode.METHOD_UNKNOWN,
                    where,
                    method);
            return Optional.empty();
        }
        var did = parts[2].split("#", 2)[0];
        var key = PublicKey.parse(did);
        if (key.isEmpty()) {
            findings.add(CheckCode.METHOD_UNKNOWN, where, method);
        }
        issuerIs(document, "did:key:" + did, where);
        return key;
    }

    private void issuerIs(JsonObject document, String did, String where) {
        JsonValue issuer = document.get("issuer");
        var id = issuer instanceof JsonObject profile
                ? BoundedJson.string(profile, "id")
                : BoundedJson.string(document, "issuer");
        if (id.startsWith("did:key:") && !id.equals(did)) {
            findings.add(CheckCode.ISSUER_NOT_OF_KEY, where, id);
        } else if (!id.equals(did)) {
            findings.add(CheckCode.ISSUER_OF_KEY_ELSEWHERE, where, id);
        }
    }
}
