package org.xuefen.live.report;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRole;
import org.xuefen.live.report.ReportView.AttendanceLine;
import org.xuefen.live.report.ReportView.CheckFigures;
import org.xuefen.live.report.ReportView.ClassReport;
import org.xuefen.live.report.ReportView.ReportedPoll;
import org.xuefen.live.report.ReportView.ReportedQuestion;
import org.xuefen.live.report.ReportView.TimelinePoint;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.Units;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Text;

/** Reads what became of a class. */
@Singleton
class ReportReader {
    private static final int STEPS = 60;
    private static final int MOST_QUESTIONS = 200;

    private final Db db;
    private final LiveClasses classes;
    private final Accounts accounts;
    private final Members members;
    private final Units units;
    private final JsonMapper json;
    private final Clock clock;

    ReportReader(
            Db db,
            LiveClasses classes,
            Accounts accounts,
            Members members,
            Units units,
            JsonMapper json,
            Clock clock) {
        this.db = db;
        this.classes = classes;
        this.accounts = accounts;
        this.members = members;
        this.units = units;
        this.json = json;
        this.clock = clock;
    }

    private record Stay(long memberId, Instant from, Instant until) {}

    ClassReport read(long classId) {
        var live = classes.require(classId);
        var stays = db.query(
                "select member_id, from_at, until_at from live_attendance where class_id = ? and role = 'ATTENDEE'",
                row -> new Stay(
                        row.getLong(1), Db.requireInstant(row, "from_at"), Db.requireInstant(row, "until_at")),
                classId);
        return new ClassReport(
                live.title(),
                live.beganAt(),
                live.endedAt(),
                db.number("select count(*) from live_registration where class_id = ? and waiting = false", classId),
                stays.stream().map(Stay::memberId).distinct().count(),
                stayed(classId, live),
                db.number("select count(*) from live_message where class_id = ? and removed_at is null", classId),
                timeline(live, stays),
                checks(classId),
                questions(classId),
                polls(classId));
    }

    private long stayed(long classId, LiveClass live) {
        var began = live.beganAt();
        var ended = live.endedAt();
        if (began == null) {
            return 0;
        }
        long half = Duration.between(began, ended == null ? clock.instant() : ended).toMillis() / 2;
        return db.number(
                """
                select count(*) from (select member_id from live_attendance where class_id = ? and role = 'ATTENDEE'
                    group by member_id having sum(counted_millis) >= ?) s
                """,
                classId,
                half);
    }

    private List<TimelinePoint> timeline(LiveClass live, List<Stay> stays) {
        var began = live.beganAt();
        if (began == null) {
            return List.of();
        }
        var until = live.endedAt() == null ? clock.instant() : live.endedAt();
        long step = Math.max(1, Duration.between(began, until).toMillis() / STEPS);
        var points = new ArrayList<TimelinePoint>();
        for (int at = 0; at <= STEPS; at++) {
            var moment = began.plusMillis(at * step);
            long present = stays.stream()
                    .filter(stay -> !stay.from().isAfter(moment) && !stay.until().isBefore(moment))
                    .map(Stay::memberId)
                    .distinct()
                    .count();
            points.add(new TimelinePoint(moment, present));
        }
        return points;
    }

    private List<CheckFigures> checks(long classId) {
        return db.query(
                """
                select c.number, c.asked_at, coalesce(sum(r.make_up = false), 0), coalesce(sum(r.make_up = true), 0)
                from live_check c left join live_response r on r.check_id = c.id
                where c.class_id = ? group by c.id, c.number, c.asked_at order by c.number
                """,
                row -> new CheckFigures(
                        row.getInt(1), Db.requireInstant(row, "asked_at"), row.getLong(3), row.getLong(4)),
                classId);
    }

    private List<ReportedQuestion> questions(long classId) {
        return db.query(
                """
                select text, account_id, votes, answered_at, asked_at from live_question
                where class_id = ? and removed_at is null order by votes desc, id limit ?
                """,
                row -> new ReportedQuestion(
                        row.getString(1),
                        accounts.nameOf(row.getLong(2)).orElse("—"),
                        row.getInt(3),
                        row.getObject(4) != null,
                        Db.requireInstant(row, "asked_at")),
                classId,
                MOST_QUESTIONS);
    }

