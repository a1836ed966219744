package org.xuefen.credit.certificate;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Sha256;
import org.xuefen.shared.Text;

/** Certificates as their holders and organizers read them. */
@Singleton
class CertificateViews {
    private final CertificateStore certificates;
    private final Links links;
    private final Contents contents;

    CertificateViews(CertificateStore certificates, Links links, Contents contents) {
        this.certificates = certificates;
        this.links = links;
        this.contents = contents;
    }

    CertificateRow row(Edition edition) {
        return row(edition, null, null, null);
    }

    CertificateRow row(
            Edition edition, @Nullable String memberId, @Nullable String memberName, @Nullable Text unitName) {
        var content = edition.content();
        return new CertificateRow(
                Ids.text(edition.certificateId()),
                edition.fullNumber(),
                content.title(),
                content.credits(),
                content.issuer(),
                content.look(),
                edition.stateOn(contents.today()),
                content.achievedOn(),
                content.issuedOn(),
                content.expiresOn(),
                memberId,
                memberName,
                unitName);
    }

    /** @param own whether its holder reads it */
    CertificateDetail detail(Edition edition, CertificateRow row, boolean own) {
        var content = edition.content();
        var editions = certificates.history(edition.certificateId()).stream()
                .map(each -> new CertificateDetail.EditionRef(
                        each.edition(),
                        each.fullNumber(),
                        each.content().holder(),
                        each.content().issuedOn(),
                        each.stateOn(contents.today())))
                .toList();
        return new CertificateDetail(
                row,
                content.holder(),
                content.sentence(content.holder()),
                content.unitThen(),
                content.signatory(),
                content.scheme(),
                content.schemeVersion(),
                content.year(),
                content.entryIds(),
                content.entriesSha256(),
                Sha256.hex(ContentJson.write(content)),
                edition.nameShown(),
                own ? links.open(edition.id()).orElse(null) : null,
                edition.reason(),
                edition.note(),
                edition.stateAt(),
                editions);
    }
}
