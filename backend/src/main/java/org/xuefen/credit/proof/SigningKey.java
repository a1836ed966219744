package org.xuefen.credit.proof;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.xuefen.shared.XuefenSettings;

/** This server's private key: given by the environment or a file, else made once and kept where only its owner reads. */
@Singleton
class SigningKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final ProofSettings settings;
    private final Path file;
    private @Nullable Pair pair;

    SigningKey(ProofSettings settings, XuefenSettings xuefen) {
        this.settings = settings;
        this.file = settings.keyFile() == null ? xuefen.data().resolve("log.key") : settings.keyFile();
    }

    /** The key and what it shows the world, base64. */
    record Pair(PrivateKey secret, String open) {}

    synchronized Pair pair() {
        var known = pair;
        if (known == null) {
            known = decode(settings.key() == null ? fromFile() : settings.key());
            pair = known;
        }
        return known;
    }

    private String fromFile() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the log's private key " + file, e);
        }
    }

    /** Written beside and then linked into place, so that a start that is killed here leaves a whole key or none. */
    private void make() throws IOException {
        var beside = Files.createTempFile(file.toAbsolutePath().getParent(), "log", ".key");
        try {
            if (beside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
            }
            var encoded = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            Files.writeString(beside, BEGIN + '\n' + Base64.getEncoder().encodeToString(encoded) + '\n' + END + '\n');
            try {
                Files.createLink(file, beside);
            } catch (FileAlreadyExistsException e) {
                // another start was quicker, and its key is as good
            } catch (UnsupportedOperationException e) {
                Files.copy(beside, file, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(beside);
        }
    }

    private static Pair decode(String text) {
        var body = text.replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
            var secret = (EdECPrivateKey) KeyFactory.getInstance("Ed25519").generatePrivate(spec);
            // The JDK does not tell the public key of a private one.
            var open = new Ed25519PrivateKeyParameters(secret.getBytes().orElseThrow(), 0)
                    .generatePublicKey()
                    .getEncoded();
            return new Pair(secret, Base64.getEncoder().encodeToString(open));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The log's private key is no Ed25519 key in PKCS#8 (openssl genpkey -algorithm ed25519)", e);
        }
    }
}
