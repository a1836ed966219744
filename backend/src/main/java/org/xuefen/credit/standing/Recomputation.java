package org.xuefen.credit.standing;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/**
 * Reckons every standing from the ledger alone and compares it with the cached one: proof that nothing but the ledger
 * and the scheme goes into a standing. Meant for a quiet ledger; an award in between shows as a difference.
 */
@Singleton
public class Recomputation {
    private static final int BATCH = 2000;

    private final Db db;
    private final Schemes schemes;
    private final String entries;

    Recomputation(Db db, Schemes schemes, XuefenSettings settings) {
        this.db = db;
        this.schemes = schemes;
        this.entries = settings.ledger() + ".credit_entry";
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

    public Result compare(long schemeId, int year) {
        var rules = schemes.ofYear(schemeId, year).rules();
        var period = new YearPeriod(year, rules.zone());
        var differing = new ArrayList<Long>();
        long members = 0;
        long lines = 0;
        long after = -1;
        while (true) {
            var rows = standingsAfter(schemeId, year, after);
            if (rows.isEmpty()) {
                return new Result(members, lines, differing, totalsDiffer(schemeId, year));
            }
            after = rows.getLast().key();
            members += rows.size();
            lines += compare(rows, period, rules, schemeId, differing);
        }
    }

    private long compare(List<Keyed> rows, YearPeriod period, SchemeRules rules, long schemeId, List<Long> differing) {
        var lines = linesBetween(
                schemeId, period, rows.getFirst().key(), rows.getLast().key());
        long count = 0;
        for (var each : rows) {
            var own = lines.getOrDefault(each.key(), List.of());
            count += own.size();
            var cached = each.row();
            if (!cached.equals(StandingRow.of(schemeId, period, rules, cached.memberId(), cached.place(), own))) {
                differing.add(cached.memberId());
            }
        }
        return count;
    }

    private record Keyed(long key, StandingRow row) {
        static Keyed read(ResultSet row) throws SQLException {
            return new Keyed(row.getLong("member_key"), StandingStore.read(row));
        }
    }

    private List<Keyed> standingsAfter(long schemeId, int year, long key) {
        return db.query("""
                select m.member_key, s.* from credit_member m
                join credit_standing s on s.member_id = m.member_id and s.scheme_id = ? and s.year = ?
                where m.member_key > ? order by m.member_key limit\
                """ + " " + BATCH, Keyed::read, schemeId, year, key);
    }

    private Map<Long, List<LedgerLine>> linesBetween(long schemeId, YearPeriod period, long first, long last) {
        var found = new HashMap<Long, List<LedgerLine>>();
        db.query(
                "select member_key, " + Ledger.LINE + " from " + entries + """
                         where member_key between ? and ? and scheme_id = ? and occurred_at >= ? and occurred_at < ?
                        """,
                row -> found.computeIfAbsent(row.getLong("member_key"), _ -> new ArrayList<>())
                        .add(Ledger.line(row)),
                first,
                last,
                schemeId,
                period.from(),
                period.until());
        return found;
    }

    private boolean totalsDiffer(long schemeId, int year) {
        return db.number("""
                        select count(*) from (
                            select unit_path, section, risk_on, sum(members) members, sum(counted_milli) counted from (
                                select unit_path, section, risk_on, members, counted_milli from credit_total
                                    where scheme_id = ? and year = ?
                                union all select unit_path, section, risk_on, members, counted_milli
                                    from credit_total_delta where scheme_id = ? and year = ?
                                union all select unit_path, section, risk_on, -1, -counted_milli from credit_standing
                                    where scheme_id = ? and year = ?) parts
                            group by unit_path, section, risk_on having sum(members) <> 0 or sum(counted_milli) <> 0) d
                        """, schemeId, year, schemeId, year, schemeId, year) > 0;
    }
}
