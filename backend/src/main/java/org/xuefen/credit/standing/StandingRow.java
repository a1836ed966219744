package org.xuefen.credit.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.rules.Pace;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Tally;
import org.xuefen.credit.rules.YearPeriod;

/**
 * The cached standing of a member under a scheme in a year.
 *
 * @param section letter of the GB/T 4754 section of the member's industry, {@code -} for none
 * @param riskOn see {@link Pace#riskOn}
 * @param entries how many ledger lines it was made from
 */
public record StandingRow(
        long schemeId,
        int year,
        long memberId,
        Place place,
        long earnedMilli,
        long countedMilli,
        long missingMilli,
        int riskOn,
        List<InCategory> categories,
        int entries) {
    /** Where the totals count a member. */
    public record Place(long unitId, String unitPath, String section) {
        public static final String NO_SECTION = "-";

        public static Place of(long unitId, String unitPath, @Nullable String industry) {
            return new Place(
                    unitId, unitPath, industry == null || industry.isEmpty() ? NO_SECTION : industry.substring(0, 1));
        }
    }

    /** Amounts of one category, thousandths. */
    public record InCategory(String code, long earnedMilli, long countedMilli) {}

    public static StandingRow of(
            long schemeId, YearPeriod year, SchemeRules rules, long memberId, Place place, List<LedgerLine> lines) {
        var tally = Tally.of(rules, lines);
        long missing = tally.missingMilli(rules.requirement());
        var categories = new TreeMap<>(tally.earned())
                .keySet().stream()
                        .map(code -> new InCategory(code, tally.earnedIn(code), tally.countedIn(code)))
                        .toList();
        return new StandingRow(
                schemeId,
                year.year(),
                memberId,
                place,
                tally.earnedMilli(),
                tally.countedMilli(),
                missing,
                Pace.riskOn(year, rules.requirement().wholeMilli(), missing),
                categories,
                lines.size());
    }

    /** {@code policy=2400/2400,safety=9200/8000}: code, earned, counted. */
    public String encodedCategories() {
        return String.join(
                ",",
                categories.stream()
                        .map(each -> each.code() + "=" + each.earnedMilli() + "/" + each.countedMilli())
                        .toList());
    }

    public static List<InCategory> decodeCategories(String encoded) {
        var found = new ArrayList<InCategory>();
        for (var each : encoded.isEmpty() ? new String[0] : encoded.split(",", -1)) {
            int equals = each.indexOf('=');
            int slash = each.indexOf('/', equals);
            found.add(new InCategory(
                    each.substring(0, equals),
                    Long.parseLong(each.substring(equals + 1, slash)),
                    Long.parseLong(each.substring(slash + 1))));
        }
        return List.copyOf(found);
    }
}
