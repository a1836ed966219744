package org.xuefen.credit.credential;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** A Comprehensive Learner Record 2.0: a signed list of credentials that are each signed themselves. */
public final class LearnerRecord {
    private LearnerRecord() {}

    public static JsonObject signed(
            String id,
            String name,
            String issuerName,
            String issuerUrl,
            String holder,
            Instant issued,
            List<JsonObject> credentials,
            SigningKey key) {
        var held = Json.createArrayBuilder();
        credentials.forEach(held::add);
        var document = Json.createObjectBuilder()
                .add(
                        "@context",
                        Json.createArrayBuilder()
                                .add(Contexts.CREDENTIALS_2)
                                .add(Contexts.RECORDS)
                                .add(Contexts.BADGES))
                .add("id", id)
                .add(
                        "type",
                        Json.createArrayBuilder().add("VerifiableCredential").add("ClrCredential"))
                .add("issuer", AchievementCredential.issuer(key, issuerName, issuerUrl))
                .add("name", name)
                .add("validFrom", AchievementCredential.second(issued))
                .add(
                        "credentialSubject",
                        Json.createObjectBuilder()
                                .add("type", Json.createArrayBuilder().add("ClrSubject"))
                                .add(
                                        "identifier",
                                        Json.createArrayBuilder().add(AchievementCredential.identity(holder)))
                                .add("verifiableCredential", held))
                .build();
        return DataIntegrity.sign(document, key, issued);
    }
}
