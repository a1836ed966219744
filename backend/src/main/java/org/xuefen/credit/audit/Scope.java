package org.xuefen.credit.audit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.rules.Pace;
import org.xuefen.credit.rules.Period;
import org.xuefen.credit.scheme.Scheme;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.organization.Unit;

/**
 * What one look at the audit is about; made only of what the caller may see.
 *
 * @param unit in the caller's subtrees
 * @param section letter of a section of GB/T 4754, null for all
 */
record Scope(
        Scheme scheme,
        List<Scheme> schemes,
        SchemeVersion version,
        Period period,
        LocalDate today,
        Unit unit,
        @Nullable String section) {
    int todayNumber() {
        return Pace.number(today);
    }

    boolean over() {
        return today.isAfter(period.lastDay());
    }

    Scope at(Unit other) {
        return new Scope(scheme, schemes, version, period, today, other, section);
    }
}
