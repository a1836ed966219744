package org.xuefen.credit.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Which credits of a member have been valid long enough by a day, and what of each expires: all that is left of it. */
public final class Expiries {
    private Expiries() {}

    /** What expires of an entry. */
    public record Expiry(long entryId, String category, long milli, LocalDate earnedOn, LocalDate validThrough) {
        public Step step() {
            return new Step.Expired(earnedOn.toString(), validThrough.toString(), milli);
        }
    }

    public static List<Expiry> of(List<LedgerLine> lines, int validMonths, ZoneId zone, LocalDate today) {
        var expired = new HashSet<Long>();
        for (var line : lines) {
            if (line.kind() == EntryKind.EXPIRY && line.adjusts() != null) {
                expired.add(line.adjusts());
            }
        }
        var found = new ArrayList<Expiry>();
        for (var line : Given.of(lines).lines()) {
            var earned = line.occurredAt().atZone(zone).toLocalDate();
            var last = earned.plusMonths(validMonths).minusDays(1);
            if (line.amountMilli() > 0 && today.isAfter(last) && !expired.contains(line.id())) {
                found.add(new Expiry(line.id(), line.category(), line.amountMilli(), earned, last));
            }
        }
        return found;
    }
}
