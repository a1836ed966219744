package org.xuefen.live.schedule;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.live.ClassDraft;
import org.xuefen.live.LiveClass.Ending;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.LiveRole;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Rows of {@code live_class} with hosts, audience and what comes before class. */
@Singleton
class PlanStore {
    private final Db db;

    PlanStore(Db db) {
        this.db = db;
    }

    Optional<Plan> find(long id) {
        return db.one("select * from live_class where id = ?", Plan::read, id);
    }

    Plan require(long id) {
        return find(id).orElseThrow(PlanStore::missing);
    }

    Plan lock(long id) {
        return db.one("select * from live_class where id = ? for update", Plan::read, id)
                .orElseThrow(PlanStore::missing);
    }

    static Refusal missing() {
        return new Refusal(LiveRefusals.CLASS_NOT_FOUND);
    }

    List<Plan> query(String where, @Nullable Object... arguments) {
        return db.query("select c.* from live_class c " + where, Plan::read, arguments);
    }

    long insert(ClassDraft draft, String unitPath, @Nullable Long seriesId, long by, Instant at) {
        long id = Ids.next();
        db.update(
                """
                insert into live_class (id, unit_id, title_zh, title_en, opens_at, starts_at, ends_at, series_id, created_by,
                    created_at, version)
                values (?, ?, '', '', ?, ?, ?, ?, ?, ?, -1)
                """,
                id,
                draft.unitId(),
                draft.startsAt(),
                draft.startsAt(),
                draft.endsAt(),
                seriesId,
                by,
                at);
        write(id, draft, unitPath, 0, at);
        return id;
    }

    void insertSeries(long id, String frequency, int every, int classes, long by, Instant at) {
        db.update(
                "insert into live_series (id, frequency, every, classes, created_by, created_at) values (?, ?, ?, ?, ?, ?)",
                id,
                frequency,
                every,
                classes,
                by,
                at);
    }

    /** All a draft says. @param sequenceStep 1 where calendars have to learn of it */
    void write(long id, ClassDraft draft, String unitPath, int sequenceStep, Instant at) {
        db.update(
                """
                update live_class set unit_id = ?, unit_path = ?, title_zh = ?, title_en = ?, summary_zh = ?, summary_en = ?,
                    opens_at = ?, starts_at = ?, ends_at = ?, category = ?, designated_milli = ?,
                    capacity = ?, sequence = sequence + ?,
                    version = version + 1, changed_at = ?
                where id = ?
                """,
                draft.unitId(),
                unitPath,
                draft.title().zh(),
                draft.title().en(),
                draft.summary().zh(),
                draft.summary().en(),
                draft.startsAt().minus(Duration.ofMinutes(draft.lobbyMinutes())),
                draft.startsAt(),
                draft.endsAt(),
                draft.category(),
                draft.designatedMilli() == 0 ? null : draft.designatedMilli(),
                draft.capacity(),
                sequenceStep,
                at,
                id);
        for (var table : List.of("live_host", "live_audience", "live_before")) {
            db.update("delete from " + table + " where class_id = ?", id);
        }
        db.batch(
                "insert into live_host (class_id, account_id, role) values (?, ?, ?)",
                draft.hosts().stream()
                        .map(host -> new @Nullable Object[] {id, host.accountId(), host.role()})
                        .toList());
        var audience = new ArrayList<@Nullable Object[]>();
        for (var line : draft.audience()) {
            audience.add(new @Nullable Object[] {id, audience.size(), line.unitId(), line.industry(), line.courseId()});
        }
        db.batch(
                "insert into live_audience (class_id, ordinal, unit_id, industry, course_id) values (?, ?, ?, ?, ?)",
                audience);
        var before = new ArrayList<@Nullable Object[]>();
        for (var each : draft.before()) {
            before.add(new @Nullable Object[] {id, before.size(), each.courseId(), each.itemId()});
        }
        db.batch("insert into live_before (class_id, ordinal, course_id, item_id) values (?, ?, ?, ?)", before);
    }

    void cancel(long id, long by, String why, Instant at) {
        db.update("""
                update live_class set cancelled_at = ?, cancelled_by = ?, cancelled_why = ?, sequence = sequence + 1,
                    version = version + 1, changed_at = ? where id = ?
                """, at, by, why, at, id);
    }

    void began(long id, Instant at) {
        db.update("update live_class set began_at = ? where id = ? and began_at is null", at, id);
    }

    void ended(long id, Ending ending, Instant at) {
        db.update("update live_class set ended_at = ?, ending = ? where id = ? and ended_at is null", at, ending, id);
    }

    void recorded(long id, long assetId) {
        db.update("update live_class set recording_asset_id = ? where id = ?", assetId, id);
    }

    List<ClassDraft.Host> hosts(long id) {
        return hosts(List.of(id)).getOrDefault(id, List.of());
    }

    /** Presenters first. */
    Map<Long, List<ClassDraft.Host>> hosts(Collection<Long> ids) {
        var found = new HashMap<Long, List<ClassDraft.Host>>();
        if (!ids.isEmpty()) {
            db.query(
                    "select class_id, account_id, role from live_host where class_id in (?) order by role desc, account_id",
                    row -> found.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                            .add(new ClassDraft.Host(row.getLong(2), LiveRole.valueOf(row.getString(3)))),
                    ids);
        }
        return found;
    }

    List<ClassDraft.Audience> audience(long id) {
        return db.query(
                "select unit_id, industry, course_id from live_audience where class_id = ? order by ordinal",
                row -> new ClassDraft.Audience(row.getLong(1), row.getString(2), Db.id(row, "course_id")),
                id);
    }

    List<ClassDraft.Before> before(long id) {
        return db.query(
                "select course_id, item_id from live_before where class_id = ? order by ordinal",
                row -> new ClassDraft.Before(row.getLong(1), Db.id(row, "item_id")),
                id);
    }
}
