package org.xuefen.credit.award;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Revision;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.EntryKind;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.Computation;
import org.xuefen.credit.rules.Converter;
import org.xuefen.credit.rules.Measured;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.CreditJson;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.credit.standing.StandingBook;
import org.xuefen.organization.Members;
import org.xuefen.organization.Placement;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.study.CompletionEvidence;
import org.xuefen.study.EvidenceReader;
import org.xuefen.study.ItemEvidence;

/**
 * Writes the award a completion has earned: once, however often it is asked. Holding the member's key row makes awards
 * of one member follow each other; the ledger's unique key stands behind it should anyone write past it.
 */
@Singleton
class Awards {
    private final Ledger ledger;
    private final MemberKeys keys;
    private final Schemes schemes;
    private final StandingBook standings;
    private final Members members;
    private final Courses courses;
    private final EvidenceReader evidence;
    private final Clock clock;

    Awards(
            Ledger ledger,
            MemberKeys keys,
            Schemes schemes,
            StandingBook standings,
            Members members,
            Courses courses,
            EvidenceReader evidence,
            Clock clock) {
        this.ledger = ledger;
        this.keys = keys;
        this.schemes = schemes;
        this.standings = standings;
        this.members = members;
        this.courses = courses;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Awards a completion.
     *
     * @return the entry; empty where no scheme applied to the member, or the source has given its award already
     */
    @Transactional
    public Optional<Entry> award(Due due) {
        var placement = members.at(due.memberId(), due.occurredAt());
        var version = placement.flatMap(where -> schemes.applicable(where.unitPath(), due.occurredAt()));
        if (placement.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        var key = keys.lock(due.memberId());
        var period = YearPeriod.of(due.occurredAt(), version.get().rules().zone());
        var occurrence = version.get().rules().uniqueness().occurrence(period);
        var earlier = ledger.ofSource(key.key(), version.get().schemeId(), Entry.COURSE, due.courseId(), occurrence);
        if (!earlier.isEmpty()) {
            return Optional.empty();
        }
        var entry = entry(due, key, version.get(), placement.get(), occurrence, 0);
        write(entry, key, period);
        return Optional.of(entry);
    }

    /**
     * Awards what a reversal took back once more, as it was computed then. The caller holds the key.
     *
     * @throws Refusal {@code credit.evidence-changed}: it is not what the award was given for
     */
    Entry again(Entry reversed, Entry reversal, MemberKey key) {
        long id = Ids.next();
        var content = HexFormat.of().parseHex(evidence.of(reversed.evidenceId()).sha256());
        if (!key.commit(reversed.id(), content).equals(reversed.evidenceCommitment())) {
            throw new Refusal(CreditRefusals.EVIDENCE_CHANGED);
        }
        var entry = new Entry(
                id,
                key.key(),
                reversed.schemeId(),
                reversed.schemeVersionId(),
                EntryKind.AWARD,
                reversed.sourceKind(),
                reversed.sourceId(),
                reversed.occurrence(),
                reversal.id(),
                null,
                reversed.category(),
                reversed.method(),
                reversed.amountMilli(),
                reversed.occurredAt(),
                clock.instant(),
                reversed.unitId(),
                reversed.unitPath(),
                reversed.evidenceKind(),
                reversed.evidenceId(),
                key.commit(id, content),
                reversed.steps(),
                null,
                null);
        write(entry, key, period(entry));
        return entry;
    }

    void write(Entry entry, MemberKey key, YearPeriod period) {
        ledger.append(entry);
        standings.refresh(List.of(key), entry.schemeId(), period.year());
    }

    YearPeriod period(Entry entry) {
        var rules = schemes.version(entry.schemeVersionId()).rules();
        return YearPeriod.of(entry.occurredAt(), rules.zone());
    }

    private Entry entry(
            Due due, MemberKey key, SchemeVersion version, Placement where, String occurrence, long follows) {
        long id = Ids.next();
        var proof = evidence.of(due.completionId());
        var measured = measured(due, proof);
        var computation = Converter.compute(version.rules(), measured);
        return new Entry(
                id,
                key.key(),
                version.schemeId(),
                version.id(),
                EntryKind.AWARD,
                Entry.COURSE,
                due.courseId(),
                occurrence,
                follows,
                null,
                category(version, courses.revision(due.revisionId()).orElse(null)),
                measured.method(),
                computation.amountMilli(),
                due.occurredAt(),
                clock.instant(),
                where.unitId(),
                where.unitPath(),
                Entry.COMPLETION,
                due.completionId(),
                key.commit(id, HexFormat.of().parseHex(proof.sha256())),
                steps(computation),
                null,
                null);
    }

    private static String steps(Computation computation) {
        return CreditJson.steps(computation.steps());
    }

    private static Measured measured(Due due, CompletionEvidence proof) {
        long whole =
                proof.items().stream().mapToLong(ItemEvidence::durationMillis).sum();
        return Measured.selfStudy(due.countedMediaMillis(), whole, due.estimatedMillis());
    }

    private static String category(SchemeVersion version, @Nullable Revision revision) {
        return revision == null ? Category.OTHER : version.rules().categoryFor(revision.categoryCode());
    }
}
