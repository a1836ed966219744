package org.xuefen.live.meeting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who someone is in what is signed: a number, and a commitment to their name, HMAC-SHA256 of it under a salt of their own. With
 * the salt everyone can check the name; once it is destroyed with their row, nobody can guess it.
 */
record Seat(int number, long accountId, String name, byte[] salt) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 32;

    static Seat of(int number, long accountId, String name) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Seat(number, accountId, name, salt);
    }

    String commitment() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
