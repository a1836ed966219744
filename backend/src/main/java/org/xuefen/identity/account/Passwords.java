package org.xuefen.identity.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id (RFC 9106) with 19 MiB, 2 passes, 1 lane, as OWASP recommends; kept in the PHC string form. Few run at a
 * time, so that a flood of log-ins can't take the memory.
 */
@Singleton
class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int HASH_BYTES = 32;
    private static final String PREFIX = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$";

    private final SecureRandom random = new SecureRandom();
    private final Semaphore slots = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
    private final String decoy = hash("nobody has this password");

    String hash(String password) {
        var salt = new byte[16];
        random.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return PREFIX + encoder.encodeToString(salt) + "$" + encoder.encodeToString(digest(password, salt));
    }

    /** Takes as long for an account without a password, or none at all, as for a wrong one. */
    boolean matches(String password, @Nullable String hash) {
        var parts = (hash == null ? decoy : hash).split("\\$");
        var decoder = Base64.getDecoder();
        boolean same = MessageDigest.isEqual(decoder.decode(parts[5]), digest(password, decoder.decode(parts[4])));
        return same && hash != null;
    }

    private byte[] digest(String password, byte[] salt) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var out = new byte[HASH_BYTES];
        slots.acquireUninterruptibly();
        try {
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
        } finally {
            slots.release();
        }
        return out;
    }
}
