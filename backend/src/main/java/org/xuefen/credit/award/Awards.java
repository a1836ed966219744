package org.xuefen.credit.award;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.rules.Converter;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.Measured;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Shown;
import org.xuefen.credit.rules.Uniqueness;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.CreditJson;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.credit.standing.StandingBook;
import org.xuefen.organization.Members;
import org.xuefen.organization.Placement;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/**
 * Writes the award that something has earned: once, however often it is asked. Holding the member's key row makes
 * awards of one member follow each other; the ledger's unique key stands behind it should anyone write past it.
 */
@Singleton
public class Awards {
    private final Ledger ledger;
    private final MemberKeys keys;
    private final Schemes schemes;
    private final StandingBook standings;
    private final Members members;
    private final EntrySources sources;
    private final Clock clock;

    Awards(
            Ledger ledger,
            MemberKeys keys,
            Schemes schemes,
            StandingBook standings,
            Members members,
            EntrySources sources,
            Clock clock) {
        this.ledger = ledger;
        this.keys = keys;
        this.schemes = schemes;
        this.standings = standings;
        this.members = members;
        this.sources = sources;
        this.clock = clock;
    }

    /** The version that applies to a member at a time; empty where they belonged nowhere, or no scheme did. */
    public Optional<SchemeVersion> applicable(long memberId, Instant at) {
        return members.at(memberId, at).flatMap(where -> schemes.applicable(where.unitPath(), at));
    }

    /**
     * Awards what was earned; where the scheme splits it over periods, an entry for each.
     *
     * @return the entry, the last of them; empty where no scheme applied to the member, or the source has given its award already
     */
    @Transactional
    public Optional<Entry> award(Earned earned) {
        return award(earned, null);
    }

