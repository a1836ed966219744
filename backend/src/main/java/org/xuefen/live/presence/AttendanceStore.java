package org.xuefen.live.presence;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xuefen.live.AttendanceBook;
import org.xuefen.live.LiveRole;
import org.xuefen.live.presence.Spans.Span;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** {@link AttendanceBook} in the database. */
@Singleton
class AttendanceStore implements AttendanceBook {
    private static final int HALF_SECOND = 500_000_000;

    private final Db db;

    AttendanceStore(Db db) {
        this.db = db;
    }

    /** An interval as it stands. */
    record Row(long id, long memberId, Span span, Instant claimedUntil, long countedMillis) {}

    @Override
    public long join(long classId, long memberId, LiveRole role, Instant at) {
        long id = Ids.next();
        db.update(
                """
                insert into live_attendance (id, class_id, member_id, role, from_at, until_at, claimed_until, counted_millis)
                values (?, ?, ?, ?, ?, ?, ?, 0)
                """,
                id,
                classId,
                memberId,
                role,
                at,
                at,
                at);
        return id;
    }

    /** Those heard of in the same half second in one statement: never later than it was, and hardly earlier. */
    @Override
    @Transactional
    public void seen(Map<Long, Instant> intervals) {
        var byMoment = intervals.entrySet().stream()
                .collect(Collectors.groupingBy(
                        each -> each.getValue().truncatedTo(ChronoUnit.SECONDS).plusMillis(
                                each.getValue().getNano() < HALF_SECOND ? 0 : HALF_SECOND / 1_000_000),
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        byMoment.forEach((at, ids) -> db.update(
                "update live_attendance set until_at = ? where id in (?) and until_at < ? and left_at is null", at, ids, at));
    }

    @Override
    public void leave(long interval, Instant at) {
        db.update(
                "update live_attendance set until_at = greatest(until_at, ?), left_at = ? where id = ? and left_at is null",
                at,
                at,
                interval);
    }

    List<Row> of(long classId, long memberId) {
        return db.query(
                """
                select id, member_id, from_at, until_at, claimed_until, counted_millis from live_attendance
                where class_id = ? and member_id = ? order by from_at, id
                """,
                AttendanceStore::read,
                classId,
                memberId);
    }

    /** Intervals that have grown since they were last claimed. */
    List<Row> unclaimed(long classId, long after, int limit) {
        return db.query(
                """
                select id, member_id, from_at, until_at, claimed_until, counted_millis from live_attendance
                where class_id = ? and claimed_until < until_at and id > ? order by id limit ?
                """,
                AttendanceStore::read,
                classId,
                after,
                limit);
    }

    List<Long> members(long classId) {
        return db.query(
                "select distinct member_id from live_attendance where class_id = ? order by member_id",
                row -> row.getLong(1),
                classId);
    }

    /** @return whether nobody else has claimed meanwhile */
    boolean claimed(Row row, long millis) {
        return db.update(
                        """
                        update live_attendance set claimed_until = ?, counted_millis = counted_millis + ?
                        where id = ? and claimed_until = ?
                        """,
                        row.span().until(),
                        millis,
                        row.id(),
                        row.claimedUntil())
                == 1;
    }

    private static Row read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("member_id"),
                new Span(Db.requireInstant(row, "from_at"), Db.requireInstant(row, "until_at")),
                Db.requireInstant(row, "claimed_until"),
                row.getLong("counted_millis"));
    }
}
