package org.xuefen.credit.certificate;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.credential.Sha256;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Answers strangers who have a link. */
@Singleton
class Verification {
    private final Links links;
    private final CertificateStore certificates;
    private final Contents contents;
    private final Optional<EntryProofs> proofs;

    Verification(Links links, CertificateStore certificates, Contents contents, Optional<EntryProofs> proofs) {
        this.links = links;
        this.certificates = certificates;
        this.contents = contents;
        this.proofs = proofs;
    }

    /** @throws Refusal {@code credit.certificate-link-unknown} */
    VerifyView of(String token) {
        var link = links.find(token).orElseThrow(() -> new Refusal(CreditRefusals.CERTIFICATE_LINK_UNKNOWN));
        if (link.withdrawnAt() != null) {
            return VerifyView.WITHDRAWN;
        }
        return new VerifyView(false, said(certificates.edition(link.editionId()).orElseThrow()));
    }

    private VerifyView.Said said(Edition edition) {
        var content = edition.content();
        var name = edition.nameShown() ? content.holder() : Masked.name(content.holder());
        var newer = edition.supersededBy() == null
                ? null
                : certificates
                        .current(edition.certificateId())
                        .flatMap(current -> links.open(current.id()))
                        .orElse(null);
        return new VerifyView.Said(
                edition.fullNumber(),
                content.title(),
                name,
                !edition.nameShown(),
                content.sentence(name),
                content.credits(),
                content.achievedOn(),
                content.issuedOn(),
                content.expiresOn(),
                content.issuer(),
                content.signatory(),
                content.scheme(),
                content.schemeVersion(),
                content.look(),
                edition.stateOn(contents.today()),
                edition.reason(),
                edition.state() == EditionState.VALID ? null : edition.stateAt(),
                newer,
                content.entryIds().size(),
                content.entriesSha256(),
                Sha256.hex(ContentJson.write(content)),
                proofs.flatMap(asked -> asked.of(
                                content.entryIds().stream().map(Ids::parse).toList()))
                        .orElse(null));
    }
}
