package org.xuefen.credit.standing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.ledger.MemberKeys;
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

    /** One line of work: the members of a subtree, without those of deeper subtrees that have a scheme of their own. */
    private record Part(long schemeId, int year, String path, List<String> without) {}

    @Override
    public void run() {
        for (var part : parts()) {
            while (enter(part) == BATCH) {}
        }
        for (var scheme : parts().stream().map(Part::schemeId).distinct().toList()) {
            while (leave(scheme, parts()) == BATCH) {}
        }
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (var scheme : schemes.all()) {
            var zone = schemes.versionsOf(scheme.id()).getLast().rules().zone();
            int year = YearPeriod.of(clock.instant(), zone).year();
            var inForce = assignments.inForce(clock.instant().atZone(zone).toLocalDate());
            inForce.stream()
                    .filter(assignment -> assignment.schemeId() == scheme.id())
                    .forEach(assignment ->
                            parts.add(new Part(scheme.id(), year, assignment.unitPath(), deeper(inForce, assignment))));
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

    private int enter(Part part) {
        var sql = new StringBuilder("""
                select m.member_id from member_unit m
                left join credit_standing s on s.scheme_id = ? and s.year = ? and s.member_id = m.member_id
                where m.active and m.unit_path like ? and (s.member_id is null or s.unit_path <> m.unit_path
                    or s.section <> coalesce(nullif(left(m.industry, 1), ''), '-'))
                """);
        var arguments = new ArrayList<@Nullable Object>(List.of(part.schemeId(), part.year(), part.path() + "%"));
        for (var path : part.without()) {
            sql.append(" and m.unit_path not like ?");
            arguments.add(path + "%");
        }
        sql.append(" order by m.member_id limit ").append(BATCH);
        var ids = db.query(sql.toString(), row -> row.getLong(1), arguments.toArray());
        write(ids, part.schemeId(), part.year());
        return ids.size();
    }

    private int leave(long schemeId, List<Part> all) {
        var parts = all.stream().filter(part -> part.schemeId() == schemeId).toList();
        var year = parts.getFirst().year();
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
            book.refresh(keys.lockAll(memberIds), schemeId, year);
        }
    }

    @Transactional
    void remove(List<Long> memberIds, long schemeId, int year) {
        if (!memberIds.isEmpty()) {
            book.remove(keys.lockAll(memberIds), schemeId, year);
        }
    }
}
