package org.xuefen.credit.certificate;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.proof.ProofFile;
import org.xuefen.credit.proof.Proofs;
import org.xuefen.credit.proof.TreeHeads;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Sha256;

/** Answers strangers who have a link. */
@Singleton
class Verification {
    private final Links links;
    private final CertificateStore certificates;
    private final Contents contents;
    private final Proofs proofs;
    private final TreeHeads heads;

    Verification(Links links, CertificateStore certificates, Contents contents, Proofs proofs, TreeHeads heads) {
        this.links = links;
        this.certificates = certificates;
        this.contents = contents;
        this.proofs = proofs;
        this.heads = heads;
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
                proof(content).map(this::state).orElse(null));
    }

    /**
     * The proofs of the entries a certificate rests on.
     *
     * @throws Refusal {@code credit.certificate-link-unknown}, {@code credit.nothing-logged}
     */
    ProofFile proof(String token) {
        var link = links.find(token)
                .filter(found -> found.withdrawnAt() == null)
                .orElseThrow(() -> new Refusal(CreditRefusals.CERTIFICATE_LINK_UNKNOWN));
        return proof(certificates.edition(link.editionId()).orElseThrow().content())
                .orElseThrow(() -> new Refusal(CreditRefusals.NOTHING_LOGGED));
    }

    private Optional<ProofFile> proof(Content content) {
        return proofs.of(content.entryIds().stream().map(Ids::parse).toList());
    }

    private VerifyView.ProofState state(ProofFile file) {
        var head = heads.of(file);
        return new VerifyView.ProofState(file.entries().size(), head.size(), head.signedAt());
    }
}
