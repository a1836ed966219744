package org.xuefen.study.mandate;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefen.catalogue.Courses;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Text;
import org.xuefen.study.Progress;
import org.xuefen.study.RequirementState;

/** What is required of a member, and was. */
@Singleton
class MyMandates {
    private final Db db;
    private final MandateStore store;
    private final MandateViews views;
    private final Requests requests;
    private final Courses courses;
    private final Progress progress;
    private final OrganizationSettings settings;
    private final Clock clock;

    MyMandates(
            Db db,
            MandateStore store,
            MandateViews views,
            Requests requests,
            Courses courses,
            Progress progress,
            OrganizationSettings settings,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.views = views;
        this.requests = requests;
        this.courses = courses;
        this.progress = progress;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A mandate as the member sees it.
     *
     * @param unitName who requires it
     * @param daysLeft to the due day, negative once it is over
     * @param ended withdrawn, or it does not concern the member any more
     * @param reason why they were let go
     * @param dueBefore the due date before it was changed last
     */
    @Serdeable
    record MyMandate(
            String id,
            Text title,
            Text note,
            Text unitName,
            LocalDate startsOn,
            LocalDate dueOn,
            long daysLeft,
            RequirementState state,
            boolean ended,
            @Nullable LocalDate doneOn,
            @Nullable String reason,
            @Nullable LocalDate dueBefore,
            boolean countsBefore,
            List<MyCourse> courses,
            @Nullable MyRequest request) {}

    /** @param early completed before the mandate was issued, where that does not count */
    @Serdeable
    record MyCourse(
            String id, Text title, int percent, @Nullable Instant completedAt, boolean early) {}

    /** @param granted null while it waits */
    @Serdeable
    record MyRequest(
            String sentence,
            Instant askedAt,
            @Nullable Boolean granted,
            @Nullable String answer) {}

    /** What is still to do, the first due first. */
    Page<MyMandate> open(long memberId, @org.jspecify.annotations.Nullable String cursor, int limit) {
        var after = Cursor.keys(cursor, 2);
        var from = after == null
                ? Sql.ALL
                : Sql.of(
                        "(b.due_at > ? or (b.due_at = ? and b.id > ?))",
                        Cursor.instant(after.get(0)),
                        Cursor.instant(after.get(0)),
                        Cursor.number(after.get(1)));
        var rows = db.query(
                """
                select b.* from study_mandate_bound b join study_mandate a on a.id = b.mandate_id
                where b.member_id = ? and b.is_current = true and b.done_at is null and b.excuse is null
                    and a.state = 'ISSUED' and\s""" + from.text() + " order by b.due_at, b.id limit ?",
                Bound::read,
                Sql.arguments(memberId, from, limit + 1));
        var page = Page.of(rows, limit, row -> Cursor.of(row.dueAt(), row.id()));
        return new Page<>(lines(memberId, page.items()), page.next());
    }

    /** What is done, was let go, withdrawn, or left behind with a unit; the latest first. */
    Page<MyMandate> past(long memberId, @org.jspecify.annotations.Nullable String cursor, int limit) {
        long before = Cursor.id(cursor);
        var rows = db.query("""
                select b.* from study_mandate_bound b join study_mandate a on a.id = b.mandate_id
                where b.member_id = ? and b.id < ? and (b.is_current is null or b.done_at is not null
                    or b.excuse is not null or a.state <> 'ISSUED')
                order by b.id desc limit ?
                """, Bound::read, memberId, before == 0 ? Long.MAX_VALUE : before, limit + 1);
        var page = Page.of(rows, limit, row -> Cursor.of(row.id()));
        return new Page<>(lines(memberId, page.items()), page.next());
    }

    /** Those that concern the member now and want this course. */
    List<MyMandate> wanting(long memberId, long courseId) {
        return lines(memberId, db.query("""
                        select b.* from study_mandate_bound b join study_mandate a on a.id = b.mandate_id
                        join study_mandate_course c on c.mandate_id = a.id and c.course_id = ?
                        where b.member_id = ? and b.is_current = true and a.state = 'ISSUED'
                        order by b.due_at, b.id limit 20
                        """, Bound::read, courseId, memberId));
    }

    private List<MyMandate> lines(long memberId, List<Bound> rows) {
        var ids = rows.stream().map(Bound::mandateId).distinct().toList();
        var mandates = store.findAll(ids).stream().collect(Collectors.toMap(Mandate::id, Function.identity()));
        var courseIds = store.courses(ids);
        var titles =
                courses.titles(courseIds.values().stream().flatMap(List::stream).toList());
        var asked = requests.latest(memberId, ids);
        var names = views.names(mandates.values().stream().map(Mandate::unitId).toList());
        var now = clock.instant();
        var today = settings.dayOf(now);
        var lines = new ArrayList<MyMandate>();
        for (var row : rows) {
            var mandate = mandates.get(row.mandateId());
            if (mandate == null) {
                continue;
            }
            var doneAt = row.doneAt();
            var changes = views.changes(mandate.id());
            var request = asked.get(mandate.id());
            lines.add(new MyMandate(
                    Ids.text(mandate.id()),
                    mandate.title(),
                    mandate.note(),
                    names.getOrDefault(mandate.unitId(), Text.of("", "")),
                    mandate.startsOn(),
                    row.dueOn(),
                    ChronoUnit.DAYS.between(today, row.dueOn()),
                    row.state(now),
                    row.untilAt() != null || !mandate.issued(),
                    doneAt == null ? null : settings.dayOf(doneAt),
                    row.excuse() == null ? null : reason(row),
                    changes.isEmpty() ? null : changes.getFirst().before(),
                    mandate.countsBefore(),
                    courseIds.getOrDefault(mandate.id(), List.of()).stream()
                            .map(id -> course(memberId, mandate, id, titles.getOrDefault(id, Courses.GONE)))
                            .toList(),
                    request == null
                            ? null
                            : new MyRequest(
                                    request.sentence(), request.askedAt(), request.granted(), request.answer())));
        }
        return lines;
    }

    private MyCourse course(long memberId, Mandate mandate, long courseId, Text title) {
        var found = progress.of(memberId, courseId);
        var completedAt = found.map(each -> each.enrolment().completedAt()).orElse(null);
        var issuedAt = mandate.issuedAt();
        boolean early =
                !mandate.countsBefore() && completedAt != null && issuedAt != null && completedAt.isBefore(issuedAt);
        return new MyCourse(
                Ids.text(courseId), title, found.map(each -> each.percent()).orElse(0), completedAt, early);
    }

    /** The organizer's own, or that of the unit they are in. */
    private @org.jspecify.annotations.Nullable String reason(Bound row) {
        return db.one("""
                        select reason from study_mandate_exemption
                        where mandate_id = ? and undone_at is null
                            and (member_id = ? or (unit_id is not null and ? like concat('%/', unit_id, '/%')))
                        order by id limit 1
                        """, found -> found.getString(1), row.mandateId(), row.memberId(), row.unitPath())
                .orElse(null);
    }
}
