package org.xuefen.credit.close;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.merkle.Json;
import org.xuefen.shared.Sha256;

/**
 * A statement as it is handed out: {@code {"keyId","publicKey","sha256","signature","statement"}}. The hash is that of the
 * statement in canonical JSON (RFC 8785), the signature is Ed25519 over {@link #signed}. Checked with nothing but a JDK.
 *
 * @param statement in canonical form
 */
record StatementFile(String keyId, String publicKey, String sha256, String signature, String statement) {
    static final String FORMAT = "xuefen-statement/1";
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws IllegalArgumentException when it is no statement's file */
    static StatementFile parse(String text) {
        var file = Json.object(Json.read(text));
        var statement = Json.object(file.get("statement"));
        if (!FORMAT.equals(statement.get("format"))) {
            throw new IllegalArgumentException("not a statement of format " + FORMAT);
        }
        return new StatementFile(
                Json.string(file.get("keyId")),
                Json.string(file.get("publicKey")),
                Json.string(file.get("sha256")),
                Json.string(file.get("signature")),
                Canonical.of(statement));
    }

    /** What a signature is over: the format, so that it is not taken for anything else, and the hash. */
    static String signed(String sha256) {
        return FORMAT + "\n" + sha256 + "\n";
    }

    static String hash(String statement) {
        return Sha256.hex(statement);
    }

    /** Whether the statement is the one the hash is of. */
    boolean intact() {
        return hash(statement).equals(sha256);
    }

    /** Whether the key signed that hash. */
    boolean signedBy(String key) {
        try {
            var raw = Base64.getDecoder().decode(key);
            var encoded = ByteBuffer.allocate(X509_PREFIX.length + raw.length)
                    .put(X509_PREFIX)
                    .put(raw)
                    .array();
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(signed(sha256).getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // not a key, not a signature
        }
    }

    Map<String, @Nullable Object> read() {
        return Json.object(Json.read(statement));
    }

    String text() {
        return "{\"keyId\":" + Canonical.of(keyId) + ",\"publicKey\":" + Canonical.of(publicKey) + ",\"sha256\":"
                + Canonical.of(sha256) + ",\"signature\":" + Canonical.of(signature) + ",\"statement\":" + statement
                + "}";
    }
}
