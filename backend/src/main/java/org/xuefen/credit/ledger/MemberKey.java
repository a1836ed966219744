package org.xuefen.credit.ledger;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who a member is in the ledger, and the secret their commitments are salted by.
 *
 * @param secret 32 random bytes, hexadecimal; destroyed when the person's data is erased
 */
public record MemberKey(long memberId, long key, String secret) {
    private static final HexFormat HEX = HexFormat.of();

    /** A commitment to some content in an entry: without the secret it can be neither guessed nor checked. */
    public String commit(long entryId, byte[] content) {
        var salt = hmac(
                HEX.parseHex(secret),
                ByteBuffer.allocate(Long.BYTES).putLong(entryId).array());
        return HEX.formatHex(hmac(salt, content));
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
