package org.xuefen.credit.credential;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a document is, and what it says of itself. */
final class Kinds {
    private static final Set<String> BADGE_2 = Set.of("Assertion", "BadgeClass", "Issuer", "Profile", "Endorsement");
    private static final Set<String> ACHIEVEMENT = Set.of("AchievementCredential", "OpenBadgeCredential");

    private Kinds() {}

    static List<String> types(JsonObject document) {
        return BoundedJson.strings(document.get("type"));
    }

    static Checked.Kind of(JsonObject document) {
        var types = types(document);
        if (types.stream().anyMatch(ACHIEVEMENT::contains)) {
            return Checked.Kind.OPEN_BADGE_3;
        }
        if (types.contains("ClrCredential")) {
            return Checked.Kind.LEARNER_RECORD;
        }
        if (types.contains("EndorsementCredential")) {
            return Checked.Kind.ENDORSEMENT;
        }
        if (types.contains("VerifiableCredential")) {
            return Checked.Kind.VERIFIABLE_CREDENTIAL;
        }
        return types.stream().anyMatch(BADGE_2::contains) ? Checked.Kind.OPEN_BADGE_2 : Checked.Kind.UNKNOWN;
    }

    static Checked.About about(JsonObject document) {
        var subject = BoundedJson.objects(document.get("credentialSubject")).stream()
                .findFirst()
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
        var name = text(document.get("name"));
        if (name.isEmpty() && subject.get("achievement") instanceof JsonObject achievement) {
            name = text(achievement.get("name"));
        }
        var from = first(document, "validFrom", "issuanceDate", "issuedOn");
        var until = first(document, "validUntil", "expirationDate", "expires");
        return new Checked.About(
                cut(name),
                cut(issuer(document.get("issuer"))),
                cut(holder(subject)),
                Dates.parse(from).orElse(null),
                Dates.parse(until).orElse(null));
    }

    private static String first(JsonObject document, String... names) {
        for (var name : names) {
            if (document.containsKey(name)) {
                return BoundedJson.string(document, name);
            }
        }
        return "";
    }

    private static String issuer(@Nullable JsonValue issuer) {
        if (issuer instanceof JsonObject profile) {
            var name = text(profile.get("name"));
            return name.isEmpty() ? BoundedJson.string(profile, "id") : name;
        }
        return text(issuer);
    }

    private static String holder(JsonObject subject) {
        return BoundedJson.objects(subject.get("identifier")).stream()
                .filter(each -> BoundedJson.string(each, "identityType").equals("name")
                        && JsonValue.FALSE.equals(each.get("hashed")))
                .map(each -> BoundedJson.string(each, "identityHash"))
                .findFirst()
                .orElse("");
    }

    /** A string, or the first of a list of strings with a language. */
    private static String text(@Nullable JsonValue value) {
        return switch (value) {
            case JsonString string -> string.getString();
            case JsonObject object -> BoundedJson.string(object, "@value");
            case jakarta.json.JsonArray array when !array.isEmpty() -> text(array.getFirst());
            case null, default -> "";
        };
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
