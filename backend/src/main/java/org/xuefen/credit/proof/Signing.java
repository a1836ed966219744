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

    /** @param content in canonical form */
    @Transactional
    public SignedPaper sign(SignedPaper.Kind kind, String content) {
        log.lock();
        var own = keys.own();
        var sha256 = SignedPaper.hash(content);
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(own.secret());
            signature.update(SignedPaper.signed(kind, sha256).getBytes(StandardCharsets.UTF_8));
            return new SignedPaper(
                    kind,
                    own.key().id(),
                    own.key().publicKey(),
                    sha256,
                    Base64.getEncoder().encodeToString(signature.sign()),
                    content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a key that this log has published signed it. */
    public boolean signedHere(SignedPaper paper) {
        return publicKey(paper.keyId()).filter(paper::signedBy).isPresent();
    }

    /** The published key of that id, raw and base64. */
    public Optional<String> publicKey(String keyId) {
        return keys.all().stream()
                .filter(key -> key.id().equals(keyId))
                .map(key -> key.publicKey())
                .findFirst();
    }
}
