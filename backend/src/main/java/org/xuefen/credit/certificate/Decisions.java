package org.xuefen.credit.certificate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.shared.Refusal;

/** What is decided about a certificate after it was issued. Each decision is told to its holder. */
@Singleton
class Decisions {
    private final CertificateStore certificates;
    private final Issuing issuing;
    private final Clock clock;

    Decisions(CertificateStore certificates, Issuing issuing, Clock clock) {
        this.certificates = certificates;
        this.issuing = issuing;
        this.clock = clock;
    }

    /** For good; who deserves it after all gets a new edition. */
    @Transactional
    public void revoke(long certificateId, RevocationReason reason, String note, long actorId) {
        var edition = held(certificateId);
        if (edition.state() == EditionState.REVOKED) {
            throw new Refusal(CreditRefusals.CERTIFICATE_REVOKED);
        }
        certificates.state(edition.id(), EditionState.REVOKED, reason, note, clock.instant(), actorId);
        issuing.tell(
                edition.memberId(),
                "credit.certificate-revoked",
                edition.content().title(),
                certificateId);
    }

    /** A suspended one is found to be right. */
    @Transactional
    public void keep(long certificateId, String note, long actorId) {
        var edition = held(certificateId);
        if (edition.state() != EditionState.SUSPENDED) {
            throw new Refusal(CreditRefusals.CERTIFICATE_NOT_SUSPENDED);
        }
        certificates.state(edition.id(), EditionState.VALID, null, note, clock.instant(), actorId);
        issuing.tell(
                edition.memberId(), "credit.certificate-kept", edition.content().title(), certificateId);
    }

    /** What rests on an entry that was taken back is under review until an organizer has decided. */
    @Transactional
    public void suspendRestingOn(long entryId) {
        for (long id : certificates.restingOn(entryId)) {
            var edition = certificates.edition(id).orElseThrow();
            certificates.state(id, EditionState.SUSPENDED, null, null, clock.instant(), null);
            issuing.tell(
                    edition.memberId(),
                    "credit.certificate-suspended",
                    edition.content().title(),
                    edition.certificateId());
        }
        certificates.reversed(entryId);
    }

    private Edition held(long certificateId) {
        if (!certificates.lock(certificateId)) {
            throw new Refusal(CreditRefusals.CERTIFICATE_NOT_FOUND);
        }
        return certificates.current(certificateId).orElseThrow();
    }
}
