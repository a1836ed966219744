package org.xuefen.credit.standing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;

/**
 * Reckons every standing from the ledger alone and compares it with the cached one: proof that nothing but the ledger
 * and the scheme goes into a standing. Meant for a quiet ledger; an award in between shows as a difference.
 */
@Singleton
public class Recomputation {
    private static final long HALF = Long.MAX_VALUE / 2;

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

    /** Keys are random: each half of them is half of the members, and two are reckoned beside each other. */
    public Result compare(long schemeId, int year) {
        var version = schemes.ofYear(schemeId, year);
        var halves = List.of(new Part(version, year, -1, HALF), new Part(version, year, HALF, Long.MAX_VALUE));
        long members = 0;
        long lines = 0;
        var differing = new ArrayList<Long>();
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : halves.stream().map(lanes::submit).toList()) {
                var found = each.get();
                members += found.members();
                lines += found.entries();
                differing.addAll(found.differing());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return new Result(members, lines, differing, totals.differ(schemeId, year));
    }

    /** The members whose keys lie between two. */
    private final class Part implements Callable<Result> {
        private final SchemeVersion version;
        private final int year;
        private final long first;
        private final long last;

        Part(SchemeVersion version, int year, long first, long last) {
            this.version = version;
            this.year = year;
            this.first = first;
            this.last = last;
        }

        @Override
        public Result call() {
            var differing = new ArrayList<Long>();
            long members = 0;
            long lines = 0;
            var page = pages.after(version, year, first, last);
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
                page = pages.after(version, year, page.last(), last);
            }
            return new Result(members, lines, differing, false);
        }
    }
}
