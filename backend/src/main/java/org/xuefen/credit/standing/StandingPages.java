package org.xuefen.credit.standing;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.rules.MemberFacts;
import org.xuefen.credit.rules.Pace;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/** Goes through the standings of a scheme and year with the ledger lines beneath them, a few thousand at a time. */
@Singleton
public class StandingPages {
    private static final int BATCH = 2000;

    private final Db db;
    private final PostsHeld posts;
    private final String entries;

    StandingPages(Db db, PostsHeld posts, XuefenSettings settings) {
        this.db = db;
        this.posts = posts;
        this.entries = settings.ledger() + ".credit_entry";
    }

    /** A cached standing with the key its member has in the ledger. */
    public record Keyed(long key, StandingRow row) {}

    /** Some standings in the order of keys, the lines of their members by key, and where they would be counted. */
    public record Page(List<Keyed> rows, Map<Long, List<LedgerLine>> lines, Map<Long, Place> places) {
        Page(List<Keyed> rows, Map<Long, List<LedgerLine>> lines) {
            this(rows, lines, Map.of());
        }

        public Place placeOf(Keyed keyed) {
            return places.getOrDefault(keyed.row().memberId(), keyed.row().place());
        }

        public long last() {
            return rows.getLast().key();
        }

        public List<LedgerLine> linesOf(Keyed keyed) {
            return lines.getOrDefault(keyed.key(), List.of());
        }
    }

    public long count(long schemeId, int year) {
        return db.number("select count(*) from credit_standing where scheme_id = ? and year = ?", schemeId, year);
    }

    /**
     * Without rows at the end.
     *
     * @param after the last key of the page before, −1 to begin
     */
    public Page after(SchemeVersion version, int year, long after) {
        return after(version, year, after, Long.MAX_VALUE);
    }

    /** The same up to a key. */
    Page after(SchemeVersion version, int year, long after, long last) {
        var rows = rowsAfter(version.schemeId(), year, after, last);
        if (rows.isEmpty()) {
            return new Page(rows, Map.of());
        }
        var reach = Reach.of(
                version.rules(),
                year,
                rows.stream().map(each -> each.row().place()).toList());
        return new Page(
                rows,
                lines(
                        version.schemeId(),
                        reach,
                        rows.getFirst().key(),
                        rows.getLast().key()));
    }

    /** The same under rules that are not theirs yet: each with the place they would have. */
    public Page afterUnder(SchemeVersion version, int year, long after, LocalDate day) {
        var rows = rowsAfter(version.schemeId(), year, after, Long.MAX_VALUE);
        if (rows.isEmpty()) {
            return new Page(rows, Map.of());
        }
        var places = placesUnder(version.rules(), rows, day);
        var reach = Reach.of(version.rules(), year, places.values());
        return new Page(
                rows,
                lines(
                        version.schemeId(),
                        reach,
                        rows.getFirst().key(),
                        rows.getLast().key()),
                places);
    }

    private List<Keyed> rowsAfter(long schemeId, int year, long after, long last) {
        return db.query(
                """
                select m.member_key, s.* from credit_member m
                join credit_standing s on s.member_id = m.member_id and s.scheme_id = ? and s.year = ?
                where m.member_key > ? and m.member_key <= ? order by m.member_key limit\
                """ + " " + BATCH,
                row -> new Keyed(row.getLong("member_key"), StandingStore.read(row)),
                schemeId,
                year,
                after,
                last);
    }

    /** Which requirement would be theirs. */
    private Map<Long, Place> placesUnder(SchemeRules rules, Collection<Keyed> rows, LocalDate day) {
        var held = posts.asked(
                rules, rows.stream().map(each -> each.row().memberId()).toList(), day);
        var places = new HashMap<Long, Place>();
        for (var each : rows) {
            var place = each.row().place();
            var facts = new MemberFacts(
                    Pace.day(place.joinedOn()),
                    place.unitPath(),
                    place.industry(),
                    held.getOrDefault(each.row().memberId(), Set.of()));
            places.put(each.row().memberId(), place.under(rules.requirementFor(facts)));
        }
        return places;
    }

    private Map<Long, List<LedgerLine>> lines(long schemeId, Reach reach, long first, long last) {
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
                reach.from(),
                reach.until());
        return found;
    }
}
