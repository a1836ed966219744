package org.xuefen.credit.certificate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.xuefen.credit.Certificates;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;

/** The door to certificates. */
@Singleton
class CertificateDoor implements Certificates {
    private final DesignStore designs;
    private final Sweep sweep;
    private final Units units;
    private final Clock clock;

    CertificateDoor(DesignStore designs, Sweep sweep, Units units, Clock clock) {
        this.designs = designs;
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
    public int issueEarned(long designId) {
        return designs.find(designId).filter(Design::open).map(sweep::sweep).orElse(0);
    }
}
