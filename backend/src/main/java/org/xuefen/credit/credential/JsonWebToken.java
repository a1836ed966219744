package org.xuefen.credit.credential;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Optional;

/** A credential as a signed JSON Web Token (RFC 7519; VC Data Model 1.1, section 6.3.1; Open Badges 3.0, section 8.2). */
final class JsonWebToken {
    private final JsonObject header;
    private final JsonObject payload;
    private final byte[] signed;
    private final byte[] signature;

    private JsonWebToken(JsonObject header, JsonObject payload, byte[] signed, byte[] signature) {
        this.header = header;
        this.payload = payload;
        this.signed = signed;
        this.signature = signature;
    }

    static Optional<JsonWebToken> parse(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        var header = json(parts[0]);
        var payload = json(parts[1]);
        var signature = Multibase.base64Url(parts[2]);
        if (header.isEmpty() || payload.isEmpty() || signature.isEmpty()) {
            return Optional.empty();
        }
        var signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        return Optional.of(new JsonWebToken(header.get(), payload.get(), signed, signature.get()));
    }

    private static Optional<JsonObject> json(String part) {
        return Multibase.base64Url(part)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(BoundedJson::shallow)
                .flatMap(BoundedJson::object);
    }

    void check(Findings findings) {
        var algorithm = BoundedJson.string(header, "alg");
        if (algorithm.isEmpty() || algorithm.equalsIgnoreCase("none")) {
            findings.add(CheckCode.PROOF_MISSING, "alg", algorithm);
            return;
        }
        if (!(header.get("jwk") instanceof JsonObject key)) {
            findings.add(CheckCode.KEY_ELSEWHERE, "kid", keyName());
            return;
        }
        if (!algorithm.equals("RS256") || !BoundedJson.string(key, "kty").equals("RSA")) {
            findings.add(CheckCode.JWT_ALGORITHM_UNSUPPORTED, "alg", algorithm);
            return;
        }
        if (rsa(key)) {
            findings.proven();
            findings.add(CheckCode.ISSUER_OF_KEY_ELSEWHERE, "jwk", BoundedJson.string(payload, "iss"));
        } else {
            findings.add(CheckCode.JWT_SIGNATURE_WRONG, "", "");
        }
    }

    /** What the token calls its key: in its header, or as Open Badges 2.0 does in the badge. */
    private String keyName() {
        var named = BoundedJson.string(header, "kid");
        return named.isEmpty() && payload.get("verification") instanceof JsonObject verification
                ? BoundedJson.string(verification, "creator")
                : named;
    }

    private boolean rsa(JsonObject key) {
        try {
            var modulus = number(key, "n");
            if (modulus.bitLength() < 2048 || modulus.bitLength() > 8192) {
                return false;
            }
            var verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(
                    KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, number(key, "e"))));
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static BigInteger number(JsonObject key, String name) {
        return new BigInteger(
                1, Multibase.base64Url(BoundedJson.string(key, name)).orElse(new byte[0]));
    }

    /** The credential inside; what the token's own claims say must be what it says. */
    JsonObject credential(Findings findings) {
        var inside = payload.get("vc") instanceof JsonObject vc ? vc : bare();
        same(findings, "jti", "id", BoundedJson.string(inside, "id"));
        same(findings, "iss", "issuer", issuer(inside));
        date(findings, inside);
        return inside;
    }

    private JsonObject bare() {
        var bare = Json.createObjectBuilder(payload);
        for (var claim : java.util.List.of("iss", "jti", "sub", "nbf", "exp", "iat", "aud")) {
            bare.remove(claim);
        }
        return bare.build();
    }

    private void same(Findings findings, String claim, String field, String inside) {
        var said = BoundedJson.string(payload, claim);
        if (!said.isEmpty() && !inside.isEmpty() && !said.equals(inside)) {
            findings.add(CheckCode.JWT_CLAIM_DIFFERS, field, claim);
        }
    }

    private void date(Findings findings, JsonObject inside) {
        var field = inside.containsKey("validFrom") ? "validFrom" : "issuanceDate";
        var from = Dates.parse(BoundedJson.string(inside, field));
        if (payload.get("nbf") instanceof JsonNumber claimed && from.isPresent()) {
            var at = Instant.ofEpochSecond(claimed.longValue());
            if (Math.abs(at.getEpochSecond() - from.get().getEpochSecond()) > 1) {
                findings.add(CheckCode.JWT_CLAIM_DIFFERS, field, "nbf");
            }
        }
    }

    private static String issuer(JsonObject inside) {
        return inside.get("issuer") instanceof JsonObject profile
                ? BoundedJson.string(profile, "id")
                : BoundedJson.string(inside, "issuer");
    }
}
