package org.xuefen.credit.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement's file is checked with nothing but a JDK. */
class StatementFileTest {
    private final KeyPair keys = pair();
    private final String publicKey = Base64.getEncoder()
            .encodeToString(Arrays.copyOfRange(keys.getPublic().getEncoded(), 12, 44));
    private final String statement = Canonical.of(new TreeMap<String, Object>(Map.of(
            "format",
            StatementFile.FORMAT,
            "unit",
            "42",
            "number",
            "0",
            "signedAt",
            "2027-01-05T00:00:00Z",
            "period",
            Map.of("year", "2026"),
            "totals",
            Map.of("members", "1", "met", "1"),
            "members",
            List.of(List.of("7", "42", "MET", "6000", "6000", "6000", "0", "3")))));
    private final StatementFile file = signed(statement);

    @Test
    void itsFormIsTheOneTheHashIsOf() {
        assertThat(statement).startsWith("{\"format\":\"xuefen-statement/1\",\"members\":[[\"7\",\"42\"");
        var again = StatementFile.parse(file.text().replace(",\"", ", \"").replace("\":", "\" : "));
        assertThat(again).isEqualTo(file);
        assertThat(again.intact()).isTrue();
        assertThat(again.signedBy(publicKey)).isTrue();
    }

    @Test
    void oneThousandthMoreIsCaught() {
        var changed =
                StatementFile.parse(file.text().replace("\"6000\",\"6000\",\"6000\"", "\"6001\",\"6000\",\"6000\""));
        assertThat(changed.intact()).isFalse();
        assertThat(changed.signedBy(publicKey))
                .as("the hash it names is the signed one")
                .isTrue();
        var rehashed = new StatementFile(
                "k", publicKey, StatementFile.hash(changed.statement()), file.signature(), changed.statement());
        assertThat(rehashed.intact()).isTrue();
        assertThat(rehashed.signedBy(publicKey)).isFalse();
    }

    @Test
    void anotherKeyIsNotBelieved() {
        var other = pair().getPublic().getEncoded();
        assertThat(file.signedBy(Base64.getEncoder().encodeToString(Arrays.copyOfRange(other, 12, 44))))
                .isFalse();
        assertThat(file.signedBy("AAAA")).isFalse();
    }

    @Test
    void whatIsNoStatementIsRefused() {
        assertThatThrownBy(() -> StatementFile.parse("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatementFile.parse("[1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatementFile.parse(file.text().replace("statement/1", "statement/9")))
                .hasMessageContaining("format");
    }

    @Test
    void theCommandTellsWhatHolds(@TempDir Path folder) throws IOException {
        var good = Files.writeString(folder.resolve("good.json"), file.text());
        var bad = Files.writeString(folder.resolve("bad.json"), file.text().replace("\"met\":\"1\"", "\"met\":\"2\""));
        assertThat(run(good.toString())).startsWith("0 ").contains("Everything holds.");
        assertThat(run("--key", publicKey, good.toString())).startsWith("0 ").contains("the key given holds");
        assertThat(run(good.toString(), bad.toString())).startsWith("1 ").contains("hash DOES NOT HOLD");
        assertThat(run()).startsWith("2 ");
    }

    private static String run(String... arguments) {
        var said = new ByteArrayOutputStream();
        int code = CheckStatement.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8));
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }

    private StatementFile signed(String text) {
        var hash = StatementFile.hash(text);
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(StatementFile.signed(hash).getBytes(StandardCharsets.UTF_8));
            return new StatementFile("k", publicKey, hash, Base64.getEncoder().encodeToString(signature.sign()), text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
