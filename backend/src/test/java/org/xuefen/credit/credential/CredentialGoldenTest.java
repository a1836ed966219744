package org.xuefen.credit.credential;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * What is issued is the same byte for byte as it was, and right to the eyes of the check. The same files are verified by
 * an implementation of other people's in the pages' tests.
 */
class CredentialGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/credential");
    private static final SigningKey KEY =
            SigningKey.of("xuefen golden test signing key 1".getBytes(StandardCharsets.US_ASCII));
    private static final Instant ISSUED = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant LATER = ISSUED.plusSeconds(3600);

    @Test
    void aBadgeIsWhatItWas() throws IOException {
        same("badge.json", badge("urn:uuid:8c4f0a52-0000-4000-8000-000000000001", "24.5"));
    }

    @Test
    void aRecordIsWhatItWas() throws IOException {
        var held = List.of(
                badge("urn:uuid:8c4f0a52-0000-4000-8000-000000000002", "3"),
                badge("urn:uuid:8c4f0a52-0000-4000-8000-000000000003", "0.8"));
        same(
                "record.json",
                LearnerRecord.signed(
                        "urn:uuid:8c4f0a52-0000-4000-8000-000000000004",
                        "2026 年学习档案 · Record of 2026",
                        "北斗骑手联盟 · Beidou Couriers",
                        "https://example.org",
                        "王小明",
                        ISSUED,
                        held,
                        KEY));
    }

    @Test
    void aStatusListIsSignedAndHasItsBits() throws IOException {
        var set = new BitSet();
        set.set(7);
        set.set(94_567);
        var list = StatusList.credential(
                "https://example.org/api/v1/public/status/revocation-1",
                StatusList.REVOCATION,
                set,
                KEY,
                ISSUED,
                Duration.ofDays(1));
        assertThat(check(list.toString()).outcome()).isEqualTo(Checked.Outcome.VALID);
        var packed = list.getJsonObject("credentialSubject").getString("encodedList");
        var bytes = Base64.getUrlDecoder().decode(packed.substring(1));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var bits = in.readAllBytes();
            assertThat(bits).hasSize(StatusList.LENGTH / 8);
            assertThat(bits[0]).isEqualTo((byte) 0x01);
            assertThat(bits[94_567 / 8]).isEqualTo((byte) (0x80 >> 94_567 % 8));
        }
    }

    @Test
    void aChangedLetterAnywhereIsFoundOut() throws IOException {
        var badge = Files.readString(GOLDEN.resolve("badge.json"));
        for (var change : List.of(
                badge.replace("王小明", "王小朋"),
                badge.replace("24.5", "25.5"),
                badge.replace("2026-06-30T", "2026-06-29T"),
                badge.replace("\"94567\"", "\"94568\""))) {
            assertThat(change).isNotEqualTo(badge);
            assertThat(OtherPeoplesCredentialsTest.errors(check(change))).containsExactly(CheckCode.PROOF_WRONG);
        }
        var added = badge.replaceFirst("\"awardedDate\"", "\"grade\": \"A\", \"awardedDate\"");
        assertThat(OtherPeoplesCredentialsTest.errors(check(added))).containsExactly(CheckCode.TERM_UNDEFINED);
    }

    @Test
    void whatIsNoDocumentIsRefusedBeforeItIsUnderstood() {
        assertThat(OtherPeoplesCredentialsTest.errors(check("[".repeat(5000) + "]".repeat(5000))))
                .containsExactly(CheckCode.FILE_TOO_DEEP);
        assertThat(OtherPeoplesCredentialsTest.errors(check("{\"a\":1,\"a\":2}")))
                .containsExactly(CheckCode.NOT_JSON);
        assertThat(OtherPeoplesCredentialsTest.errors(check("x".repeat(400_000))))
                .containsExactly(CheckCode.FILE_TOO_LARGE);
    }

    private static Checked check(String text) {
        return new CredentialCheck(LATER, (_, _) -> java.util.Optional.of(false)).check(text);
    }

    private static JsonObject badge(String id, String credits) {
        return new AchievementCredential(
                        id,
                        "年度学习合格证书 · Certificate of Annual Study",
                        "北斗骑手联盟 · Beidou Couriers",
                        "https://example.org",
                        "王小明",
                        Instant.parse("2026-06-30T04:00:00Z"),
                        ISSUED,
                        Instant.parse("2028-06-30T16:00:00Z"),
                        new AchievementCredential.Achievement(
                                "urn:xuefen:certificate-design:1",
                                "Certificate",
                                "年度学习合格证书",
                                "王小明 completed the study required for 2026.",
                                "年度学习 · v1",
                                new BigDecimal(credits)),
                        "Xuefen ledger entries (3)")
                .withStatus(
                        "https://example.org/api/v1/public/status/revocation-1",
                        "https://example.org/api/v1/public/status/suspension-1",
                        94_567)
                .signed(KEY);
    }

    /** {@code -Dxuefen.write=true} writes them anew. */
    private static void same(String name, JsonObject made) throws IOException {
        var file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("xuefen.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, made.toString());
        }
        var kept = Files.readString(file);
        assertThat(made).isEqualTo(Json.createReader(new StringReader(kept)).readObject());
        var checked = check(kept);
        assertThat(checked.outcome()).as(checked.findings().toString()).isEqualTo(Checked.Outcome.VALID);
        assertThat(checked.proofs()).isPositive();
    }
}
