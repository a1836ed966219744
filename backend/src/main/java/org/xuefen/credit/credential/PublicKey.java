package org.xuefen.credit.credential;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** An Ed25519 public key, written as a Multikey {@code z6Mk…} (W3C Controlled Identifiers 1.0). */
public final class PublicKey {
    private static final int LENGTH = 32;
    private static final int SIGNATURE = 64;
    private static final byte[] PREFIX = {(byte) 0xed, 0x01};

    private final byte[] bytes;

    private PublicKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static PublicKey of(byte[] bytes) {
        return new PublicKey(bytes.clone());
    }

    /** Empty for text that is no Multikey, and for keys of another kind. */
    static Optional<PublicKey> parse(String multikey) {
        return Multibase.decode(multikey)
                .filter(read -> read.length == PREFIX.length + LENGTH
                        && Arrays.equals(Arrays.copyOf(read, PREFIX.length), PREFIX))
                .map(read -> new PublicKey(Arrays.copyOfRange(read, PREFIX.length, read.length)));
    }

    public String multikey() {
        var all = Arrays.copyOf(PREFIX, PREFIX.length + LENGTH);
        System.arraycopy(bytes, 0, all, PREFIX.length, LENGTH);
        return Multibase.base58(all);
    }

    /** The identity that is this key: {@code did:key:z6Mk…}. */
    public String did() {
        return "did:key:" + multikey();
    }

    /** What a proof names. */
    public String method() {
        return did() + "#" + multikey();
    }

    boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE) {
            return false;
        }
        var verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(bytes, 0));
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }
}
