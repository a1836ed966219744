package org.xuefen.credit.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What members must reach: all of its terms, within its period.
 *
 * @param graceDays days after the period in which it may still be met by what happened in the period
 */
public record Requirement(
        Audience audience,
        PeriodRule period,
        List<Term> terms,
        Proration proration,
        int graceDays,
        Shortfall shortfall) {
    public Requirement {
        terms = List.copyOf(terms);
    }

    /** For everyone, each calendar year. */
    public static Requirement yearly(Term... terms) {
        return new Requirement(
                Audience.EVERYONE, new PeriodRule.Year(), List.of(terms), Proration.NONE, 0, Shortfall.FAIL);
    }

    /** A total and at least so much of some categories, as schemes asked in the beginning. */
    public static Requirement yearly(long totalMilli, List<Term.AtLeast> minimums) {
        var terms = new ArrayList<Term>();
        terms.add(new Term.Total(totalMilli));
        terms.addAll(minimums);
        return yearly(terms.toArray(Term[]::new));
    }

    public Requirement forAudience(Audience other) {
        return new Requirement(other, period, terms, proration, graceDays, shortfall);
    }

    public Requirement over(PeriodRule other) {
        return new Requirement(audience, other, terms, proration, graceDays, shortfall);
    }

    public Requirement prorated(Proration other) {
        return new Requirement(audience, period, terms, other, graceDays, shortfall);
    }

    public Requirement lenient(int days, Shortfall other) {
        return new Requirement(audience, period, terms, proration, days, other);
    }

    public long totalMilli() {
        return terms.stream()
                .mapToLong(term -> term instanceof Term.Total total ? total.milli() : 0)
                .max()
                .orElse(0);
    }

    /** The least of a category by its own minimum; 0 where it has none. */
    public long minimumOf(String category) {
        return terms.stream()
                .mapToLong(term ->
                        term instanceof Term.AtLeast least && least.category().equals(category) ? least.milli() : 0)
                .max()
                .orElse(0);
    }

    /** The first day whose entries matter to the period: a window or a cap may reach back before it. */
    LocalDate earliest(Period of, int capYears) {
        var earliest = of.firstDay();
        for (var term : terms) {
            if (term instanceof Term.Side side && side.fromMonth() < 0) {
                var first = of.firstDay().plusMonths(side.fromMonth());
                earliest = first.isBefore(earliest) ? first : earliest;
            }
        }
        var capped = of.lastDay().plusDays(1).minusYears(capYears);
        return capYears > 0 && capped.isBefore(earliest) ? capped : earliest;
    }
}
