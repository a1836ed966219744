package org.xuefen.credit.merkle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 value of the tree. Leaves and inner nodes are told apart by a first byte (RFC 9162, 2.1.1). */
public final class Hash {
    public static final int BYTES = 32;

    /** The root of a tree without leaves: the hash of nothing. */
    public static final Hash EMPTY = new Hash(digest().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException unless there are 32 bytes */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has " + BYTES + " bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    public static Hash ofLeaf(byte[] leaf) {
        var digest = digest();
        digest.update(LEAF);
        return new Hash(digest.digest(leaf));
    }

    /** Of a leaf that is text, in UTF-8. */
    public static Hash ofText(String leaf) {
        return ofLeaf(leaf.getBytes(StandardCharsets.UTF_8));
    }

    public static Hash ofNode(Hash left, Hash right) {
        var digest = digest();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    public static Hash fromHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** @throws IllegalArgumentException unless it is the padded base64 of 32 bytes */
    public static Hash fromBase64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    static byte[] sha256(byte[] content) {
        return digest().digest(content);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
