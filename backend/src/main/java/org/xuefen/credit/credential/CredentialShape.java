package org.xuefen.credit.credential;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Whether a credential has what the standards ask of it: W3C Verifiable Credentials Data Model 1.1 and 2.0, Open Badges
 * 3.0 and Comprehensive Learner Record 2.0 (the required fields of their data models).
 */
final class CredentialShape {
    private static final Set<String> IDENTITY_TYPES = Set.of("IdentityObject");
    private static final Set<String> IDENTIFIER_TYPES = Set.of("IdentifierEntry");
    private static final int MOST_HELD = 200;

    private final Instant now;
    private final Findings findings;

    CredentialShape(Instant now, Findings findings) {
        this.now = now;
        this.findings = findings;
    }

    void check(JsonObject document, Checked.Kind kind) {
        boolean second = contexts(document, kind);
        if (!Kinds.types(document).contains("VerifiableCredential")) {
            findings.add(CheckCode.TYPE_MISSING, "type", "VerifiableCredential");
        }
        if (document.containsKey("id")) {
            address(document, "id");
        }
        issuer(document);
        dates(document, second);
        subject(document, kind);
    }

    /** @return whether it follows version 2 of the data model */
    private boolean contexts(JsonObject document, Checked.Kind kind) {
        var contexts = BoundedJson.strings(document.get("@context"));
        boolean second = !contexts.isEmpty() && contexts.getFirst().equals(Contexts.CREDENTIALS_2);
        if (!second && (contexts.isEmpty() || !contexts.getFirst().equals(Contexts.CREDENTIALS_1))) {
            findings.add(CheckCode.CONTEXT_MISSING, "@context[0]", Contexts.CREDENTIALS_2);
        }
        var others = contexts.stream().skip(1).toList();
        if (kind != Checked.Kind.VERIFIABLE_CREDENTIAL && others.isEmpty()) {
            findings.add(CheckCode.CONTEXT_MISSING, "@context[1]", Contexts.BADGES);
        }
        return second;
    }

    private void issuer(JsonObject document) {
        var issuer = document.get("issuer");
        if (issuer == null) {
            findings.add(CheckCode.FIELD_MISSING, "issuer", "");
            return;
        }
        if (issuer instanceof JsonObject profile) {
            required(profile, "issuer", "id");
            identifiers(profile.get("otherIdentifier"), "issuer.otherIdentifier", IDENTIFIER_TYPES);
        }
    }

    private void dates(JsonObject document, boolean second) {
        var from = second ? "validFrom" : "issuanceDate";
        var until = second ? "validUntil" : "expirationDate";
        if (!second && !document.containsKey(from) && !document.containsKey("validFrom")) {
            findings.add(CheckCode.FIELD_MISSING, from, "");
        }
        moment(document, from)
                .filter(now::isBefore)
                .ifPresent(at -> findings.add(CheckCode.NOT_YET_VALID, from, at.toString()));
        moment(document, until)
                .filter(at -> !at.isAfter(now))
                .ifPresent(at -> findings.add(CheckCode.EXPIRED, until, at.toString()));
    }

    private java.util.Optional<Instant> moment(JsonObject document, String field) {
        if (!document.containsKey(field)) {
            return java.util.Optional.empty();
        }
        var read = Dates.parse(BoundedJson.string(document, field));
        if (read.isEmpty()) {
            findings.add(CheckCode.FIELD_MALFORMED, field, String.valueOf(document.get(field)));
        }
        return read;
    }

    private void subject(JsonObject document, Checked.Kind kind) {
        var subjects = BoundedJson.objects(document.get("credentialSubject"));
        if (subjects.isEmpty()) {
            findings.add(CheckCode.FIELD_MISSING, "credentialSubject", "");
            return;
        }
        for (var subject : subjects) {
            identifiers(subject.get("identifier"), "credentialSubject.identifier", IDENTITY_TYPES);
            switch (kind) {
                case OPEN_BADGE_3 -> achievementSubject(subject);
                case LEARNER_RECORD -> recordSubject(subject);
                case ENDORSEMENT -> required(subject, "credentialSubject", "id");
                case VERIFIABLE_CREDENTIAL, OPEN_BADGE_2, UNKNOWN -> {}
            }
        }
    }

    private void achievementSubject(JsonObject subject) {
        type(subject, "credentialSubject", "AchievementSubject");
        if (!(subject.get("achievement") instanceof JsonObject achievement)) {
            findings.add(CheckCode.FIELD_MISSING, "credentialSubject.achievement", "");
            return;
        }
        var where = "credentialSubject.achievement";
        type(achievement, where, "Achievement");
        for (var field : List.of("id", "name", "description", "criteria")) {
            required(achievement, where, field);
        }
    }

    private void recordSubject(JsonObject subject) {
        type(subject, "credentialSubject", "ClrSubject");
        var held = BoundedJson.many(subject.get("verifiableCredential"));
        if (held.isEmpty()) {
            findings.add(CheckCode.FIELD_MISSING, "credentialSubject.verifiableCredential", "");
        }
        if (held.size() > MOST_HELD) {
            findings.add(CheckCode.TOO_COMPLEX, "credentialSubject.verifiableCredential", "");
        }
    }

    private void identifiers(@org.jspecify.annotations.Nullable JsonValue value, String where, Set<String> wanted) {
        var all = BoundedJson.objects(value);
        for (int i = 0; i < all.size(); i++) {
            var types = BoundedJson.strings(all.get(i).get("type"));
            if (types.stream().noneMatch(wanted::contains)) {
                findings.add(CheckCode.IDENTIFIER_TYPE_WRONG, where + "[" + i + "].type", String.join(", ", types));
            }
        }
    }

    private void type(JsonObject object, String where, String wanted) {
        if (!BoundedJson.strings(object.get("type")).contains(wanted)) {
            findings.add(CheckCode.TYPE_MISSING, where + ".type", wanted);
        }
    }

    private void required(JsonObject object, String where, String field) {
        var value = object.get(field);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            findings.add(CheckCode.FIELD_MISSING, where + "." + field, "");
        }
    }

    private void address(JsonObject object, String field) {
        try {
            if (new URI(BoundedJson.string(object, field)).isAbsolute()) {
                return;
            }
        } catch (java.net.URISyntaxException e) {
            // falls through: not an address
        }
        findings.add(CheckCode.FIELD_MALFORMED, field, String.valueOf(object.get(field)));
    }
}
