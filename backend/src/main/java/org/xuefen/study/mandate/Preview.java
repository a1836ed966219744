package org.xuefen.study.mandate;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;

/** Whom a draft would bind if it were issued now. */
@Singleton
class Preview {
    private final Db db;
    private final MandateStore store;
    private final Audiences audiences;
    private final Binding binding;

    Preview(Db db, MandateStore store, Audiences audiences, Binding binding) {
        this.db = db;
        this.store = store;
        this.audiences = audiences;
        this.binding = binding;
    }

    /** @param completed have completed all of its courses already */
    @Serdeable
    record PreviewCounts(long members, long completed) {}

    /** Someone it would bind. */
    @Serdeable
    record PreviewMember(String memberId, String name, String memberNo, boolean completed) {}

    PreviewCounts counts(Mandate mandate) {
        var fits = audiences.of(mandate);
        var courses = store.courses(mandate.id());
        long completed = courses.isEmpty()
                ? 0
                : db.number(
                        """
                        select count(*) from (
                            select e.member_id from study_enrolment e join member_unit m on m.member_id = e.member_id
                            where e.course_id in (?) and e.completed_at is not null and\s""" + fits.text() + " group by e.member_id having count(*) = ?) done",
                        Sql.arguments(courses, fits, courses.size()));
        return new PreviewCounts(binding.count(fits), completed);
    }

    private record Row(PreviewMember member, String path) {}

    Page<PreviewMember> members(Mandate mandate, @Nullable String cursor, int limit) {
        var fits = audiences.of(mandate);
        var after = Cursor.keys(cursor, 2);
        var from = after == null
                ? Sql.ALL
                : Sql.of(
                        "m.unit_path >= ? and (m.unit_path > ? or m.member_no > ?)",
                        after.get(0),
                        after.get(0),
                        after.get(1));
        var courses = store.courses(mandate.id());
        var rows = db.query(
                """
                select m.member_id, m.name, m.member_no, m.unit_path, (
                    select count(*) from study_enrolment e
                    where e.member_id = m.member_id and e.course_id in (?) and e.completed_at is not null) done
                from member_unit m where\s""" + fits.text() + " and " + from.text() + " order by m.unit_path, m.member_no limit ?",
                row -> new Row(
                        new PreviewMember(
                                Ids.text(row.getLong(1)),
                                row.getString(2),
                                row.getString(3),
                                !courses.isEmpty() && row.getInt(5) == courses.size()),
                        row.getString(4)),
                Sql.arguments(courses, fits, from, limit + 1));
        return Page.of(rows, limit, row -> Cursor.of(row.path(), row.member().memberNo()))
                .map(Row::member);
    }
}
