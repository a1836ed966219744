package org.xuefen.credit.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.xuefen.credit.CreditUnit;
import org.xuefen.shared.Text;

/**
 * The top of the audit: what is looked at, what could be, the totals and the first units.
 *
 * @param scopes the units the caller organizes
 * @param ancestry from the caller's own unit down to the one looked at
 * @param units how many units have members
 * @param industries how many sections of GB/T 4754 the members are in
 * @param paceMilli what should be done by today to be on course
 * @param owed awards that failed and wait to be tried again
 * @param proposals reversals that wait for a second person
 * @param past whether this is how things were on {@code today}, a day gone by
 * @param rows the unit looked at, then its children
 */
@Serdeable
record AuditView(
        SchemeChoice scheme,
        List<SchemeChoice> schemes,
        int year,
        List<Integer> years,
        LocalDate today,
        LocalDate lastDay,
        CreditUnit unit,
        long requiredMilli,
        long paceMilli,
        List<UnitRef> scopes,
        List<UnitRef> ancestry,
        List<Section> sections,
        AuditCounts totals,
        long units,
        long industries,
        long owed,
        long proposals,
        boolean past,
        List<AuditUnitRow> rows) {
    /** A scheme that can be audited. */
    @Serdeable
    record SchemeChoice(String id, Text name, int version) {}

    /** A unit by name. */
    @Serdeable
    record UnitRef(String id, Text name) {}

    /** A section of GB/T 4754. */
    @Serdeable
    record Section(String code, Text name) {}
}
