package org.xuefen.discovery.recommend;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.xuefen.organization.Members;
import org.xuefen.shared.Db;
import org.xuefen.study.CourseCompleted;

/** Who of a unit has taken what, written with the completion itself; only counts ever leave this class. */
@Singleton
class Takings {
    private record Count(long courseId, int people) {}

    private final Db db;
    private final Members members;

    Takings(Db db, Members members) {
        this.db = db;
        this.members = members;
    }

    @EventListener
    @Transactional
    void on(CourseCompleted event) {
        members.at(event.memberId(), event.at())
                .ifPresent(placement ->
                        db.update("""
                        insert into unit_taking (unit_id, course_id, member_id, taken_at) values (?, ?, ?, ?)
                        on duplicate key update taken_at = values(taken_at)
                        """, placement.unitId(), event.courseId(), event.memberId(), event.at()));
    }

    /** People of the unit who took a course since then, by course, without the one who asks. */
    Map<Long, Integer> since(Instant since, long unitId, long memberId) {
        var counts = new HashMap<Long, Integer>();
        db.query("""
                        select course_id, count(*) from unit_taking
                        where unit_id = ? and taken_at > ? and member_id <> ? group by course_id
                        """, row -> new Count(row.getLong(1), row.getInt(2)), unitId, since, memberId)
                .forEach(count -> counts.put(count.courseId(), count.people()));
        return counts;
    }
}
