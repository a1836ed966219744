package org.xuefen.credit.transfer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.rules.Tally;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Scheme;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;

/**
 * What a member earned in a year under the other schemes of their organization by learning, and what of it a scheme has
 * recognized already. What another scheme merely recognized is left out: it was earned elsewhere, where it is counted here.
 * So nobody gains by going round in circles, and nothing is lost on the way through a third unit.
 */
@Singleton
class Brought {
    private final Ledger ledger;
    private final Schemes schemes;

    Brought(Ledger ledger, Schemes schemes) {
        this.ledger = ledger;
        this.schemes = schemes;
    }

    /** What was earned under one other scheme, by its categories; thousandths. */
    record Under(Scheme scheme, SchemeVersion version, long earnedMilli, Map<String, Long> categories) {}

    /** Under all of them, and what was recognized of it before. */
    record Sum(List<Under> under, long earnedMilli, long recognizedMilli) {
        /** How much there is left to recognize. */
        long leftMilli() {
            return Math.max(0, earnedMilli - recognizedMilli);
        }
    }

    Sum of(MemberKey key, long rootUnitId, SchemeVersion into, int year) {
        var found = new ArrayList<Under>();
        for (var scheme : schemes.readableOf(List.of(rootUnitId))) {
            if (scheme.id() == into.schemeId()) {
                continue;
            }
            var version = schemes.ofYear(scheme.id(), year);
            var learned = ledger
                    .lines(
                            key.key(),
                            scheme.id(),
                            new YearPeriod(year, version.rules().zone()))
                    .stream()
                    .filter(line -> line.kind() != EntryKind.TRANSFER)
                    .toList();
            var tally = Tally.of(version.rules(), learned);
            if (tally.earnedMilli() > 0) {
                found.add(new Under(scheme, version, tally.earnedMilli(), tally.earned()));
            }
        }
        return new Sum(
                List.copyOf(found),
                found.stream().mapToLong(Under::earnedMilli).sum(),
                recognized(ledger.lines(
                        key.key(),
                        into.schemeId(),
                        new YearPeriod(year, into.rules().zone()))));
    }

    private static long recognized(List<LedgerLine> lines) {
        var reversed = new HashSet<Long>();
        lines.forEach(line -> {
            if (line.reverses() != null) {
                reversed.add(line.reverses());
            }
        });
        return lines.stream()
                .filter(line -> line.kind() == EntryKind.TRANSFER && !reversed.contains(line.id()))
                .mapToLong(LedgerLine::amountMilli)
                .sum();
    }
}
