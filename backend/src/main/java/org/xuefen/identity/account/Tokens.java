package org.xuefen.identity.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.xuefen.shared.Sha256;

/** Secrets handed out once: 256 random bits, of which only the SHA-256 is kept. */
final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    static String fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String token) {
        return Sha256.of(token);
    }
}
