package org.xuefen.credit.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.merkle.Canonical;
import org.xuefen.credit.merkle.Json;
import org.xuefen.shared.Sha256;

/**
 * A paper signed with the log's key, as it is handed out: {@code {"keyId","publicKey","sha256","signature", kind: content}}.
 * The hash is that of the content in canonical JSON (RFC 8785), the signature is Ed25519 over {@link #signed}. Checked with
 * nothing but a JDK.
 *
 * @param content in canonical form
 */
public record SignedPaper(Kind kind, String keyId, String publicKey, String sha256, String signature, String content) {
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** What is signed besides tree heads; none may be taken for another. */
    public enum Kind {
        /** The figures of a closed period. */
        STATEMENT("xuefen-statement/1", "statement"),
        /** What a member took along when they went to another unit. */
        RECEIPT("xuefen-receipt/1", "receipt"),
        /** The record of a meeting, or a supplement to one. */
        MEETING("xuefen-meeting/1", "meeting");

        private final String format;
        private final String member;

        Kind(String format, String member) {
            this.format = format;
            this.member = member;
        }

        /** What the content calls itself, and the first line of what is signed. */
        public String format() {
            return format;
        }
    }

    /** Whether a file claims to be one. */
    static boolean claimed(Map<String, ?> file) {
        return Arrays.stream(Kind.values()).anyMatch(kind -> file.containsKey(kind.member));
    }

    /** @throws IllegalArgumentException when it is no file of a signed paper */
    public static SignedPaper parse(String text) {
        var file = Json.object(Json.read(text));
        var kind = Arrays.stream(Kind.values())
                .filter(each -> file.containsKey(each.member))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a signed paper"));
        var content = Json.object(file.get(kind.member));
        if (!kind.format.equals(content.get("format"))) {
            throw new IllegalArgumentException("not a " + kind.member + " of format " + kind.format);
        }
        return new SignedPaper(
                kind,
                Json.string(file.get("keyId")),
                Json.string(file.get("publicKey")),
                Json.string(file.get("sha256")),
                Json.string(file.get("signature")),
                Canonical.of(content));
    }

    /** The same, where it must be of one kind. */
    public static SignedPaper parse(Kind kind, String text) {
        var paper = parse(text);
        if (paper.kind != kind) {
            throw new IllegalArgumentException("not a " + kind.member);
        }
        return paper;
    }

    /** What a signature is over: the format, so that it is not taken for anything else, and the hash. */
    public static String signed(Kind kind, String sha256) {
        return kind.format + "\n" + sha256 + "\n";
    }

    public static String hash(String content) {
        return Sha256.hex(content);
    }

    /** Whether the content is the one the hash is of. */
    public boolean intact() {
        return hash(content).equals(sha256);
    }

    /** Whether the key signed that hash. */
    public boolean signedBy(String key) {
        try {
            var raw = Base64.getDecoder().decode(key);
            var encoded = ByteBuffer.allocate(X509_PREFIX.length + raw.length)
                    .put(X509_PREFIX)
                    .put(raw)
                    .array();
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(signed(kind, sha256).getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // not a key, not a signature
        }
    }

    public Map<String, @Nullable Object> read() {
        return Json.object(Json.read(content));
    }

    /** The file, in canonical form itself. */
    public String text() {
        var members = new TreeMap<>(Map.of(
                "keyId",
                Canonical.of(keyId),
                "publicKey",
                Canonical.of(publicKey),
                "sha256",
                Canonical.of(sha256),
                "signature",
                Canonical.of(signature),
                kind.member,
                content));
        return members.entrySet().stream()
                .map(each -> Canonical.of(each.getKey()) + ":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
