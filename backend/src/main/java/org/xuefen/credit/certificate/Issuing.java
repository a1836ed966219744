package org.xuefen.credit.certificate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.notification.Inbox;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** Issues what has been earned: once for a design, member and occurrence, whoever asks and however often. */
@Singleton
class Issuing {
    private final Evaluator evaluator;
    private final Contents contents;
    private final CertificateStore certificates;
    private final DesignStore designs;
    private final Links links;
    private final MemberKeys keys;
    private final Inbox inbox;
    private final Clock clock;

    Issuing(
            Evaluator evaluator,
            Contents contents,
            CertificateStore certificates,
            DesignStore designs,
            Links links,
            MemberKeys keys,
            Inbox inbox,
            Clock clock) {
        this.evaluator = evaluator;
        this.contents = contents;
        this.certificates = certificates;
        this.designs = designs;
        this.links = links;
        this.keys = keys;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @return the certificate, where it was earned and had not been issued */
    @Transactional
    public Optional<Long> issue(Design design, long memberId, int year) {
        if (keys.find(memberId).isEmpty()) {
            return Optional.empty();
        }
        var key = keys.lock(memberId);
        return evaluator
                .of(design, key, year)
                .filter(achieved -> !certificates.exists(design.id(), memberId, achieved.occurrence()))
                .map(achieved -> write(design, key, achieved));
    }

    private long write(Design design, MemberKey key, Achieved achieved) {
        var now = clock.instant();
        var content = contents.of(design, key.memberId(), achieved, now);
        var number = certificates.number(design.rootUnitId(), content.issuedOn().getYear());
        long id = certificates.insert(design, key.memberId(), achieved.occurrence(), number, now);
        long edition = certificates.append(
                id, 1, content, achieved, now, UUID.randomUUID().toString());
        links.renew(edition);
        tell(key.memberId(), "credit.certificate-issued", content.title(), id);
        return id;
    }

    /**
     * A new edition, for a corrected name or another design: who and what is written anew, what was achieved and when
     * stays. The edition before it says that it was superseded.
     *
     * @throws Refusal {@code credit.certificate-unearned}: after a revocation or a suspension, unless the ledger still
     *     earns it
     */
    @Transactional
    public long reissue(Edition before) {
        if (!certificates.lock(before.certificateId())) {
            throw new Refusal(CreditRefusals.CERTIFICATE_NOT_FOUND);
        }
        var current = certificates.current(before.certificateId()).orElseThrow();
        var design = designs.find(current.designId()).orElseThrow();
        var key = keys.find(current.memberId()).orElseThrow(() -> new Refusal(CreditRefusals.CERTIFICATE_UNEARNED));
        var was = current.content();
        var achieved = evaluator.of(design, key, was.year()).orElse(null);
        if (current.state() != EditionState.VALID && achieved == null) {
            throw new Refusal(CreditRefusals.CERTIFICATE_UNEARNED);
        }
        var now = clock.instant();
        var entries = was.entryIds().stream().map(Ids::parse).toList();
        var basis = current.state() == EditionState.VALID || achieved == null
                ? contents.basisOf(current, entries)
                : contents.redated(achieved, current);
        var fresh = contents.again(design, current, basis, now);
        long edition = certificates.append(
                current.certificateId(),
                current.edition() + 1,
                fresh,
                basis,
                now,
                UUID.randomUUID().toString());
        links.renew(edition);
        tell(current.memberId(), "credit.certificate-reissued", fresh.title(), current.certificateId());
        return edition;
    }

    void tell(long memberId, String kind, Text title, long certificateId) {
        var arguments = new HashMap<String, String>();
        Inbox.put(arguments, "title", title);
        inbox.send(memberId, kind, arguments, "/certificates/" + Ids.text(certificateId));
    }

    LocalDate today() {
        return contents.today();
    }
}
