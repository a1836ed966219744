package org.xuefen.credit.service;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.organization.Subtrees;
import org.xuefen.shared.Db;
import org.xuefen.shared.Text;

/** The SQL of points. There is no statement that changes a line. */
@Singleton
class PointStore {
    private final Db db;

    PointStore(Db db) {
        this.db = db;
    }

    List<ServiceKind> kinds() {
        return db.query(
                "select code, name_zh, name_en from service_kind order by ordinal",
                row -> new ServiceKind(row.getString(1), Text.of(row.getString(2), row.getString(3))));
    }

    void insert(Collection<PointLine> lines, String key) {
        db.batch("""
                insert into service_point (id, member_id, kind, day, points, note, unit_id, given_by, given_at, takes_back,
                    request_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, lines.stream().map(line -> columns(line, key)).toList());
    }

    private static @Nullable Object[] columns(PointLine line, String key) {
        return new @Nullable Object[] {
            line.id(),
            line.memberId(),
            line.kind(),
            line.day(),
            line.points(),
            line.note(),
            line.unitId(),
            line.givenBy(),
            line.givenAt(),
            line.takesBack(),
            key
        };
    }

    /** How many lines a request has written. */
    int written(long by, String key) {
        return (int) db.number("select count(*) from service_point where given_by = ? and request_key = ?", by, key);
    }

    List<PointLine> of(long memberId) {
        return db.query("select * from service_point where member_id = ? order by id", PointStore::read, memberId);
    }

    /** Holds the line until the transaction ends: of two who take it back one sees what the other took. */
    Optional<PointLine> lock(long id) {
        return db.one("select * from service_point where id = ? for update", PointStore::read, id);
    }

    /** Who of these someone organizes now, with the unit they were in at that time; those before it, where they are. */
    Map<Long, Long> unitsOf(Subtrees subtrees, Collection<Long> memberIds, Instant when) {
        var arguments = new ArrayList<Object>(List.of(when, when, memberIds));
        arguments.addAll(subtrees.arguments());
        var found = new HashMap<Long, Long>();
        db.query(
                """
                select m.member_id, coalesce(h.unit_id, m.unit_id) from member_unit m
                left join member_unit_history h on h.member_id = m.member_id and h.from_at <= ?
                    and (h.until_at is null or h.until_at > ?)
                where m.active = true and m.member_id in (?) and\s""" + subtrees.sql("m.unit_path"),
                row -> found.put(row.getLong(1), row.getLong(2)),
                arguments.toArray());
        return found;
    }

    /** A line with whose it is. */
    record Named(PointLine line, String name, String memberNo, int left) {}

    /** Lines of the members of some subtrees, the latest first; what was taken back is said beside each. */
    List<Named> given(Subtrees subtrees, @Nullable Long memberId, long before, int limit) {
        var arguments = new ArrayList<@Nullable Object>(subtrees.arguments());
        arguments.add(before == 0 ? Long.MAX_VALUE : before);
        if (memberId != null) {
            arguments.add(memberId);
        }
        arguments.add(limit);
        return db.query(
                """
                select p.*, m.name, m.member_no, p.points + coalesce((
                    select sum(t.points) from service_point t where t.takes_back = p.id), 0) as rest
                from service_point p join member_unit m on m.member_id = p.member_id
                where %s and p.id < ? %s order by p.id desc limit ?
                """.formatted(subtrees.sql("m.unit_path"), memberId == null ? "" : "and p.member_id = ?"),
                row -> new Named(
                        read(row), row.getString("name"), row.getString("member_no"), Math.max(0, row.getInt("rest"))),
                arguments.toArray());
    }

    private static PointLine read(ResultSet row) throws SQLException {
        return new PointLine(
                row.getLong("id"),
                row.getLong("member_id"),
                row.getString("kind"),
                row.getObject("day", LocalDate.class),
                row.getInt("points"),
                row.getString("note"),
                row.getLong("unit_id"),
                row.getLong("given_by"),
                Db.requireInstant(row, "given_at"),
                Db.id(row, "takes_back"));
    }
}
