package org.xuefen.credit.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.xuefen.credit.rules.CategoryTree;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.rules.Obligation;
import org.xuefen.credit.rules.Pace;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Tally;
import org.xuefen.credit.scheme.SchemeVersion;

/**
 * The cached standing of a member under a scheme, in the period reported under a year.
 *
 * @param versionId the version of the rules it was reckoned by
 * @param requiredMilli all that is asked of this member
 * @param riskOn see {@link Pace#riskOn}
 * @param dueOn the last day on which what is missing can still be met, {@code yyyymmdd}
 * @param entries how many ledger lines of the period it was made from
 */
public record StandingRow(
        long schemeId,
        int year,
        long memberId,
        Place place,
        long versionId,
        long earnedMilli,
        long countedMilli,
        long requiredMilli,
        long missingMilli,
        int riskOn,
        int dueOn,
        List<InCategory> categories,
        int entries) {
    /** Amounts of one category with all beneath it, and what is asked of it; thousandths. */
    public record InCategory(String code, long earnedMilli, long countedMilli, long minimumMilli) {}

    /** @param lines of the member; those its period does not look at are left out */
    public static StandingRow of(SchemeVersion version, int year, long memberId, Place place, List<LedgerLine> lines) {
        var rules = version.rules();
        var requirement = place.requirement(rules);
        var period = place.period(rules, year);
        var reach = rules.reach(requirement, period);
        var from = period.from();
        var until = period.until();
        var own = new ArrayList<LedgerLine>(lines.size());
        int entries = 0;
        for (var line : lines) {
            if (!line.occurredAt().isBefore(reach) && line.occurredAt().isBefore(until)) {
                own.add(line);
                entries += line.occurredAt().isBefore(from) ? 0 : 1;
            }
        }
        var tally = Tally.of(rules, period, own);
        var obligation = Obligation.of(rules, requirement, period, Pace.day(place.joinedOn()), tally);
        return new StandingRow(
                version.schemeId(),
                year,
                memberId,
                place,
                version.id(),
                tally.earnedMilli(),
                tally.countedMilli(),
                obligation.wholeMilli(),
                obligation.missingMilli(),
                obligation.riskOn(),
                obligation.dueOn(),
                categories(rules, tally, obligation),
                entries);
    }

    private static List<InCategory> categories(SchemeRules rules, Tally tally, Obligation obligation) {
        var tree = rules.tree();
        var codes = new TreeSet<String>();
        tally.earned().keySet().forEach(code -> codes.addAll(tree.line(code)));
        tally.counted().keySet().forEach(code -> codes.addAll(tree.line(code)));
        codes.addAll(obligation.minimums().keySet());
        var found = new ArrayList<InCategory>(codes.size());
        for (var code : codes) {
            found.add(new InCategory(
                    code,
                    subtree(tree, tally.earned(), code),
                    subtree(tree, tally.counted(), code),
                    obligation.minimums().getOrDefault(code, 0L)));
        }
        return List.copyOf(found);
    }

    private static long subtree(CategoryTree tree, Map<String, Long> amounts, String code) {
        long sum = 0;
        for (var each : amounts.entrySet()) {
            if (tree.within(each.getKey(), code)) {
                sum += each.getValue();
            }
        }
        return sum;
    }

    /** {@code policy=2400/2400/1000,safety=9200/8000/0}: code, earned, counted, asked for. */
    String encodedCategories() {
        return String.join(
                ",",
                categories.stream()
                        .map(each -> each.code() + "=" + each.earnedMilli() + "/" + each.countedMilli() + "/"
                                + each.minimumMilli())
                        .toList());
    }

    static List<InCategory> decodeCategories(String encoded) {
        var found = new ArrayList<InCategory>();
        for (var each : encoded.isEmpty() ? new String[0] : encoded.split(",", -1)) {
            int equals = each.indexOf('=');
            var amounts = each.substring(equals + 1).split("/", -1);
            found.add(new InCategory(
                    each.substring(0, equals),
                    Long.parseLong(amounts[0]),
                    Long.parseLong(amounts[1]),
                    amounts.length > 2 ? Long.parseLong(amounts[2]) : 0));
        }
        return List.copyOf(found);
    }
}
