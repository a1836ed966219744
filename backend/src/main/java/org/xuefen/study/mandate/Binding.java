package org.xuefen.study.mandate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.study.Enrolments;

/** Binds members: the row that says since when and until when, their enrolments, and what they have done before. */
@Singleton
class Binding {
    static final int CHUNK = 2_000;

    private final Db db;
    private final MandateStore store;
    private final Enrolments enrolments;
    private final Marks marks;
    private final Excuses excuses;
    private final OrganizationSettings settings;

    Binding(
            Db db,
            MandateStore store,
            Enrolments enrolments,
            Marks marks,
            Excuses excuses,
            OrganizationSettings settings) {
        this.db = db;
        this.store = store;
        this.enrolments = enrolments;
        this.marks = marks;
        this.excuses = excuses;
        this.settings = settings;
    }

    private record Fitting(long memberId, Place place) {}

    /** Where binding has come to, in the order of members' units and numbers. */
    record Place(String unitPath, String memberNo) {
        static final Place START = new Place("", "");
    }

    /** How many were bound, and where to go on; null at the end. */
    record Bound(int members, @Nullable Place next) {}

    /**
     * Binds up to {@link #CHUNK} members who fit and are not bound yet.
     *
     * @param fits over {@code member_unit m}
     */
    @Transactional
    Bound bind(Mandate mandate, Sql fits, Instant from, LocalDate dueOn, Place after) {
        var fitting = db.query(
                """
                select m.member_id, m.unit_path, m.member_no from member_unit m
                left join study_mandate_bound b on b.mandate_id = ? and b.member_id = m.member_id and b.is_current = true
                where b.id is null and m.unit_path >= ? and (m.unit_path > ? or m.member_no > ?) and\s""" + fits.text() + " order by m.unit_path, m.member_no limit " + CHUNK,
                row -> new Fitting(row.getLong(1), new Place(row.getString(2), row.getString(3))),
                Sql.arguments(mandate.id(), after.unitPath(), after.unitPath(), after.memberNo(), fits));
        if (fitting.isEmpty()) {
            return new Bound(0, null);
        }
        var dueAt = settings.startOf(dueOn.plusDays(1));
        var fromOn = settings.dayOf(from);
        long first = Ids.next();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var each : fitting) {
            rows.add(new @Nullable Object[] {
                Ids.next(),
                mandate.id(),
                each.memberId(),
                from,
                fromOn,
                each.place().unitPath(),
                dueOn,
                dueAt
            });
        }
        db.batch("""
                insert ignore into study_mandate_bound (id, mandate_id, member_id, from_at, from_on, is_current, unit_path,
                    due_on, due_at, begun)
                values (?, ?, ?, ?, ?, true, ?, ?, ?, false)
                """, rows);
        var ids = fitting.stream().map(Fitting::memberId).toList();
        for (long course : store.courses(mandate.id())) {
            enrolments.enrolAll(ids, course);
        }
        var fresh = Sql.of("b.id > ?", first);
        marks.mark(mandate, fresh);
        excuses.mark(mandate.id(), fresh);
        return new Bound(
                fitting.size(),
                fitting.size() < CHUNK ? null : fitting.getLast().place());
    }

    /** Lets go those of the rows who do not fit any more. */
    @Transactional
    int release(Mandate mandate, Sql fits, Sql which, Instant until) {
        return db.update("""
                update study_mandate_bound b left join member_unit m on m.member_id = b.member_id and\s""" + fits.text() + """
                         set b.until_at = ?, b.is_current = null
                        where b.mandate_id = ? and b.is_current = true and m.member_id is null and\s""" + which.text(), Sql.arguments(fits, until, mandate.id(), which));
    }

    /** The rows stand where their members do. */
    @Transactional
    void follow(long mandateId, Sql which) {
        int moved = db.update("""
                update study_mandate_bound b join member_unit m on m.member_id = b.member_id
                set b.unit_path = m.unit_path
                where b.mandate_id = ? and b.is_current = true and b.unit_path <> m.unit_path and\s""" + which.text(), Sql.arguments(mandateId, which));
        if (moved > 0) {
            excuses.mark(mandateId, which);
        }
    }

    /** How many a condition over {@code member_unit m} fits. */
    long count(Sql fits) {
        return db.number(
                "select count(*) from member_unit m where " + fits.text(),
                fits.arguments().toArray());
    }

    List<Long> mandatesOf(long memberId) {
        return db.query(
                "select mandate_id from study_mandate_bound where member_id = ? and is_current = true",
                row -> row.getLong(1),
                memberId);
    }
}
