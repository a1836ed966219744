package org.xuefen.study.progress;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.study.Choices;

/** {@link Choices} from the enrolments: a walk along the key of member and course. */
@Singleton
class EnrolmentChoices implements Choices {
    private final Db db;

    EnrolmentChoices(Db db) {
        this.db = db;
    }

    @Override
    public List<Choice> after(long memberId, long courseId, int limit) {
        return db.query(
                """
                select member_id, course_id, enrolled_at from study_enrolment
                where member_id >= ? and (member_id > ? or course_id > ?) and source = 'CHOICE'
                order by member_id, course_id limit ?
                """,
                row -> new Choice(row.getLong(1), row.getLong(2), Db.requireInstant(row, "enrolled_at")),
                memberId,
                memberId,
                courseId,
                limit);
    }

    @Override
    public long since(Instant at) {
        return db.number("select count(*) from study_enrolment where id >= ? and source = 'CHOICE'", Ids.first(at));
    }
}
