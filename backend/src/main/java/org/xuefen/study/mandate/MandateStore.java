package org.xuefen.study.mandate;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;
import org.xuefen.study.MandateAudience;
import org.xuefen.study.MandateDraft;
import org.xuefen.study.MandateSchedule;
import org.xuefen.study.StudyRefusals;
import org.xuefen.study.mandate.Mandate.State;

/** Rows of {@code study_mandate} with courses and audience. */
@Singleton
class MandateStore {
    private static final int WATCHED_DAYS = 180;

    private final Db db;

    MandateStore(Db db) {
        this.db = db;
    }

    Optional<Mandate> find(long id) {
        return db.one("select * from study_mandate where id = ?", MandateStore::read, id);
    }

    Mandate require(long id) {
        return find(id).orElseThrow(() -> new Refusal(StudyRefusals.MANDATE_NOT_FOUND));
    }

    Mandate lock(long id) {
        return db.one("select * from study_mandate where id = ? for update", MandateStore::read, id)
                .orElseThrow(() -> new Refusal(StudyRefusals.MANDATE_NOT_FOUND));
    }

    List<Mandate> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.query("select * from study_mandate where id in (?)", MandateStore::read, ids);
    }

    /** All that bind, once their members are bound; half a year after the due day nobody looks any more. */
    List<Mandate> inForce(LocalDate today) {
        return db.query("""
                select * from study_mandate where state = 'ISSUED' and bound_at is not null and due_on > ? order by id
                """, MandateStore::read, today.minusDays(WATCHED_DAYS));
    }

    /** Those in force that were made for a unit on this path, or are among these. */
    List<Mandate> concerning(String path, List<Long> ids, LocalDate today) {
        return db.query("""
                select * from study_mandate where state = 'ISSUED' and bound_at is not null and due_on > ?
                    and (unit_path in (?) or id in (?)) order by id
                """, MandateStore::read, today.minusDays(WATCHED_DAYS), Sql.upwards(path), ids);
    }

    List<Mandate> query(String where, @Nullable Object... arguments) {
        return db.query("select * from study_mandate " + where, MandateStore::read, arguments);
    }

    long insert(MandateDraft draft, String unitPath, long by, Instant at) {
        long id = Ids.next();
        db.update("""
                insert into study_mandate (id, unit_id, unit_path, state, title_zh, title_en, note_zh, note_en, starts_on,
                    due_on, grace_days, counts_before, remind_on_issue, remind_before, remind_on_due, remind_overdue_weeks,
                    created_by, created_at, to_bind, bound, remind_turn, version)
                values (?, ?, ?, 'DRAFT', '', '', '', '', ?, ?, 0, true, true, '', true, 0, ?, ?, 0, 0, 0, 0)
                """, id, draft.unitId(), unitPath, draft.startsOn(), draft.dueOn(), by, at);
        write(id, draft, unitPath);
        return id;
    }

    /** Of a draft: everything it says. */
    void write(long id, MandateDraft draft, String unitPath) {
        db.update(
                """
                update study_mandate set unit_id = ?, unit_path = ?, title_zh = ?, title_en = ?, note_zh = ?, note_en = ?,
                    starts_on = ?, due_on = ?, grace_days = ?, counts_before = ?, remind_on_issue = ?, remind_before = ?,
                    remind_on_due = ?, remind_overdue_weeks = ?, version = version + 1
                where id = ?
                """,
                draft.unitId(),
                unitPath,
                draft.title().zh(),
                draft.title().en(),
                draft.note().zh(),
                draft.note().en(),
                draft.startsOn(),
                draft.dueOn(),
                draft.graceDays(),
                draft.countsBefore(),
                draft.reminders().onIssue(),
                draft.reminders().daysBefore().stream().map(String::valueOf).collect(Collectors.joining(",")),
                draft.reminders().onDue(),
                draft.reminders().overdueWeeks(),
                id);
        db.update("delete from study_mandate_course where mandate_id = ?", id);
        db.update("delete from study_mandate_audience where mandate_id = ?", id);
        var courses = new ArrayList<@Nullable Object[]>();
        for (long course : draft.courseIds()) {
            courses.add(new @Nullable Object[] {id, courses.size(), course});
        }
        db.batch("insert into study_mandate_course (mandate_id, ordinal, course_id) values (?, ?, ?)", courses);
        var lines = new ArrayList<@Nullable Object[]>();
        for (var line : draft.audience()) {
            lines.add(new @Nullable Object[] {
                id, lines.size(), line.unitId(), line.alone(), line.industry(), line.post(), line.memberId()
            });
        }
        db.batch("""
                insert into study_mandate_audience (mandate_id, ordinal, unit_id, alone, industry, post, member_id)
                values (?, ?, ?, ?, ?, ?, ?)
                """, lines);
    }

    void delete(long id) {
        for (var table : List.of("study_mandate_course", "study_mandate_audience")) {
            db.update("delete from " + table + " where mandate_id = ?", id);
        }
        db.update("delete from study_mandate where id = ?", id);
    }

    List<Long> courses(long id) {
        return courses(List.of(id)).getOrDefault(id, List.of());
    }

    Map<Long, List<Long>> courses(Collection<Long> ids) {
        var found = new HashMap<Long, List<Long>>();
        if (!ids.isEmpty()) {
            db.query(
                    """
                    select mandate_id, course_id from study_mandate_course where mandate_id in (?)
                    order by mandate_id, ordinal
                    """,
                    row -> found.computeIfAbsent(row.getLong(1), mandate -> new ArrayList<>())
                            .add(row.getLong(2)),
                    ids);
        }
        return found;
    }

    List<MandateAudience> audience(long id) {
        return db.query(
                "select * from study_mandate_audience where mandate_id = ? order by ordinal",
                row -> new MandateAudience(
                        Db.id(row, "unit_id"),
                        row.getBoolean("alone"),
                        row.getString("industry"),
                        row.getString("post"),
                        Db.id(row, "member_id")),
                id);
    }

    void progress(long id, int bound) {
        db.update("update study_mandate set bound = ? where id = ?", bound, id);
    }

    /** There is a reason to look again who is to be reminded. */
    void lookAgain(long id) {
        db.update("update study_mandate set reminded_on = null, remind_turn = remind_turn + 1 where id = ?", id);
    }

    private static Mandate read(ResultSet row) throws SQLException {
        return new Mandate(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getString("unit_path"),
                State.valueOf(row.getString("state")),
                Text.of(row.getString("title_zh"), row.getString("title_en")),
                Text.of(row.getString("note_zh"), row.getString("note_en")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getInt("grace_days"),
                row.getBoolean("counts_before"),
                new MandateSchedule(
                        row.getBoolean("remind_on_issue"),
                        days(row.getString("remind_before")),
                        row.getBoolean("remind_on_due"),
                        row.getInt("remind_overdue_weeks")),
                row.getLong("created_by"),
                Db.id(row, "issued_by"),
                Db.instant(row, "issued_at"),
                Db.instant(row, "withdrawn_at"),
                row.getString("withdrawn_why"),
                row.getInt("to_bind"),
                row.getInt("bound"),
                Db.instant(row, "bound_at"),
                row.getInt("remind_turn"),
                row.getInt("version"));
    }

    private static List<Integer> days(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(part -> !part.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