    /**
     * The same, judged by the scheme's evidence rule.
     *
     * @param shown null: its completeness has been seen to elsewhere
     */
    @Transactional
    public Optional<Entry> award(Earned earned, @Nullable Shown shown) {
        var placement = members.at(earned.memberId(), earned.occurredAt());
        var version = placement.flatMap(where -> schemes.applicable(where.unitPath(), earned.occurredAt()));
        if (placement.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        var rules = version.get().rules();
        if (rules.uniqueness() == Uniqueness.SPLIT) {
            var parts = partsOf(earned, rules);
            if (parts.size() > 1) {
                return parts.stream()
                        .map(part -> award(part, shown))
                        .reduce((_, last) -> last)
                        .flatMap(last -> last);
            }
        }
        var key = keys.lock(earned.memberId());
        var period = YearPeriod.of(earned.occurredAt(), rules.zone());
        var occurrence = rules.occurrence(earned.occurredAt());
        var earlier = ledger.ofSource(
                key.key(), version.get().schemeId(), earned.sourceKind(), earned.sourceId(), occurrence);
        if (!earlier.isEmpty()) {
            return Optional.empty();
        }
        var entry = entry(earned, shown, key, version.get(), placement.get(), occurrence);
        write(entry, key, period);
        return Optional.of(entry);
    }

    /** What was earned, apart by the periods it was studied in; the last one is there, even if nothing was measured in it. */
    private static List<Earned> partsOf(Earned earned, SchemeRules rules) {
        var periods = new LinkedHashMap<String, Earned.Part>();
        for (var part : earned.parts()) {
            periods.merge(
                    rules.occurrence(part.at()),
                    part,
                    (before, more) ->
                            new Earned.Part(more.at(), before.measured().and(more.measured())));
        }
        var last = rules.occurrence(earned.occurredAt());
        periods.merge(
                last,
                new Earned.Part(earned.occurredAt(), Measured.selfStudy(0, 0, 0)),
                (part, whole) -> new Earned.Part(whole.at(), part.measured()));
        return periods.values().stream()
                .map(part -> earned.only(part.at(), part.measured()))
                .toList();
    }

    /**
     * Notes what the scheme a member comes under by a transfer recognizes of what they earned under others. How much that may
     * be is the caller's business.
     *
     * @return the entry; empty where no scheme applied to the member, or this was recognized already
     */
    @Transactional
    public Optional<Entry> recognize(Recognized recognized) {
        var placement = members.at(recognized.memberId(), recognized.at());
        var version = placement.flatMap(where -> schemes.applicable(where.unitPath(), recognized.at()));
        if (placement.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        var key = keys.lock(recognized.memberId());
        var period = YearPeriod.of(recognized.at(), version.get().rules().zone());
        var entry = entry(recognized, key, version.get(), placement.get());
        boolean there = !ledger.ofKind(
                        key.key(),
                        entry.schemeId(),
                        EntryKind.TRANSFER,
                        entry.sourceKind(),
                        entry.sourceId(),
                        entry.occurrence())
                .isEmpty();
        if (there) {
            return Optional.empty();
        }
        write(entry, key, period);
        return Optional.of(entry);
    }

    private Entry entry(Recognized recognized, MemberKey key, SchemeVersion version, Placement where) {
        long id = Ids.next();
        return new Entry(
                id,
                key.key(),
                version.schemeId(),
                version.id(),
                EntryKind.TRANSFER,
                Recognized.SOURCE,
                recognized.transferId(),
                recognized.occurrence(),
                0,
                null,
                version.rules().categoryFor(recognized.category()),
                DeliveryMethod.SELF_STUDY,
                recognized.step().milli(),
                recognized.at(),
                clock.instant(),
                where.unitId(),
                where.unitPath(),
                Recognized.RECEIPT,
                recognized.transferId(),
                key.commit(id, HexFormat.of().parseHex(recognized.receiptSha256())),
                CreditJson.steps(List.of(recognized.step())),
                null,
                null);
    }

    /**
     * Awards what a reversal took back once more, as it was computed then. The caller holds the key.
     *
     * @throws Refusal {@code credit.evidence-changed}: it is not what the award was given for
     */
    Entry again(Entry reversed, Entry reversal, MemberKey key) {
        long id = Ids.next();
        var proof = sources.evidence(reversed)
                .filter(found -> EntrySources.intact(reversed, found, key))
                .orElseThrow(() -> new Refusal(CreditRefusals.EVIDENCE_CHANGED));
        var entry = new Entry(
                id,
                key.key(),
                reversed.schemeId(),
                reversed.schemeVersionId(),
                reversed.kind(),
                reversed.sourceKind(),
                reversed.sourceId(),
                reversed.occurrence(),
                reversal.id(),
                null,
                reversed.category(),
                reversed.method(),
                -reversal.amountMilli(),
                reversed.occurredAt(),
                clock.instant(),
                reversed.unitId(),
                reversed.unitPath(),
                reversed.evidenceKind(),
                reversed.evidenceId(),
                key.commit(id, HexFormat.of().parseHex(proof.sha256())),
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
            Earned earned,
            @Nullable Shown shown,
            MemberKey key,
            SchemeVersion version,
            Placement where,
            String occurrence) {
        long id = Ids.next();
        var category = version.rules().categoryFor(earned.categoryCode());
        var computation = Converter.compute(version.rules(), earned.measured(), category, shown);
        return new Entry(
                id,
                key.key(),
                version.schemeId(),
                version.id(),
                EntryKind.AWARD,
                earned.sourceKind(),
                earned.sourceId(),
                occurrence,
                0,
                null,
                category,
                earned.measured().method(),
                computation.amountMilli(),
                earned.occurredAt(),
                clock.instant(),
                where.unitId(),
                where.unitPath(),
                earned.evidenceKind(),
                earned.evidenceId(),
                key.commit(id, HexFormat.of().parseHex(earned.evidenceSha256())),
                CreditJson.steps(computation.steps()),
                null,
                null);
    }
}
