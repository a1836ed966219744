package org.xuefen.credit.credential;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An Open Badges 3.0 credential to be (1EdTech, section B.1). The holder is named in plain words: a paper certificate is.
 *
 * @param issuerUrl of the issuer; who they are is their key
 * @param awarded when it was achieved
 * @param issued when it was issued, which is also when it is signed
 * @param until none for ever
 */
public record AchievementCredential(
        String id,
        String name,
        String issuerName,
        String issuerUrl,
        String holder,
        Instant awarded,
        Instant issued,
        @Nullable Instant until,
        Achievement achievement,
        String evidence) {
    /**
     * What was achieved.
     *
     * @param criteria what had to be done, in words
     * @param credits earned by it
     */
    public record Achievement(
            String id, String type, String name, String description, String criteria, BigDecimal credits) {}

    /** The document before it is signed. */
    public static final class Unsigned {
        private final JsonObject document;
        private final Instant issued;
        private final String issuerName;
        private final String issuerUrl;

        private Unsigned(JsonObject document, Instant issued, String issuerName, String issuerUrl) {
            this.document = document;
            this.issued = issued;
            this.issuerName = issuerName;
            this.issuerUrl = issuerUrl;
        }

        public JsonObject signed(SigningKey key) {
            var whole = Json.createObjectBuilder(document)
                    .add("issuer", issuer(key, issuerName, issuerUrl))
                    .build();
            return DataIntegrity.sign(whole, key, issued);
        }
    }

    static JsonObject issuer(SigningKey key, String name, String url) {
        return Json.createObjectBuilder()
                .add("id", key.key().did())
                .add("type", Json.createArrayBuilder().add("Profile"))
                .add("name", name)
                .add("url", url)
                .build();
    }

    /** Says where its status can be looked up (W3C Bitstring Status List). */
    public Unsigned withStatus(String revocation, String suspension, int index) {
        var statuses = Json.createArrayBuilder()
                .add(status(revocation, StatusList.REVOCATION, index))
                .add(status(suspension, StatusList.SUSPENSION, index));
        var document = Json.createObjectBuilder(document())
                .add("credentialStatus", statuses)
                .build();
        return new Unsigned(document, issued, issuerName, issuerUrl);
    }

    /** Without a status: what is inside a record that is issued anew each time. */
    public Unsigned plain() {
        return new Unsigned(document(), issued, issuerName, issuerUrl);
    }

    private static JsonObject status(String list, String purpose, int index) {
        return Json.createObjectBuilder()
                .add("id", list + "#" + index)
                .add("type", "BitstringStatusListEntry")
                .add("statusPurpose", purpose)
                .add("statusListIndex", Integer.toString(index))
                .add("statusListCredential", list)
                .build();
    }

    private JsonObject document() {
        var subject = Json.createObjectBuilder()
                .add("type", Json.createArrayBuilder().add("AchievementSubject"))
                .add("identifier", Json.createArrayBuilder().add(identity(holder)))
                .add("creditsEarned", achievement.credits())
                .add(
                        "achievement",
                        Json.createObjectBuilder()
                                .add("id", achievement.id())
                                .add("type", Json.createArrayBuilder().add("Achievement"))
                                .add("achievementType", achievement.type())
                                .add("name", achievement.name())
                                .add("description", achievement.description())
                                .add("criteria", Json.createObjectBuilder().add("narrative", achievement.criteria())));
        var document = Json.createObjectBuilder()
                .add(
                        "@context",
                        Json.createArrayBuilder().add(Contexts.CREDENTIALS_2).add(Contexts.BADGES))
                .add("id", id)
                .add(
                        "type",
                        Json.createArrayBuilder().add("VerifiableCredential").add("AchievementCredential"))
                .add("name", name)
                .add("awardedDate", second(awarded))
                .add("validFrom", second(issued))
                .add("credentialSubject", subject)
                .add(
                        "evidence",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", Json.createArrayBuilder().add("Evidence"))
                                        .add("narrative", evidence)));
        if (until != null) {
            document.add("validUntil", second(until));
        }
        return document.build();
    }

    /** A person by name (Open Badges 3.0, section B.1.9). */
    static JsonObject identity(String name) {
        return Json.createObjectBuilder()
                .add("type", "IdentityObject")
                .add("hashed", false)
                .add("identityHash", name)
                .add("identityType", "name")
                .build();
    }

    static String second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
