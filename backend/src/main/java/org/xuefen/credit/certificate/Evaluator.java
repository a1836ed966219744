package org.xuefen.credit.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.xuefen.credit.award.EntrySources;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.rules.Uniqueness;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.credit.standing.Reckoning;
import org.xuefen.credit.standing.StandingReader;
import org.xuefen.credit.standing.StandingRow;
import org.xuefen.organization.Members;
import org.xuefen.shared.Ids;

/**
 * Asks the ledger whether, and since when, a design has been earned. The date is that of the entry that completed it,
 * whenever the question is asked.
 */
@Singleton
class Evaluator {
    private final Ledger ledger;
    private final StandingReader standings;
    private final Schemes schemes;
    private final Members members;
    private final EntrySources sources;
    private final Clock clock;

    Evaluator(
            Ledger ledger,
            StandingReader standings,
            Schemes schemes,
            Members members,
            EntrySources sources,
            Clock clock) {
        this.ledger = ledger;
        this.standings = standings;
        this.schemes = schemes;
        this.members = members;
        this.sources = sources;
        this.clock = clock;
    }

    Optional<Achieved> of(Design design, MemberKey key, int year) {
        if (year < design.fromYear()) {
            return Optional.empty();
        }
        return scheme(key.memberId(), year).flatMap(version -> {
            var period = new YearPeriod(year, version.rules().zone());
            return switch (design.earning().kind()) {
                case COURSE -> course(design, key, version, period);
                case REQUIREMENT ->
                    reached(
                            key,
                            version,
                            year,
                            _ -> true,
                            StandingRow::countedMilli,
                            row -> row.requiredMilli() > 0 && row.missingMilli() <= 0);
                case CATEGORY -> {
                    var category = String.valueOf(design.earning().category());
                    var tree = version.rules().tree();
                    yield reached(
                            key,
                            version,
                            year,
                            line -> tree.within(line.category(), category),
                            row -> countedIn(row, category),
                            row -> countedIn(row, category) >= design.earning().milli());
                }
            };
        });
    }

    /** The scheme that applied to the member at the end of the year, or applies now. */
    private Optional<SchemeVersion> scheme(long memberId, int year) {
        var end = new YearPeriod(year, java.time.ZoneOffset.UTC).until();
        Instant at = end.isBefore(clock.instant()) ? end : clock.instant();
        return members.at(memberId, at)
                .flatMap(place -> schemes.applicable(place.unitPath(), at))
                .map(version -> schemes.ofYear(version.schemeId(), year));
    }

    private Optional<Achieved> course(Design design, MemberKey key, SchemeVersion version, YearPeriod period) {
        var occurrence = version.rules().uniqueness().occurrence(period);
        long courseId = Ids.parse(String.valueOf(design.earning().courseId()));
        var entries = ledger.ofSource(key.key(), version.schemeId(), Entry.COURSE, courseId, occurrence);
        var reversed = new HashSet<Long>();
        entries.stream().map(Entry::reverses).filter(java.util.Objects::nonNull).forEach(reversed::add);
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.AWARD && !reversed.contains(entry.id()))
                .filter(entry -> period.year()
                        == YearPeriod.of(entry.occurredAt(), period.zone()).year())
                .filter(entry -> version.rules().uniqueness() != Uniqueness.SPLIT || completes(entry))
                .findFirst()
                .map(entry -> new Achieved(
                        occurrence,
                        period.year(),
                        entry.occurredAt(),
                        entry.amountMilli(),
                        version.schemeId(),
                        entry.schemeVersionId(),
                        List.of(entry.id()),
                        entry.unitId()));
    }

    /** Whether the course was complete with it, and it is not what was studied of it in an earlier year. */
    private boolean completes(Entry entry) {
        return sources.evidence(entry)
                .filter(evidence -> evidence.at().equals(entry.occurredAt()))
                .isPresent();
    }

    /** The first of these lines that are enough, and what they amount to. */
    private Optional<Achieved> reached(
            MemberKey key,
            SchemeVersion version,
            int year,
            Predicate<LedgerLine> looked,
            ToLongFunction<StandingRow> amount,
            Predicate<StandingRow> enough) {
        return standings.reckoning(key, version, year).flatMap(all -> {
            var lines = standing(all.lines()).stream().filter(looked).toList();
            if (lines.isEmpty() || !enough.test(all.with(lines))) {
                return Optional.empty();
            }
            var used = lines.subList(0, least(all, lines, enough));
            var last = ledger.find(used.getLast().id()).orElseThrow();
            return Optional.of(new Achieved(
                    Integer.toString(year),
                    year,
                    last.occurredAt(),
                    amount.applyAsLong(all.with(used)),
                    version.schemeId(),
                    version.id(),
                    used.stream().map(LedgerLine::id).toList(),
                    last.unitId()));
        });
    }

    private static long countedIn(StandingRow row, String category) {
        return row.categories().stream()
                .filter(each -> each.code().equals(category))
                .mapToLong(StandingRow.InCategory::countedMilli)
                .sum();
    }

    /** Lines that were not taken back, in the order the caps take them. */
    private static List<LedgerLine> standing(List<LedgerLine> lines) {
        var reversed = new HashSet<Long>();
        lines.stream()
                .map(LedgerLine::reverses)
                .filter(java.util.Objects::nonNull)
                .forEach(reversed::add);
        return lines.stream()
                .filter(line -> line.reverses() == null && !reversed.contains(line.id()))
                .sorted(Comparator.comparing(LedgerLine::occurredAt).thenComparingLong(LedgerLine::id))
                .toList();
    }

    /** How many of the first lines are enough; each line adds, so halving finds it. */
    private static int least(Reckoning all, List<LedgerLine> lines, Predicate<StandingRow> enough) {
        int low = 1;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (enough.test(all.with(lines.subList(0, middle)))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
