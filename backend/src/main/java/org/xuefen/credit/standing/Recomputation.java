package org.xuefen.credit.standing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.xuefen.credit.scheme.Schemes;

/**
 * Reckons every standing from the ledger alone and compares it with the cached one: proof that nothing but the ledger
 * and the scheme goes into a standing. Meant for a quiet ledger; an award in between shows as a difference.
 */
@Singleton
public class Recomputation {
    private final TotalsStore totals;
    private final Schemes schemes;
    private final StandingPages pages;

    Recomputation(TotalsStore totals, Schemes schemes, StandingPages pages) {
        this.totals = totals;
        this.schemes = schemes;
        this.pages = pages;
    }

    /**
     * What was compared.
     *
     * @param differing members whose cached standing is not what the ledger comes to
     * @param totalsDiffer whether the sums over units are not those of the standings
     */
    public record Result(long members, long entries, List<Long> differing, boolean totalsDiffer) {
        public boolean equal() {
            return differing.isEmpty() && !totalsDiffer;
        }
    }

    public Result compare(long schemeId, int year) {
        var version = schemes.ofYear(schemeId, year);
        var differing = new ArrayList<Long>();
        long members = 0;
        long lines = 0;
        var page = pages.after(version, year, -1);
        while (!page.rows().isEmpty()) {
            members += page.rows().size();
            for (var each : page.rows()) {
                var own = page.linesOf(each);
                lines += own.size();
                var cached = each.row();
                if (!cached.equals(StandingRow.of(version, year, cached.memberId(), cached.place(), own))) {
                    differing.add(cached.memberId());
                }
            }
            page = pages.after(version, year, page.last());
        }
        return new Result(members, lines, differing, totals.differ(schemeId, year));
    }
}
