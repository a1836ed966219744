package org.xuefen.credit.credential;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.zip.GZIPOutputStream;

/** A list of one bit for each credential, published signed (W3C Bitstring Status List v1.0). */
public final class StatusList {
    public static final String REVOCATION = "revocation";
    public static final String SUSPENSION = "suspension";

    /** Credentials of one list: the least the standard allows, 16 KB, so that a look-up hides among that many. */
    public static final int LENGTH = 131_072;

    private StatusList() {}

    /** @param set which credentials are revoked or suspended */
    public static JsonObject credential(
            String address, String purpose, BitSet set, SigningKey key, Instant now, Duration life) {
        var from = now.truncatedTo(ChronoUnit.SECONDS);
        var document = Json.createObjectBuilder()
                .add("@context", Json.createArrayBuilder().add(Contexts.CREDENTIALS_2))
                .add("id", address)
                .add(
                        "type",
                        Json.createArrayBuilder().add("VerifiableCredential").add("BitstringStatusListCredential"))
                .add("issuer", key.key().did())
                .add("validFrom", from.toString())
                .add("validUntil", from.plus(life).toString())
                .add(
                        "credentialSubject",
                        Json.createObjectBuilder()
                                .add("id", address + "#list")
                                .add("type", "BitstringStatusList")
                                .add("statusPurpose", purpose)
                                .add("encodedList", encoded(set)))
                .build();
        return DataIntegrity.sign(document, key, from);
    }

    /** Bit 0 is the leftmost of the first byte. */
    static String encoded(BitSet set) {
        var bytes = new byte[LENGTH / 8];
        set.stream().forEach(index -> bytes[index / 8] |= (byte) (0x80 >> index % 8));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Multibase.base64Url(packed.toByteArray());
    }
}
