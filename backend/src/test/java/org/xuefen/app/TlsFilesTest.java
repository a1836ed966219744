package org.xuefen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of HTTPS that can't be used stop the start in a sentence, and not when the first browser comes. */
class TlsFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void aCertificateAndItsKeyAreTaken(String algorithm) {
        var own = SelfSigned.make(folder, "own", algorithm);
        assertThat(read(own.certificate(), own.key()).set(Setting.TLS_CERT)).isTrue();
    }

    @Test
    void theFileThatIsWrongIsNamed() throws IOException {
        var own = SelfSigned.make(folder, "own", "RSA");
        var other = SelfSigned.make(folder, "other", "RSA");
        var words = Files.writeString(folder.resolve("words.pem"), "no certificate at all\n");
        assertThatThrownBy(() -> read(words, own.key()))
                .isInstanceOf(Settings.WrongSetting.class)
                .hasMessage("Setting XUEFEN_TLS_CERT must name a PEM file that begins with a certificate.");
        assertThatThrownBy(() -> read(own.certificate(), words))
                .isInstanceOf(Settings.WrongSetting.class)
                .hasMessageStartingWith("Setting XUEFEN_TLS_KEY must name a PEM file with an unencrypted PKCS#8 key");
        assertThatThrownBy(() -> read(own.certificate(), other.key()))
                .hasMessage("Setting XUEFEN_TLS_KEY is not the key of the certificate in XUEFEN_TLS_CERT.");
    }

    private static Settings read(Path certificate, Path key) {
        return Settings.read(Map.of("XUEFEN_TLS_CERT", certificate.toString(), "XUEFEN_TLS_KEY", key.toString()));
    }
}