    private List<ReportedPoll> polls(long classId) {
        record Row(long id, String question, List<String> choices, @Nullable Integer correct) {}
        var rows = db.query(
                "select id, question, choices, correct from live_poll where class_id = ? order by id",
                row -> new Row(
                        row.getLong(1), row.getString(2), choices(row.getString(3)), row.getObject(4, Integer.class)),
                classId);
        var counts = new HashMap<Long, List<Integer>>();
        rows.forEach(row -> counts.put(
                row.id(), new ArrayList<>(Collections.nCopies(row.choices().size(), 0))));
        if (!rows.isEmpty()) {
            db.query(
                    "select poll_id, choice, count(*) from live_poll_answer where poll_id in (?) group by poll_id, choice",
                    row -> counts.get(row.getLong(1)).set(row.getInt(2), row.getInt(3)),
                    counts.keySet());
        }
        return rows.stream()
                .map(row -> new ReportedPoll(row.question(), row.choices(), counts.get(row.id()), row.correct()))
                .toList();
    }

    private List<String> choices(String stored) {
        try {
            var read = json.readValue(stored, Argument.listOf(String.class));
            return read == null ? List.of() : read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Line(
            long memberId, LiveRole role, @Nullable Instant first, @Nullable Instant last, long counted) {}

    /** Who was there and who had registered, in order of ids. */
    Page<AttendanceLine> attendance(long classId, long after, int limit) {
        var rows = db.query(
                """
                select w.member_id, max(a.role) as role, min(a.from_at) as first_at, max(a.until_at) as last_at,
                    coalesce(sum(a.counted_millis), 0) as counted
                from (select member_id from live_attendance where class_id = ?
                    union select member_id from live_registration where class_id = ? and waiting = false) w
                left join live_attendance a on a.class_id = ? and a.member_id = w.member_id
                where w.member_id > ? group by w.member_id order by w.member_id limit ?
                """,
                row -> {
                    var role = row.getString("role");
                    return new Line(
                            row.getLong("member_id"),
                            role == null ? LiveRole.ATTENDEE : LiveRole.valueOf(role),
                            Db.instant(row, "first_at"),
                            Db.instant(row, "last_at"),
                            row.getLong("counted"));
                },
                classId,
                classId,
                classId,
                after,
                limit + 1);
        var page = Page.of(rows, limit, row -> Cursor.of(row.memberId()));
        return new Page<>(lines(classId, page.items()), page.next());
    }

    private record Answers(int inTime, int madeUp) {}

    private List<AttendanceLine> lines(long classId, List<Line> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(Line::memberId).toList();
        var people = members.findAll(ids).stream().collect(Collectors.toMap(Member::id, member -> member));
        var answers = new HashMap<Long, Answers>();
        db.query(
                """
                select member_id, sum(make_up = false), sum(make_up = true) from live_response
                where class_id = ? and member_id in (?) group by member_id
                """,
                row -> answers.put(row.getLong(1), new Answers(row.getInt(2), row.getInt(3))),
                classId,
                ids);
        var frozen = db.query(
                "select member_id from live_evidence where class_id = ? and member_id in (?)",
                row -> row.getLong(1),
                classId,
                ids);
        int asked = (int) db.number("select count(*) from live_check where class_id = ?", classId);
        return rows.stream()
                .map(row -> line(row, people, answers.get(row.memberId()), asked, frozen.contains(row.memberId())))
                .toList();
    }

    private AttendanceLine line(
            Line row, Map<Long, Member> people, @Nullable Answers answers, int asked, boolean frozen) {
        var member = people.get(row.memberId());
        return new AttendanceLine(
                Ids.text(row.memberId()),
                accounts.nameOf(row.memberId()).orElse("—"),
                member == null ? "" : member.memberNo(),
                member == null ? Text.of("—", "—") : units.nameOf(member.unitId()).orElse(Text.of("—", "—")),
                row.role(),
                row.first(),
                row.last(),
                row.counted(),
                answers == null ? 0 : answers.inTime(),
                answers == null ? 0 : answers.madeUp(),
                row.role() == LiveRole.PRESENTER ? 0 : asked,
                frozen);
    }
}
