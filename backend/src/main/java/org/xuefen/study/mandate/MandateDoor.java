package org.xuefen.study.mandate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.xuefen.catalogue.Courses;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Db;
import org.xuefen.shared.Text;
import org.xuefen.study.MandateDraft;
import org.xuefen.study.Mandates;
import org.xuefen.study.RequiredCourse;

/** {@link Mandates} for the domains to the right. */
@Singleton
class MandateDoor implements Mandates {
    private final Db db;
    private final Issuing issuing;
    private final Courses courses;
    private final OrganizationSettings settings;
    private final Clock clock;

    MandateDoor(Db db, Issuing issuing, Courses courses, OrganizationSettings settings, Clock clock) {
        this.db = db;
        this.issuing = issuing;
        this.courses = courses;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public long draft(long by, MandateDraft draft) {
        return issuing.draft(by, draft);
    }

    @Override
    public void issue(long mandateId, long by) {
        issuing.issue(mandateId, by);
    }

    private record Row(long mandateId, Text title, long courseId, LocalDate dueOn) {}

    @Override
    public List<RequiredCourse> due(long memberId, int limit) {
        var today = settings.dayOf(clock.instant());
        var rows = db.query(
                """
                select a.id, a.title_zh, a.title_en, c.course_id, b.due_on from study_mandate_bound b
                join study_mandate a on a.id = b.mandate_id and a.state = 'ISSUED' and a.starts_on <= ?
                join study_mandate_course c on c.mandate_id = a.id
                left join study_enrolment e on e.member_id = b.member_id and e.course_id = c.course_id
                    and e.completed_at is not null and (a.counts_before or e.completed_at >= a.issued_at)
                where b.member_id = ? and b.is_current = true and b.done_at is null and b.excuse is null and e.id is null
                order by b.due_at, b.id, c.ordinal limit ?
                """,
                row -> new Row(
                        row.getLong(1),
                        Text.of(row.getString(2), row.getString(3)),
                        row.getLong(4),
                        row.getObject(5, LocalDate.class)),
                today,
                memberId,
                limit);
        var titles = courses.titles(rows.stream().map(Row::courseId).toList());
        return rows.stream()
                .map(row -> new RequiredCourse(
                        row.mandateId(),
                        row.title(),
                        row.courseId(),
                        titles.getOrDefault(row.courseId(), Courses.GONE),
                        row.dueOn(),
                        ChronoUnit.DAYS.between(today, row.dueOn())))
                .toList();
    }
}
