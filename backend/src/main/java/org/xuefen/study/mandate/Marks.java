package org.xuefen.study.mandate;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.xuefen.shared.Db;
import org.xuefen.study.CourseBegun;
import org.xuefen.study.CourseCompleted;

/**
 * Copies into the bound rows what enrolments say: begun, and done when the last course was completed. Written with the
 * completion itself; for many at once, and to mend what two transactions may have missed of each other, from the enrolments.
 */
@Singleton
class Marks {
    private final Db db;
    private final MandateStore store;

    Marks(Db db, MandateStore store) {
        this.db = db;
        this.store = store;
    }

    @EventListener
    void begun(CourseBegun event) {
        var rows = db.query("""
                select b.id from study_mandate_bound b
                join study_mandate_course c on c.mandate_id = b.mandate_id and c.course_id = ?
                where b.member_id = ? and b.is_current = true and b.done_at is null and b.begun = false
                """, row -> row.getLong(1), event.courseId(), event.memberId());
        if (!rows.isEmpty()) {
            db.update("update study_mandate_bound set begun = true where id in (?)", rows);
        }
    }

    /** The rows are locked first: of two courses that end at the same moment the later sees both. */
    @EventListener
    void completed(CourseCompleted event) {
        var rows =
                db.query("""
                select b.id, b.mandate_id from study_mandate_bound b
                join study_mandate_course c on c.mandate_id = b.mandate_id and c.course_id = ?
                where b.member_id = ? and b.is_current = true and b.done_at is null order by b.id for update
                """, row -> new long[] {row.getLong(1), row.getLong(2)}, event.courseId(), event.memberId());
        for (var row : rows) {
            store.find(row[1]).ifPresent(mandate -> mark(mandate, Sql.of("b.id = ?", row[0])));
        }
    }

    /** Marks the current rows of a mandate that the condition over {@code b} names. */
    @Transactional
    void mark(Mandate mandate, Sql which) {
        int courses = store.courses(mandate.id()).size();
        db.update(
                """
                update study_mandate_bound u join (
                    select b.id, max(e.completed_at) last, count(*) done from study_mandate_bound b
                    join study_mandate_course c on c.mandate_id = b.mandate_id
                    join study_enrolment e on e.member_id = b.member_id and e.course_id = c.course_id
                        and e.completed_at is not null and (? or e.completed_at >= ?)
                    where b.mandate_id = ? and b.is_current = true and b.done_at is null and\s""" + which.text() + " group by b.id having count(*) = ?) f on f.id = u.id set u.done_at = f.last",
                Sql.arguments(mandate.countsBefore(), mandate.issuedAt(), mandate.id(), which, courses));
        db.update("""
                update study_mandate_bound b set b.begun = true
                where b.mandate_id = ? and b.is_current = true and b.begun = false and b.done_at is null and exists (
                    select 1 from study_mandate_course c
                    join study_enrolment e on e.member_id = b.member_id and e.course_id = c.course_id
                    where c.mandate_id = b.mandate_id and e.studied_at is not null) and\s""" + which.text(), Sql.arguments(mandate.id(), which));
    }

    /** Rows whose done mark is not what the enrolments say, which no sweep should leave. */
    List<Long> wrong(Mandate mandate) {
        return db.query(
                """
                select b.id from study_mandate_bound b
                left join (
                    select x.id, max(e.completed_at) last from study_mandate_bound x
                    join study_mandate_course c on c.mandate_id = x.mandate_id
                    join study_enrolment e on e.member_id = x.member_id and e.course_id = c.course_id
                        and e.completed_at is not null and (? or e.completed_at >= ?)
                    where x.mandate_id = ? and x.is_current = true group by x.id having count(*) = ?) f on f.id = b.id
                where b.mandate_id = ? and b.is_current = true and not (b.done_at <=> f.last) limit 1000
                """,
                row -> row.getLong(1),
                mandate.countsBefore(),
                mandate.issuedAt(),
                mandate.id(),
                store.courses(mandate.id()).size(),
                mandate.id());
    }
}
