package org.xuefen.credit.live;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.award.AwardFault;
import org.xuefen.live.AttendanceFrozen;
import org.xuefen.shared.Db;

/** Awards for attendance that failed. */
@Singleton
class OwedStore {
    private static final String SELECT = """
            select o.evidence_id, o.member_id, m.name, m.member_no, m.unit_id, o.class_id, o.occurred_at, o.attempts, o.fault,
                o.failed_at
            from credit_attendance_owed o join member_unit m on m.member_id = o.member_id where
            """;

    private final Db db;

    OwedStore(Db db) {
        this.db = db;
    }

    record Row(
            long evidenceId,
            long memberId,
            String name,
            String memberNo,
            long unitId,
            long classId,
            Instant occurredAt,
            int attempts,
            AwardFault fault,
            Instant failedAt) {}

    /** In a transaction of its own: that of the award has been rolled back. */
    @Transactional
    void failed(AttendanceFrozen frozen, AwardFault fault, Instant at) {
        db.update("""
                insert into credit_attendance_owed (evidence_id, member_id, class_id, occurred_at, attempts, fault, failed_at)
                values (?, ?, ?, ?, 1, ?, ?)
                on duplicate key update attempts = attempts + 1, fault = values(fault), failed_at = values(failed_at)
                """, frozen.evidenceId(), frozen.memberId(), frozen.classId(), frozen.at(), fault, at);
    }

    void settled(long evidenceId) {
        db.update("delete from credit_attendance_owed where evidence_id = ?", evidenceId);
    }

    /** Those of members within the paths, the longest owed first. */
    List<Row> within(List<String> paths, int limit) {
        var arguments = new ArrayList<@Nullable Object>();
        var sql = SELECT + condition(paths, arguments) + " order by o.occurred_at, o.evidence_id limit ?";
        arguments.add(limit);
        return db.query(sql, OwedStore::read, arguments.toArray());
    }

    Optional<Row> find(List<String> paths, long evidenceId) {
        var arguments = new ArrayList<@Nullable Object>();
        var sql = SELECT + condition(paths, arguments) + " and o.evidence_id = ?";
        arguments.add(evidenceId);
        return db.one(sql, OwedStore::read, arguments.toArray());
    }

    private static String condition(List<String> paths, List<@Nullable Object> arguments) {
        paths.forEach(path -> arguments.add(path + "%"));
        return paths.stream().map(_ -> " or m.unit_path like ?").collect(Collectors.joining("", " (false", ")"));
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("evidence_id"),
                row.getLong("member_id"),
                row.getString("name"),
                row.getString("member_no"),
                row.getLong("unit_id"),
                row.getLong("class_id"),
                Db.requireInstant(row, "occurred_at"),
                row.getInt("attempts"),
                AwardFault.read(row.getString("fault")),
                Db.requireInstant(row, "failed_at"));
    }
}
