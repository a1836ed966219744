package org.xuefen.credit.credential;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** An Ed25519 key pair. */
public final class SigningKey {
    public static final int SEED = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Ed25519PrivateKeyParameters secret;
    private final PublicKey key;

    private SigningKey(Ed25519PrivateKeyParameters secret) {
        this.secret = secret;
        this.key = PublicKey.of(secret.generatePublicKey().getEncoded());
    }

    /** @param seed the 32 secret bytes */
    public static SigningKey of(byte[] seed) {
        return new SigningKey(new Ed25519PrivateKeyParameters(seed, 0));
    }

    public static byte[] freshSeed() {
        var seed = new byte[SEED];
        RANDOM.nextBytes(seed);
        return seed;
    }

    public PublicKey key() {
        return key;
    }

    byte[] sign(byte[] message) {
        var signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }
}
