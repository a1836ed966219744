package org.xuefen.credit.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A log's public key under the log's name, as C2SP signed-note shares it: {@code name+id+base64(0x01 || key)}.
 *
 * @param name the log's origin
 * @param publicKey the raw 32 bytes of the Ed25519 key, base64
 */
public record LogKey(String name, String publicKey) {
    private static final byte ED25519 = 1;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int ID_BYTES = 4;

    public static LogKey of(String name, byte[] publicKey) {
        return new LogKey(name, Base64.getEncoder().encodeToString(publicKey));
    }

    /** @throws IllegalArgumentException unless it is the text of an Ed25519 key whose id fits */
    public static LogKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty()) {
            throw new IllegalArgumentException("not a key: name+id+base64");
        }
        var typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != Hash.BYTES + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        var key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.id().equals(parts[1])) {
            throw new IllegalArgumentException("the key's id is " + key.id() + ", not " + parts[1]);
        }
        return key;
    }

    /** The first four bytes of SHA-256(name, newline, 0x01, key), hexadecimal. */
    public String id() {
        return HexFormat.of().formatHex(Arrays.copyOf(hash(), ID_BYTES));
    }

    public String text() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(decoded());
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // malformed: not a signature by this key
        }
    }

    private PublicKey decoded() throws GeneralSecurityException {
        var raw = raw();
        var encoded = ByteBuffer.allocate(X509_PREFIX.length + raw.length)
                .put(X509_PREFIX)
                .put(raw)
                .array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private byte[] raw() {
        return Base64.getDecoder().decode(publicKey);
    }

    private byte[] typed() {
        var raw = raw();
        return ByteBuffer.allocate(raw.length + 1).put(ED25519).put(raw).array();
    }

    private byte[] hash() {
        var named = (name + '\n').getBytes(StandardCharsets.UTF_8);
        var typed = typed();
        return Hash.sha256(ByteBuffer.allocate(named.length + typed.length)
                .put(named)
                .put(typed)
                .array());
    }
}
