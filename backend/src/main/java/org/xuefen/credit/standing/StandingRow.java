package org.xuefen.credit.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
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
    /** What both tables of standings have beside their keys, in the order of {@link #values}. */
    public static final String COLUMNS = "unit_id, unit_path, section, industry, joined_on, requirement, earned_milli,"
            + " counted_milli, required_milli, missing_milli, risk_on, due_on, categories, entries";

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

    /** What {@link #COLUMNS} hold. */
    public List<Object> values() {
        return List.of(
                place.unitId(),
                place.unitPath(),
                place.section(),
                place.industry(),
                place.joinedOn(),
                place.requirement(),
                earnedMilli,
                countedMilli,
                requiredMilli,
                missingMilli,
                riskOn,
                dueOn,
                encodedCategories(),
                entries);
    }

    /** Reads {@link #COLUMNS} and {@code member_id}; the rest of its key a table tells in its own way. */
    public static StandingRow read(ResultSet row, long schemeId, int year, long versionId) throws SQLException {
        return new StandingRow(
                schemeId,
                year,
                row.getLong("member_id"),
                new Place(
                        row.getLong("unit_id"),
                        row.getString("unit_path"),
                        row.getString("section"),
                        row.getString("industry"),
                        row.getInt("joined_on"),
                        row.getInt("requirement")),
                versionId,
                row.getLong("earned_milli"),
                row.getLong("counted_milli"),
                row.getLong("required_milli"),
                row.getLong("missing_milli"),
                row.getInt("risk_on"),
                row.getInt("due_on"),
                decodeCategories(row.getString("categories")),
                row.getInt("entries"));
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

    public static List<InCategory> decodeCategories(String encoded) {
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
