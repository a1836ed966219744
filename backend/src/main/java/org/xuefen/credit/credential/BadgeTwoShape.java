package org.xuefen.credit.credential;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;

/** What can be told of an Open Badges 2.0 document without its neighbours, which are somewhere on the web. */
final class BadgeTwoShape {
    private static final String CONTEXT = "https://w3id.org/openbadges/v2";

    private final Instant now;
    private final Findings findings;

    BadgeTwoShape(Instant now, Findings findings) {
        this.now = now;
        this.findings = findings;
    }

    /** @param alone whether it came as JSON and is believed for where it is hosted, not signed as a token */
    void check(JsonObject document, boolean alone) {
        var context = document.get("@context");
        boolean inline = BoundedJson.many(context).stream().anyMatch(JsonObject.class::isInstance);
        if (!inline && !BoundedJson.strings(context).contains(CONTEXT)) {
            findings.add(CheckCode.CONTEXT_MISSING, "@context", CONTEXT);
        }
        var types = Kinds.types(document);
        if (types.contains("Assertion")) {
            required(document, List.of("id", "recipient", "badge", "verification", "issuedOn"));
            dates(document);
        } else if (types.contains("BadgeClass")) {
            required(document, List.of("id", "name", "description", "criteria", "issuer"));
        } else if (types.contains("Issuer") || types.contains("Profile")) {
            required(document, List.of("id", "name", "url"));
        }
        if (alone) {
            findings.add(CheckCode.HOSTED_ELSEWHERE, "id", BoundedJson.string(document, "id"));
        }
    }

    private void required(JsonObject document, List<String> fields) {
        for (var field : fields) {
            var value = document.get(field);
            if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
                findings.add(CheckCode.FIELD_MISSING, field, "");
            }
        }
    }

    private void dates(JsonObject document) {
        var issued = Dates.parse(BoundedJson.string(document, "issuedOn"));
        if (issued.isEmpty() && document.containsKey("issuedOn")) {
            findings.add(CheckCode.FIELD_MALFORMED, "issuedOn", BoundedJson.string(document, "issuedOn"));
        }
        issued.filter(now::isBefore).ifPresent(at -> findings.add(CheckCode.NOT_YET_VALID, "issuedOn", at.toString()));
        Dates.parse(BoundedJson.string(document, "expires"))
                .filter(at -> !at.isAfter(now))
                .ifPresent(at -> findings.add(CheckCode.EXPIRED, "expires", at.toString()));
    }
}
