package org.xuefen.credit.recalculation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.rules.MeasuredAgain;
import org.xuefen.credit.scheme.CreditJson;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.credit.standing.StandingPages;

/** Computes the awards of some members once more. */
@Singleton
class Finding {
    private static final int CHUNK = 1000;

    private final Ledger ledger;
    private final Schemes schemes;

    Finding(Ledger ledger, Schemes schemes) {
        this.ledger = ledger;
        this.schemes = schemes;
    }

    /** What was found among some members. */
    record Found(long entries, long unreadable, List<RunStore.Change> changes) {
        Found plus(Found other) {
            var all = new ArrayList<>(changes);
            all.addAll(other.changes);
            return new Found(entries + other.entries, unreadable + other.unreadable, all);
        }
    }

    Found in(StandingPages.Page page, SchemeVersion now) {
        var standing = new HashMap<Long, Long>();
        var memberOf = new HashMap<Long, Long>();
        for (var each : page.rows()) {
            var own = standing(page.linesOf(each));
            standing.putAll(own);
            own.keySet().forEach(id -> memberOf.put(id, each.row().memberId()));
        }
        var found = new Found(0, 0, List.of());
        var ids = List.copyOf(standing.keySet());
        for (int from = 0; from < ids.size(); from += CHUNK) {
            var some = ledger.findAll(ids.subList(from, Math.min(ids.size(), from + CHUNK)));
            found = found.plus(again(some, now, standing, memberOf));
        }
        return found;
    }

    private Found again(List<Entry> entries, SchemeVersion now, Map<Long, Long> standing, Map<Long, Long> memberOf) {
        long unreadable = 0;
        var changes = new ArrayList<RunStore.Change>();
        for (var entry : entries) {
            var then = schemes.version(entry.schemeVersionId()).rules();
            var again = MeasuredAgain.compute(
                    then, now.rules(), entry.method(), entry.category(), CreditJson.steps(entry.steps()));
            if (again.isEmpty()) {
                unreadable++;
                continue;
            }
            long before = standing.getOrDefault(entry.id(), entry.amountMilli());
            if (again.get().amountMilli() != before) {
                changes.add(new RunStore.Change(
                        entry.id(),
                        memberOf.getOrDefault(entry.id(), 0L),
                        before,
                        again.get().amountMilli(),
                        CreditJson.steps(again.get().steps()),
                        false));
            }
        }
        return new Found(entries.size(), unreadable, changes);
    }

    /** Awards that were not taken back, with what they have been adjusted to. */
    private static Map<Long, Long> standing(List<LedgerLine> lines) {
        var reversed = new HashSet<Long>();
        var amounts = new HashMap<Long, Long>();
        for (var line : lines) {
            if (line.reverses() != null) {
                reversed.add(line.reverses());
            }
            if (line.kind() == EntryKind.AWARD) {
                amounts.merge(line.id(), line.amountMilli(), Long::sum);
            }
        }
        for (var line : lines) {
            if (line.kind() == EntryKind.ADJUSTMENT && line.adjusts() != null) {
                amounts.computeIfPresent(line.adjusts(), (_, amount) -> amount + line.amountMilli());
            }
        }
        reversed.forEach(amounts::remove);
        return amounts;
    }
}
