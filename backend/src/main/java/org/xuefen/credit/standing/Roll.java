package org.xuefen.credit.standing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.rules.PeriodRule;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Assigned;
import org.xuefen.credit.scheme.Assignments;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.shared.Db;
import org.xuefen.shared.RecurringJob;

/**
 * Keeps the roll of who is counted under which scheme, and where: members who joined, moved, changed their industry or
 * left since it was last looked at, and everyone in a new year. Awards don't wait for it.
 */
@Singleton
public class Roll implements RecurringJob {
    private static final int BATCH = 500;

    private final Db db;
    private final Schemes schemes;
    private final Assignments assignments;
    private final MemberKeys keys;
    private final StandingBook book;
    private final Clock clock;

    Roll(Db db, Schemes schemes, Assignments assignments, MemberKeys keys, StandingBook book, Clock clock) {
        this.db = db;
        this.schemes = schemes;
        this.assignments = assignments;
        this.keys = keys;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "credit-roll";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /**
     * One line of work: the members of a subtree, without those of deeper subtrees that have a scheme of their own.
     *
     * @param anniversary only those whose anniversary this year is still ahead, or is past; null for all
     */
    private record Part(
            long schemeId,
            long versionId,
            int year,
            String path,
            List<String> without,
            @Nullable Boolean anniversaryAhead,
            int monthDay) {}

    @Override
    public void run() {
        for (var part : parts()) {
            long after = 0;
            do {
                after = enter(part, after);
            } while (after > 0);
        }
        var all = parts();
        for (var scheme : all.stream().map(Part::schemeId).distinct().toList()) {
            for (int year : years(all, scheme)) {
                while (leave(scheme, year, all) == BATCH) {}
            }
        }
    }

    private static List<Integer> years(List<Part> parts, long schemeId) {
        return parts.stream()
                .filter(part -> part.schemeId() == schemeId)
                .map(Part::year)
                .distinct()
                .toList();
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (var scheme : schemes.all()) {
            var zone = schemes.versionsOf(scheme.id()).getLast().rules().zone();
            int year = YearPeriod.of(clock.instant(), zone).year();
            var today = clock.instant().atZone(zone).toLocalDate();
            var inForce = assignments.inForce(today);
            for (var assignment : inForce) {
                if (assignment.schemeId() == scheme.id()) {
                    parts.addAll(parts(scheme.id(), year, today, assignment, deeper(inForce, assignment)));
                }
            }
        }
        return parts;
    }

    /** Where periods run from anniversary to anniversary, one that has begun this year is reported under the next. */
    private List<Part> parts(long schemeId, int year, LocalDate today, Assigned to, List<String> without) {
        var version = schemes.ofYear(schemeId, year);
        var own = version.rules().requirements().stream()
                .filter(each -> each.period() instanceof PeriodRule.Anniversary)
                .count();
        int monthDay = today.getMonthValue() * 100 + today.getDayOfMonth();
        boolean all = own == version.rules().requirements().size();
        var parts = new ArrayList<Part>();
        parts.add(new Part(
                schemeId,
                version.id(),
                year,
                to.unitPath(),
                without,
                (own > 0 && all) ? Boolean.TRUE : null,
                monthDay));
        if (own > 0) {
            parts.add(new Part(
                    schemeId,
                    schemes.ofYear(schemeId, year + 1).id(),
                    year + 1,
                    to.unitPath(),
                    without,
                    false,
                    monthDay));
        }
        return parts;
    }

    private static List<String> deeper(List<Assigned> all, Assigned than) {
        return all.stream()
                .map(Assigned::unitPath)
                .filter(path -> path.startsWith(than.unitPath())
                        && path.length() > than.unitPath().length())
                .distinct()
                .toList();
    }

    /** @return the last member looked at, 0 when there are no more */
    private long enter(Part part, long after) {
        var sql = new StringBuilder("""
                select m.member_id from member_unit m
                left join credit_standing s on s.scheme_id = ? and s.year = ? and s.member_id = m.member_id
                where m.active and m.member_id > ? and m.unit_path like ? and (s.member_id is null
                    or s.unit_path <> m.unit_path or s.industry <> coalesce(m.industry, '') or s.version_id <> ?
                    or s.joined_on <> year(m.joined_on) * 10000 + month(m.joined_on) * 100 + day(m.joined_on))
                """);
        var arguments = new ArrayList<@Nullable Object>(
                List.of(part.schemeId(), part.year(), after, part.path() + "%", part.versionId()));
        if (part.anniversaryAhead() != null) {
            sql.append(" and month(m.joined_on) * 100 + day(m.joined_on) ")
                    .append(part.anniversaryAhead() ? "> ?" : "<= ?");
            arguments.add(part.monthDay());
        }
        for (var path : part.without()) {
            sql.append(" and m.unit_path not like ?");
            arguments.add(path + "%");
        }
        sql.append(" order by m.member_id limit ").append(BATCH);
        var ids = db.query(sql.toString(), row -> row.getLong(1), arguments.toArray());
        write(ids, part.schemeId(), part.year());
        return ids.size() < BATCH ? 0 : ids.getLast();
    }

    private int leave(long schemeId, int year, List<Part> all) {
        var parts = all.stream()
                .filter(part -> part.schemeId() == schemeId && part.year() == year)
                .toList();
        var sql = new StringBuilder("""
                select s.member_id from credit_standing s left join member_unit m on m.member_id = s.member_id
                where s.scheme_id = ? and s.year = ? and (m.member_id is null or not m.active or not (false
                """);
        var arguments = new ArrayList<@Nullable Object>(List.of(schemeId, year));
        for (var part : parts) {
            sql.append(" or (m.unit_path like ?");
            arguments.add(part.path() + "%");
            for (var path : part.without()) {
                sql.append(" and m.unit_path not like ?");
                arguments.add(path + "%");
            }
            sql.append(')');
        }
        sql.append(")) order by s.member_id limit ").append(BATCH);
        var ids = db.query(sql.toString(), row -> row.getLong(1), arguments.toArray());
        remove(ids, schemeId, year);
        return ids.size();
    }

    @Transactional
    void write(List<Long> memberIds, long schemeId, int year) {
        if (!memberIds.isEmpty()) {
            book.refreshYear(keys.lockAll(memberIds), schemeId, year);
        }
    }

    @Transactional
    void remove(List<Long> memberIds, long schemeId, int year) {
        if (!memberIds.isEmpty()) {
            book.remove(keys.lockAll(memberIds), schemeId, year);
        }
    }
}
