package org.xuefen.credit.certificate;

import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.credential.StatusList;
import org.xuefen.credit.credential.StatusLookup;
import org.xuefen.shared.Refusal;

/**
 * The published lists of what is revoked (or superseded) and what is suspended. Made of the certificates when asked for,
 * so they can't disagree with them.
 */
@Singleton
class StatusLists {
    static final String PATH = "/api/v1/public/status/";
    private static final Duration LIFE = Duration.ofDays(1);
    private static final Pattern NAME = Pattern.compile("(revocation|suspension)-([1-9]\\d{0,5})");

    private final CertificateStore certificates;
    private final CreditSecrets secrets;
    private final Clock clock;

    StatusLists(CertificateStore certificates, CreditSecrets secrets, Clock clock) {
        this.certificates = certificates;
        this.secrets = secrets;
        this.clock = clock;
    }

    static String address(String site, int list, String purpose) {
        return site + PATH + purpose + "-" + list;
    }

    /** @throws Refusal {@code credit.status-list-not-found} */
    JsonObject credential(String name, String site) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new Refusal(CreditRefusals.STATUS_LIST_NOT_FOUND);
        }
        var purpose = parts.group(1);
        var set = certificates.set(Integer.parseInt(parts.group(2)), purpose.equals(StatusList.SUSPENSION));
        return StatusList.credential(site + PATH + name, purpose, set, secrets.issuer(), clock.instant(), LIFE);
    }

    /** Looks up lists that this server publishes; another server may have lists of the same names. */
    StatusLookup at(String site) {
        return (list, index) -> list.startsWith(site + PATH)
                ? look(list.substring(site.length() + PATH.length()), index)
                : Optional.empty();
    }

    private Optional<Boolean> look(String name, long index) {
        var parts = NAME.matcher(name);
        if (!parts.matches() || index < 0 || index >= StatusList.LENGTH) {
            return Optional.empty();
        }
        var set = certificates.set(
                Integer.parseInt(parts.group(2)), parts.group(1).equals(StatusList.SUSPENSION));
        return Optional.of(set.get((int) index));
    }
}
