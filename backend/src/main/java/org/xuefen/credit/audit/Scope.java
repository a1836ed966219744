package org.xuefen.credit.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.past.Past;
import org.xuefen.credit.rules.Pace;
import org.xuefen.credit.rules.Period;
import org.xuefen.credit.scheme.Scheme;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.organization.Unit;

/**
 * What one look at the audit is about; made only of what the caller may see.
 *
 * @param today the day states are told as of: today, or the past day looked at
 * @param unit in the caller's subtrees; with its path of then where a past day is looked at
 * @param section letter of a section of GB/T 4754, null for all
 * @param past the standings of a past day; null for those of now
 */
public record Scope(
        Scheme scheme,
        List<Scheme> schemes,
        SchemeVersion version,
        Period period,
        LocalDate today,
        Unit unit,
        @Nullable String section,
        @Nullable Past past) {
    /** Part of a query, with what fills its marks. */
    record Where(String sql, List<Object> arguments) {
        List<@Nullable Object> list() {
            return new ArrayList<>(arguments);
        }
    }

    int todayNumber() {
        return Pace.number(today);
    }

    boolean over() {
        return today.isAfter(period.lastDay());
    }

    Scope at(Unit other) {
        return new Scope(scheme, schemes, version, period, today, other, section, past);
    }

    /** The table of standings looked at. */
    String standings() {
        return past == null ? "credit_standing" : "credit_past_standing";
    }

    /** Which rows of {@link #standings} are those of this scheme and period. */
    Where rows() {
        return past == null
                ? new Where("scheme_id = ? and year = ?", List.of(scheme.id(), period.year()))
                : new Where("past_id = ?", List.of(past.id()));
    }
}
