package org.xuefen.credit.proof;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;

/** Signs what is not a tree head with the log's key. What is signed begins with a line that no tree head begins with. */
@Singleton
public class Signing {
    private final LogKeys keys;
    private final LogStore log;

    Signing(LogKeys keys, LogStore log) {
        this.keys = keys;
        this.log = log;
    }

    /** @param publicKey the raw 32 bytes, base64, as the public page of the log's keys shows it */
    public record Signed(String keyId, String publicKey, String signature) {}

    /** @param what its first line says what it is, which must not be the name of a log */
    @Transactional
    public Signed sign(String what) {
        log.lock();
        var own = keys.own();
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(own.secret());
            signature.update(what.getBytes(StandardCharsets.UTF_8));
            return new Signed(
                    own.key().id(), own.key().publicKey(), Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The published key of that id, raw and base64. */
    public Optional<String> publicKey(String keyId) {
        return keys.all().stream()
                .filter(key -> key.id().equals(keyId))
                .map(key -> key.publicKey())
                .findFirst();
    }
}
