package org.xuefen.credit.certificate;

import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.credential.AchievementCredential;
import org.xuefen.credit.credential.StatusList;
import org.xuefen.credit.rules.Amounts;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Text;

/** Certificates as Open Badges 3.0 credentials, signed by this server's key. */
@Singleton
class Credentials {
    private final CreditSecrets secrets;
    private final OrganizationSettings zone;

    Credentials(CreditSecrets secrets, OrganizationSettings zone) {
        this.secrets = secrets;
        this.zone = zone;
    }

    /** The same bytes whenever it is asked for: it is dated and signed as of when the certificate was issued. */
    JsonObject of(Edition edition, String site) {
        var content = edition.content();
        var end = endOf(content.expiresOn());
        return new AchievementCredential(
                        "urn:uuid:" + edition.uuid(),
                        both(content.title()),
                        both(content.issuer()),
                        site,
                        content.holder(),
                        edition.achievedAt(),
                        edition.issuedAt(),
                        end,
                        new AchievementCredential.Achievement(
                                "urn:xuefen:certificate-design:" + edition.designId(),
                                "Certificate",
                                both(content.title()),
                                both(content.sentence(content.holder())),
                                both(content.scheme()) + " · v" + content.schemeVersion(),
                                new BigDecimal(Amounts.text(content.milli()))),
                        "Xuefen ledger entries (" + content.entryIds().size() + "), SHA-256 of their ids: "
                                + content.entriesSha256())
                .withStatus(
                        StatusLists.address(site, edition.statusList(), StatusList.REVOCATION),
                        StatusLists.address(site, edition.statusList(), StatusList.SUSPENSION),
                        edition.statusIndex())
                .signed(secrets.issuer());
    }

    private java.time.@Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null ? null : zone.startOf(day.plusDays(1));
    }

    static String both(Text text) {
        return text.en().isBlank() || text.en().equals(text.zh())
                ? text.zh()
                : text.zh().isBlank() ? text.en() : text.zh() + " · " + text.en();
    }
}
