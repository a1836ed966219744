package org.xuefen.credit.record;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.award.EntrySources;
import org.xuefen.credit.award.Reversals;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.ledger.ReversalReason;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.Computation;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.Explanation;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Tally;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.CreditJson;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.organization.Members;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Entries as people read them. */
@Singleton
public class EntryViews {
    private static final Text OTHER = Text.of("其他", "Other");

    private final Ledger ledger;
    private final Schemes schemes;
    private final Units units;
    private final Members members;
    private final EntrySources sources;
    private final Reversals reversals;

    EntryViews(
            Ledger ledger, Schemes schemes, Units units, Members members, EntrySources sources, Reversals reversals) {
        this.ledger = ledger;
        this.schemes = schemes;
        this.units = units;
        this.members = members;
        this.sources = sources;
        this.reversals = reversals;
    }

    /** Rows of one member, scheme and year. */
    public List<EntryRow> rows(List<Entry> entries, MemberKey key, long schemeId, int year) {
        return rows(entries, key, schemeId, year, Ledger.END_OF_TIME);
    }

    /** The same, as far as anything was recorded before {@code known}. */
    public List<EntryRow> rows(List<Entry> entries, MemberKey key, long schemeId, int year, Instant known) {
        var rules = schemes.ofYear(schemeId, year).rules();
        var counted = counted(rules, key, schemeId, new YearPeriod(year, rules.zone()), known);
        var titles = sources.titles(entries);
        var reversedBy = ledger.reversalsAmong(entries.stream().map(Entry::id).toList()).stream()
                .filter(reversal -> reversal.recordedAt().isBefore(known))
                .collect(Collectors.toMap(Entry::follows, Entry::id));
        return entries.stream()
                .map(entry -> row(
                        entry,
                        rules,
                        titles.getOrDefault(entry.id(), EntrySources.UNKNOWN),
                        counted.getOrDefault(entry.id(), entry.amountMilli()),
                        Optional.ofNullable(reversedBy.get(entry.id())).map(Ids::text)))
                .toList();
    }

    /** What of each entry counts where a cap cut it. */
    private Map<Long, Long> counted(SchemeRules rules, MemberKey key, long schemeId, YearPeriod period, Instant known) {
        if (rules.caps().isEmpty()) {
            return Map.of();
        }
        var counted = new HashMap<Long, Long>();
        Tally.of(
                        rules,
                        ledger.linesKnown(List.of(key.key()), schemeId, period.from(), period.until(), known)
                                .getOrDefault(key.key(), List.of()))
                .cuts()
                .forEach(cut -> counted.put(cut.entryId(), cut.toMilli()));
        return counted;
    }

    private static EntryRow row(Entry entry, SchemeRules rules, Text title, long counted, Optional<String> reversedBy) {
        var category = rules.category(entry.category());
        return new EntryRow(
                Ids.text(entry.id()),
                entry.kind(),
                title,
                entry.sourceKind(),
                Ids.text(entry.sourceId()),
                entry.category(),
                category.map(Category::name).orElse(OTHER),
                category.map(Category::colour).orElse(0),
                entry.method(),
                entry.amountMilli(),
                reversedBy.isPresent() ? 0 : counted,
                entry.occurredAt(),
                entry.recordedAt(),
                reversedBy.orElse(null),
                entry.reason());
    }

    /** An entry opened; {@code key} is its member's. */
    public EntryDetail detail(Entry entry, MemberKey key) {
        var version = schemes.version(entry.schemeVersionId());
        var zone = version.rules().zone();
        var row = rows(
                        List.of(entry),
                        key,
                        entry.schemeId(),
                        YearPeriod.of(entry.occurredAt(), zone).year())
                .getFirst();
        var explained = explained(entry, version.rules());
        return new EntryDetail(
                row,
                explained.sentence(),
                explained.lines().stream()
                        .map(line -> new EntryDetail.Line(line.title(), line.detail()))
                        .toList(),
                version.rules().unitName(),
                new EntryDetail.SchemeRef(
                        Ids.text(version.schemeId()),
                        schemes.require(version.schemeId()).name(),
                        version.number(),
                        version.effectiveFrom()),
                names(entry.unitPath()),
                members.find(key.memberId())
                        .filter(member -> member.unitId() != entry.unitId())
                        .map(member -> names(member.unitPath()))
                        .orElse(List.of()),
                entry.evidenceKind(),
                evidence(entry, key),
                reversal(entry));
    }

    /** Why an entry gave what it gave, in a sentence; asks for nothing but its scheme's version, which is remembered. */
    Text sentence(Entry entry) {
        return explained(entry, schemes.version(entry.schemeVersionId()).rules())
                .sentence();
    }

    private static Explanation explained(Entry entry, SchemeRules rules) {
        if (entry.kind() == EntryKind.REVERSAL) {
            return new Explanation(Text.of("冲销一条记录，学分一并收回", "Takes an entry back, and its credit with it"), List.of());
        }
        return Explanation.of(rules.unitName(), new Computation(CreditJson.steps(entry.steps()), entry.amountMilli()));
    }

    private EntryDetail.@Nullable EvidenceView evidence(Entry entry, MemberKey key) {
        return sources.evidence(entry)
                .map(found -> new EntryDetail.EvidenceView(
                        found.at(),
                        found.sha256(),
                        EntrySources.intact(entry, found, key),
                        found.items(),
                        found.documents(),
                        found.attendance()))
                .orElse(null);
    }

    private EntryDetail.@Nullable ReversalView reversal(Entry entry) {
        var reversal = entry.kind() == EntryKind.REVERSAL ? Optional.of(entry) : ledger.reversalOf(entry.id());
        return reversal.map(found -> new EntryDetail.ReversalView(
                        Ids.text(found.id()),
                        Optional.ofNullable(found.reason()).orElse(ReversalReason.OTHER),
                        reversals.note(found.id()).map(Reversals.Note::note).orElse(""),
                        found.recordedAt()))
                .orElse(null);
    }

    /** Names along a path of unit ids, from the organization down. */
    public List<Text> names(String path) {
        var ids = Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(Long::parseLong)
                .toList();
        return units.findAll(ids).stream()
                .sorted(Comparator.comparingInt(Unit::depth))
                .map(Unit::name)
                .toList();
    }
}
