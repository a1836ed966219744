package org.xuefen.credit.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as it is one member's: prorated by the day they joined, lowered by exemptions, held against what counts.
 *
 * @param wholeMilli all that is asked of them
 * @param missingMilli the least that still has to count for all terms to be met
 * @param dueOn the last day for the most urgent of what is missing, else of the period with its grace, as yyyymmdd
 * @param riskOn see {@link Pace#riskOn}
 * @param minimums what is asked of each category that has a minimum of its own
 */
public record Obligation(long wholeMilli, long missingMilli, int dueOn, int riskOn, Map<String, Long> minimums) {

    /** One thing with a day by which it is due. */
    private record Part(Period period, long wholeMilli, long missingMilli, int graceDays) {}

    public static Obligation of(
            SchemeRules rules, Requirement requirement, Period period, LocalDate joined, Tally tally) {
        var share = requirement.proration().share(period, joined);
        var asked = new Asked(rules, requirement, share, tally);
        var parts = new ArrayList<Part>();
        long own = asked.missing(tally);
        var running = requirement.proration().mode() == Proration.Mode.NONE ? period : from(period, joined);
        parts.add(new Part(running, asked.whole(), own, requirement.graceDays()));
        long byYear = 0;
        long side = 0;
        for (var term : requirement.terms()) {
            if (term instanceof Term.EachYear each) {
                for (var year : years(period)) {
                    long least = requirement
                            .proration()
                            .of(each.milli(), requirement.proration().share(year, joined), 0);
                    long lacking = lacking(rules, tally, year, null, least);
                    byYear += lacking;
                    parts.add(new Part(year, least, lacking, lastOf(period, year) ? requirement.graceDays() : 0));
                }
            }
            if (term instanceof Term.Side window) {
                var days = window(period, window);
                long lacking = lacking(rules, tally, days, window.category(), window.milli());
                side = Math.max(side, lacking);
                parts.add(new Part(days, window.milli(), lacking, requirement.graceDays()));
            }
        }
        long missing = Math.max(own, Math.max(byYear, side));
        int due = Pace.number(period.lastDay().plusDays(requirement.graceDays()));
        int risk = Pace.MET;
        if (missing > 0) {
            due = Integer.MAX_VALUE;
            risk = Integer.MAX_VALUE;
            for (var part : parts) {
                if (part.missingMilli() > 0) {
                    due = Math.min(due, Pace.number(part.period().lastDay().plusDays(part.graceDays())));
                    risk = Math.min(
                            risk, Pace.riskOn(part.period(), part.wholeMilli(), part.missingMilli(), part.graceDays()));
                }
            }
        }
        long whole = Math.max(
                asked.whole(), parts.stream().mapToLong(Part::wholeMilli).max().orElse(0));
        return new Obligation(whole, missing, due, risk, asked.minimums());
    }

    /** All that a requirement asks of someone who was there all the time. */
    static long whole(SchemeRules rules, Requirement requirement) {
        var nothing = Tally.of(rules, List.of());
        var joined = MemberFacts.ANYONE.joined();
        return of(rules, requirement, requirement.period().of(2000, joined, rules.zone()), joined, nothing)
                .wholeMilli();
    }

    private static long lacking(SchemeRules rules, Tally tally, Period days, @Nullable String category, long least) {
        return Math.max(0, least - tally.countedWithin(rules.tree(), category, days.from(), days.until()));
    }

    private static boolean lastOf(Period period, Period year) {
        return !year.lastDay().isBefore(period.lastDay());
    }

    private static List<Period> years(Period period) {
        var years = new ArrayList<Period>();
        var first = period.firstDay();
        while (!first.isAfter(period.lastDay())) {
            var next = first.plusYears(1);
            var last = next.minusDays(1).isAfter(period.lastDay()) ? period.lastDay() : next.minusDays(1);
            years.add(new DayPeriod(period.year(), first, last, period.zone()));
            first = next;
        }
        return years;
    }

    private static Period window(Period period, Term.Side side) {
        var first = period.firstDay().plusMonths(side.fromMonth());
        return new DayPeriod(
                period.year(), first, first.plusMonths(side.months()).minusDays(1), period.zone());
    }

    private static Period from(Period period, LocalDate joined) {
        return joined.isAfter(period.firstDay()) && !joined.isAfter(period.lastDay())
                ? new DayPeriod(period.year(), joined, period.lastDay(), period.zone())
                : period;
    }
}
