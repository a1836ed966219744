package org.xuefen.credit.card;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A code of a member card: {@code XF1.} and 24 bytes in base64url. The first 16 are the member's id and the step of time
 * under AES with one key, so that two codes of one member have nothing in common for anyone else; the last 8 are an HMAC
 * over them with another.
 */
final class CardCode {
    static final Duration STEP = Duration.ofSeconds(30);
    private static final int SKEW = 1;
    private static final int SIGNED = 16;
    private static final int TAG = 8;
    private static final String PREFIX = "XF1.";
    private static final Pattern FORM = Pattern.compile("XF1\\.([A-Za-z0-9_-]{32})");

    private final SecretKeySpec hiding;
    private final SecretKeySpec signing;

    /** @param secret 32 random bytes */
    CardCode(byte[] secret) {
        var keys = hmac(
                new SecretKeySpec(secret, "HmacSHA256"),
                "xuefen member card 1".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        hiding = new SecretKeySpec(Arrays.copyOf(keys, 16), "AES");
        signing = new SecretKeySpec(Arrays.copyOfRange(keys, 16, 32), "HmacSHA256");
    }

    String of(long memberId, Instant now) {
        var hidden = aes(
                Cipher.ENCRYPT_MODE,
                ByteBuffer.allocate(SIGNED).putLong(memberId).putLong(step(now)).array());
        var code = Arrays.copyOf(hidden, SIGNED + TAG);
        System.arraycopy(tag(hidden), 0, code, SIGNED, TAG);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    /** When the code shown now is replaced. */
    Instant until(Instant now) {
        return Instant.ofEpochSecond((step(now) + 1) * STEP.toSeconds());
    }

    /** The member whose code it is; empty for a forged code and one of more than a step ago or ahead. */
    OptionalLong member(String code, Instant now) {
        var form = FORM.matcher(code.strip());
        if (!form.matches()) {
            return OptionalLong.empty();
        }
        var bytes = Base64.getUrlDecoder().decode(form.group(1));
        var hidden = Arrays.copyOf(bytes, SIGNED);
        if (!MessageDigest.isEqual(tag(hidden), Arrays.copyOfRange(bytes, SIGNED, SIGNED + TAG))) {
            return OptionalLong.empty();
        }
        var plain = ByteBuffer.wrap(aes(Cipher.DECRYPT_MODE, hidden));
        long memberId = plain.getLong();
        return Math.abs(plain.getLong() - step(now)) <= SKEW ? OptionalLong.of(memberId) : OptionalLong.empty();
    }

    private static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }

    private byte[] tag(byte[] hidden) {
        return Arrays.copyOf(hmac(signing, hidden), TAG);
    }

    private static byte[] hmac(SecretKeySpec key, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One block, never the same twice for a member: a block cipher by itself is what is wanted here. */
    private byte[] aes(int mode, byte[] block) {
        try {
            var cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, hiding);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
