package org.xuefen.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the files of HTTPS before the server does, to say in one sentence which of them can't be used. */
final class TlsFiles {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

    private TlsFiles() {}

    /** @throws Settings.WrongSetting naming the file that is none of its kind, or the key when the two don't belong together */
    static void check(Path certificate, Path key) {
        var owner = certificate(certificate);
        if (!opens(key(key, owner.getAlgorithm()), owner)) {
            throw Settings.wrong(Setting.TLS_KEY, "is not the key of the certificate in XUEFEN_TLS_CERT");
        }
    }

    private static PublicKey certificate(Path file) {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(in)
                    .getPublicKey();
        } catch (IOException | GeneralSecurityException e) {
            throw Settings.wrong(Setting.TLS_CERT, "must name a PEM file that begins with a certificate");
        }
    }

    private static PrivateKey key(Path file, String algorithm) {
        try {
            var found = KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            if (found.find()) {
                var bytes = Base64.getMimeDecoder().decode(found.group(1));
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            // falls through: none that can be used
        }
        throw Settings.wrong(
                Setting.TLS_KEY,
                "must name a PEM file with an unencrypted PKCS#8 key of the certificate's kind, as"
                        + " openssl pkcs8 -topk8 -nocrypt writes it");
    }

    private static boolean opens(PrivateKey key, PublicKey owner) {
        try {
            var algorithm = SIGNATURES.getOrDefault(owner.getAlgorithm(), owner.getAlgorithm());
            var signature = Signature.getInstance(algorithm);
            var text = new byte[32];
            Arrays.fill(text, (byte) 7);
            signature.initSign(key);
            signature.update(text);
            var signed = signature.sign();
            signature.initVerify(owner);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
