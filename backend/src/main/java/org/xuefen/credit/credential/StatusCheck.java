package org.xuefen.credit.credential;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Looks a credential up in the status lists it names, where they are our own (W3C Bitstring Status List v1.0). */
final class StatusCheck {
    private final StatusLookup statuses;
    private final Findings findings;

    StatusCheck(StatusLookup statuses, Findings findings) {
        this.statuses = statuses;
        this.findings = findings;
    }

    void check(JsonObject document) {
        for (var status : BoundedJson.objects(document.get("credentialStatus"))) {
            var list = BoundedJson.string(status, "statusListCredential");
            var set = index(status).flatMap(index -> statuses.set(list, index));
            if (set.isEmpty()) {
                findings.add(CheckCode.STATUS_ELSEWHERE, "credentialStatus", list);
            } else if (set.get()) {
                boolean suspension = BoundedJson.string(status, "statusPurpose").equals(StatusList.SUSPENSION);
                findings.add(suspension ? CheckCode.SUSPENDED : CheckCode.REVOKED, "credentialStatus", "");
            }
        }
    }

    private static Optional<Long> index(JsonObject status) {
        var value = status.get("statusListIndex");
        if (value instanceof JsonNumber number) {
            return Optional.of(number.longValue());
        }
        var text = BoundedJson.string(status, "statusListIndex");
        return text.matches("\\d{1,9}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
