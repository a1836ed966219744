package org.xuefen.credit.award;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Courses;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Text;

/** Awards that failed and are tried again, as those may see them who organize the members. */
@Singleton
class Owed {
    private final Db db;
    private final AwardRetry retries;
    private final Courses courses;
    private final Units units;

    Owed(Db db, AwardRetry retries, Courses courses, Units units) {
        this.db = db;
        this.retries = retries;
        this.courses = courses;
        this.units = units;
    }

    private record Found(
            long completionId,
            long memberId,
            String name,
            String memberNo,
            long unitId,
            long courseId,
            Instant completedAt,
            int attempts,
            AwardFault fault,
            Instant nextAt) {}

    /** Those of members within the paths, the longest owed first. */
    Page<OwedAward> page(List<String> paths, @Nullable String cursor, int limit) {
        var sql = new StringBuilder("""
                select d.completion_id, d.member_id, m.name, m.member_no, m.unit_id, d.course_id, d.occurred_at,
                    d.attempts, d.fault, d.due_at
                from credit_award_due d join member_unit m on m.member_id = d.member_id
                where d.attempts > 0 and
                """);
        var arguments = new ArrayList<@Nullable Object>();
        sql.append(within(paths, arguments));
        var after = Cursor.keys(cursor, 2);
        if (after != null) {
            sql.append(" and (d.occurred_at > ? or (d.occurred_at = ? and d.completion_id > ?))");
            var at = Cursor.instant(after.getFirst());
            arguments.addAll(List.of(at, at, Cursor.number(after.getLast())));
        }
        sql.append(" order by d.occurred_at, d.completion_id limit ").append(limit + 1);
        var found = db.query(sql.toString(), Owed::read, arguments.toArray());
        var titles = courses.titles(found.stream().map(Found::courseId).toList());
        var names = units.findAll(found.stream().map(Found::unitId).distinct().toList()).stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
        return Page.of(found, limit, each -> Cursor.of(each.completedAt(), each.completionId()))
                .map(each -> new OwedAward(
                        Ids.text(each.completionId()),
                        Ids.text(each.memberId()),
                        each.name(),
                        each.memberNo(),
                        names.getOrDefault(each.unitId(), Text.of("—", "—")),
                        Ids.text(each.courseId()),
                        titles.getOrDefault(each.courseId(), Courses.GONE),
                        each.completedAt(),
                        each.attempts(),
                        each.fault(),
                        each.nextAt()));
    }

    /**
     * Tries one again at once. What is not owed to a member within the paths is left alone and is as good as settled.
     *
     * @return the fault that remains; empty when nothing is owed any more
     */
    Optional<AwardFault> attempt(List<String> paths, long completionId) {
        var arguments = new ArrayList<@Nullable Object>(List.of(completionId));
        var mine = db.number("""
                select count(*) from credit_award_due d join member_unit m on m.member_id = d.member_id
                where d.completion_id = ? and
                """ + within(paths, arguments), arguments.toArray());
        if (mine == 0 || retries.retry(completionId)) {
            return Optional.empty();
        }
        return fault(completionId);
    }

    private Optional<AwardFault> fault(long completionId) {
        return db.one(
                "select fault from credit_award_due where completion_id = ?",
                row -> AwardFault.read(row.getString(1)),
                completionId);
    }

    private static String within(List<String> paths, List<@Nullable Object> arguments) {
        paths.forEach(path -> arguments.add(path + "%"));
        return paths.stream().map(_ -> " or m.unit_path like ?").collect(Collectors.joining("", " (false", ")"));
    }

    private static Found read(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("completion_id"),
                row.getLong("member_id"),
                row.getString("name"),
                row.getString("member_no"),
                row.getLong("unit_id"),
                row.getLong("course_id"),
                Db.requireInstant(row, "occurred_at"),
                row.getInt("attempts"),
                AwardFault.read(row.getString("fault")),
                Db.requireInstant(row, "due_at"));
    }
}
