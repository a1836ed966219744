package org.xuefen.study.mandate;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.catalogue.Courses;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.TableFile;
import org.xuefen.shared.Text;
import org.xuefen.study.RequirementState;

/** The members of a mandate, unit by unit. */
@Singleton
class MemberList {
    private static final int CHUNK = 500;

    private final Db db;
    private final Members members;
    private final Units units;
    private final Courses courses;
    private final MandateStore store;
    private final OrganizationSettings settings;
    private final Clock clock;

    MemberList(
            Db db,
            Members members,
            Units units,
            Courses courses,
            MandateStore store,
            OrganizationSettings settings,
            Clock clock) {
        this.db = db;
        this.members = members;
        this.units = units;
        this.courses = courses;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A member of a mandate.
     *
     * @param itemsDone of {@code itemCount} in its courses together
     * @param dueOn their own due day, later than the mandate's for who came late
     */
    @Serdeable
    record MandateMember(
            String memberId,
            String name,
            String memberNo,
            Text unitName,
            RequirementState state,
            int itemsDone,
            int itemCount,
            LocalDate from,
            LocalDate dueOn,
            @io.micronaut.core.annotation.Nullable LocalDate doneOn) {}

    Page<MandateMember> page(Sight.Seen seen, @Nullable RequirementState state, @Nullable String cursor, int limit) {
        var rows = rows(seen, state, cursor, limit + 1);
        var page = Page.of(rows, limit, row -> Cursor.of(row.unitPath(), row.memberId()));
        return new Page<>(lines(seen.mandate(), page.items()), page.next());
    }

    private List<Bound> rows(Sight.Seen seen, @Nullable RequirementState state, @Nullable String cursor, int limit) {
        var where = seen.rows();
        var after = Cursor.keys(cursor, 2);
        var from = after == null
                ? Sql.ALL
                : Sql.of(
                        "b.unit_path >= ? and (b.unit_path > ? or b.member_id > ?)",
                        after.get(0),
                        after.get(0),
                        Cursor.number(after.get(1)));
        var wanted = state == null ? Sql.ALL : Sql.of(States.CASE + " = ?", clock.instant(), state);
        return db.query(
                "select b.* from study_mandate_bound b where b.mandate_id = ? and b.is_current = true and "
                        + where.text()
                        + " and " + from.text() + " and " + wanted.text()
                        + " order by b.unit_path, b.member_id limit ?",
                Bound::read,
                Sql.arguments(seen.mandate().id(), where, from, wanted, limit));
    }

    private List<MandateMember> lines(Mandate mandate, List<Bound> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(Bound::memberId).toList();
        var people = members.findAll(ids).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        var names = units
                .findAll(rows.stream()
                        .map(row -> last(row.unitPath()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
        var courseIds = store.courses(mandate.id());
        int items =
                courses.heads(courseIds).stream().mapToInt(CourseHead::items).sum();
        var done = itemsDone(ids, courseIds);
        var now = clock.instant();
        var lines = new ArrayList<MandateMember>();
        for (var row : rows) {
            var person = people.get(row.memberId());
            var doneAt = row.doneAt();
            lines.add(new MandateMember(
                    Ids.text(row.memberId()),
                    person == null ? "" : person.name(),
                    person == null ? "" : person.memberNo(),
                    names.getOrDefault(last(row.unitPath()), Text.of("", "")),
                    row.state(now),
                    doneAt == null ? Math.min(items, done.getOrDefault(row.memberId(), 0)) : items,
                    items,
                    row.fromOn(),
                    row.dueOn(),
                    doneAt == null ? null : settings.dayOf(doneAt)));
        }
        return lines;
    }

    private Map<Long, Integer> itemsDone(List<Long> memberIds, List<Long> courseIds) {
        var done = new HashMap<Long, Integer>();
        if (!courseIds.isEmpty()) {
            db.query("""
                    select member_id, count(*) from study_completion
                    where member_id in (?) and course_id in (?) and item_id <> 0 group by member_id
                    """, row -> done.put(row.getLong(1), row.getInt(2)), memberIds, courseIds);
        }
        return done;
    }

    /** All of them as a file, read a few hundred at a time while it is written. */
    TableFile file(Sight.Seen seen, @Nullable RequirementState state, Locale locale) {
        boolean zh = locale.getLanguage().equals("zh");
        var header = zh
                ? List.of("姓名", "学员编号", "组织", "状态", "已完成项", "全部项", "起算日", "截止日", "完成日")
                : List.of("Name", "Number", "Unit", "State", "Items done", "Items", "From", "Due", "Completed");
        return new TableFile("xuefen-mandate-" + seen.mandate().id(), header, sink -> {
            String cursor = null;
            do {
                var page = page(seen, state, cursor, CHUNK);
                page.items().forEach(line -> sink.accept(cells(line, locale)));
                cursor = page.next();
            } while (cursor != null);
        });
    }

    private static List<Object> cells(MandateMember line, Locale locale) {
        return List.of(
                line.name(),
                line.memberNo(),
                line.unitName().in(locale),
                word(line.state()).in(locale),
                line.itemsDone(),
                line.itemCount(),
                line.from().toString(),
                line.dueOn().toString(),
                Objects.requireNonNullElse(line.doneOn(), "").toString());
    }

    private static Text word(RequirementState state) {
        return switch (state) {
            case NOT_BEGUN -> Text.of("未开始", "Not begun");
            case BEGUN -> Text.of("学习中", "Begun");
            case DONE -> Text.of("已完成", "Done");
            case DONE_LATE -> Text.of("逾期完成", "Done late");
            case OVERDUE -> Text.of("已逾期", "Overdue");
            case EXEMPT -> Text.of("免修", "Exempt");
            case EXCUSED -> Text.of("准予免修", "Excused");
        };
    }

    private static long last(String path) {
        return Long.parseLong(Arrays.stream(path.split("/")).toList().getLast());
    }
}
