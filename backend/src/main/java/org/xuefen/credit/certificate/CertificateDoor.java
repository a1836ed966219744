package org.xuefen.credit.certificate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.xuefen.credit.Certificates;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;

/** The door to certificates. */
@Singleton
class CertificateDoor implements Certificates {
    private static final int MOST = 500;

    private final DesignStore designs;
    private final CertificateStore certificates;
    private final Contents contents;
    private final Links links;
    private final Sweep sweep;
    private final Units units;
    private final Clock clock;

    CertificateDoor(
            DesignStore designs,
            CertificateStore certificates,
            Contents contents,
            Links links,
            Sweep sweep,
            Units units,
            Clock clock) {
        this.designs = designs;
        this.certificates = certificates;
        this.contents = contents;
        this.links = links;
        this.sweep = sweep;
        this.units = units;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long offer(Offer offer, long actorId) {
        var earning = offer.category() == null
                ? new Earning(EarningKind.REQUIREMENT, null, null, 0)
                : new Earning(EarningKind.CATEGORY, null, offer.category(), offer.milli());
        var design = new Design(
                Ids.next(),
                units.root(offer.unitId()).id(),
                offer.unitId(),
                offer.title(),
                offer.body(),
                offer.signatory(),
                offer.months(),
                Look.valueOf(offer.look()),
                earning,
                true,
                offer.fromYear(),
                null,
                1);
        designs.insert(design, actorId, clock.instant());
        return design.id();
    }

    @Override
    public List<Held> heldBy(long memberId) {
        var today = contents.today();
        return certificates.ofMember(memberId, Long.MAX_VALUE, MOST).stream()
                .map(edition -> new Held(
                        edition.certificateId(),
                        edition.fullNumber(),
                        edition.content().title(),
                        edition.content().credits(),
                        edition.stateOn(today).name(),
                        edition.content().achievedOn(),
                        edition.expiresOn(),
                        links.open(edition.id()).orElse(null)))
                .toList();
    }

    @Override
    public int issueEarned(long designId) {
        return designs.find(designId).filter(Design::open).map(sweep::sweep).orElse(0);
    }
}
