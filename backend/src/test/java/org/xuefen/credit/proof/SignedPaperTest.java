package org.xuefen.credit.proof;

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
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuefen.credit.merkle.Canonical;
import org.xuefen.credit.merkle.Checkpoint;
import org.xuefen.credit.merkle.Hash;
import org.xuefen.credit.merkle.LogKey;
import org.xuefen.credit.merkle.SignedNote;
import org.xuefen.credit.proof.SignedPaper.Kind;

/** A signed paper's file is checked with nothing but a JDK. */
class SignedPaperTest {
    private final KeyPair keys = pair();
    private final LogKey key = LogKey.of(
            "learn.example.org/credit-log", Arrays.copyOfRange(keys.getPublic().getEncoded(), 12, 44));
    private final Map<String, String> head = head();
    private final String statement = Canonical.of(new TreeMap<String, Object>(Map.of(
            "format",
            Kind.STATEMENT.format(),
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
            "treeHead",
            head,
            "members",
            List.of(List.of("7", "42", "MET", "6000", "6000", "6000", "0", "3")))));
    private final SignedPaper file = signed(statement);

    @Test
    void itsFormIsTheOneTheHashIsOf() {
        assertThat(statement).startsWith("{\"format\":\"xuefen-statement/1\",\"members\":[[\"7\",\"42\"");
        assertThat(file.text())
                .startsWith("{\"keyId\":")
                .contains(",\"signature\":")
                .endsWith(",\"statement\":" + statement + "}");
        var again = SignedPaper.parse(file.text().replace(",\"", ", \"").replace("\":", "\" : "));
        assertThat(again).isEqualTo(file);
        assertThat(again.intact()).isTrue();
        assertThat(again.signedBy(key.publicKey())).isTrue();
    }

    @Test
    void oneThousandthMoreIsCaught() {
        var changed =
                SignedPaper.parse(file.text().replace("\"6000\",\"6000\",\"6000\"", "\"6001\",\"6000\",\"6000\""));
        assertThat(changed.intact()).isFalse();
        assertThat(changed.signedBy(key.publicKey()))
                .as("the hash it names is the signed one")
                .isTrue();
        var rehashed = new SignedPaper(
                Kind.STATEMENT,
                key.id(),
                key.publicKey(),
                SignedPaper.hash(changed.content()),
                file.signature(),
                changed.content());
        assertThat(rehashed.intact()).isTrue();
        assertThat(rehashed.signedBy(key.publicKey())).isFalse();
    }

    @Test
    void aSignatureUnderOneKindIsNoneUnderAnother() {
        var posing = new SignedPaper(
                Kind.RECEIPT, file.keyId(), file.publicKey(), file.sha256(), file.signature(), file.content());
        assertThat(posing.intact()).isTrue();
        assertThat(posing.signedBy(key.publicKey())).isFalse();
        assertThatThrownBy(() -> SignedPaper.parse(Kind.RECEIPT, file.text())).hasMessageContaining("receipt");
    }

    @Test
    void anotherKeyIsNotBelieved() {
        var other = pair().getPublic().getEncoded();
        assertThat(file.signedBy(Base64.getEncoder().encodeToString(Arrays.copyOfRange(other, 12, 44))))
                .isFalse();
        assertThat(file.signedBy("AAAA")).isFalse();
    }

    @Test
    void whatIsNoPaperIsRefused() {
        assertThatThrownBy(() -> SignedPaper.parse("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedPaper.parse("[1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedPaper.parse(file.text().replace("statement/1", "statement/9")))
                .hasMessageContaining("format");
    }

    @Test
    void theCommandTellsWhatHolds(@TempDir Path folder) throws IOException {
        var good = Files.writeString(folder.resolve("good.json"), file.text());
        var bad = Files.writeString(folder.resolve("bad.json"), file.text().replace("\"met\":\"1\"", "\"met\":\"2\""));
        var other =
                new LogKey("learn.example.org/credit-log", Base64.getEncoder().encodeToString(new byte[32]));
        assertThat(run(good.toString())).startsWith("0 ").contains("Everything holds.");
        assertThat(run("--key", key.text(), good.toString())).startsWith("0 ").contains("which you gave");
        assertThat(run("--key", other.text(), good.toString())).startsWith("1 ").contains("BROKEN  Its signature");
        assertThat(run(good.toString(), bad.toString())).startsWith("1 ").contains("BROKEN  Its hash");
        var torn =
                Files.writeString(folder.resolve("torn.json"), file.text().replace("\"size\":\"2\"", "\"size\":\"3\""));
        assertThat(run(torn.toString())).startsWith("1 ").contains("BROKEN  The head of the log");
        assertThat(run()).startsWith("2 ");
    }

    private static String run(String... arguments) {
        var said = new ByteArrayOutputStream();
        int code = Verify.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }

    private Map<String, String> head() {
        var point = new Checkpoint(key.name(), 2, Hash.ofText("all"), Instant.parse("2027-01-04T00:00:00.000120Z"));
        return Map.of(
                "size", "2", "root", point.root().hex(), "note", SignedNote.sign(point.text(), key, keys.getPrivate()));
    }

    private SignedPaper signed(String text) {
        var hash = SignedPaper.hash(text);
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(SignedPaper.signed(Kind.STATEMENT, hash).getBytes(StandardCharsets.UTF_8));
            return new SignedPaper(
                    Kind.STATEMENT,
                    key.id(),
                    key.publicKey(),
                    hash,
                    Base64.getEncoder().encodeToString(signature.sign()),
                    text);
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
