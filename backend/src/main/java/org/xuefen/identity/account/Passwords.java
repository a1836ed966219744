package org.xuefen.identity.account;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id (RFC 9106) with 19 MiB, 2 passes, 1 lane, as OWASP recommends; kept in the PHC string form, whose own figures
 * are used when a password is compared. Few run at a time, so that a flood of log-ins can't take the memory.
 */
@Singleton
class Passwords {
    static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int HASH_BYTES = 32;
    private static final Pattern KEPT =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{2,7}),t=(\\d{1,2}),p=1\\$([^$]+)\\$([^$]+)");

    private final SecureRandom random = new SecureRandom();
    private final Semaphore slots = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
    private final int memoryKib;
    private final String decoy;

    /** @param memoryKib no setting, so that nobody weakens what is kept; tests, which make thousands of accounts, take less */
    Passwords(@Value("${xuefen.password-memory:" + MEMORY_KIB + "}") int memoryKib) {
        this.memoryKib = memoryKib;
        this.decoy = hash("nobody has this password");
    }

    String hash(String password) {
        var salt = new byte[16];
        random.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + PASSES + ",p=1$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(digest(password, salt, memoryKib, PASSES));
    }

    /** Takes as long for an account without a password, or none at all, as for a wrong one. */
    boolean matches(String password, @Nullable String hash) {
        var kept = KEPT.matcher(hash == null ? decoy : hash);
        if (!kept.matches()) {
            throw new IllegalStateException("a password is kept in a form that is not Argon2id's");
        }
        var decoder = Base64.getDecoder();
        var digest = digest(
                password,
                decoder.decode(kept.group(3)),
                Integer.parseInt(kept.group(1)),
                Integer.parseInt(kept.group(2)));
        return MessageDigest.isEqual(decoder.decode(kept.group(4)), digest) && hash != null;
    }

    private byte[] digest(String password, byte[] salt, int memory, int passes) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
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
