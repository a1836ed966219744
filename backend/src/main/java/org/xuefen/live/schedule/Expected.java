package org.xuefen.live.schedule;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.live.ClassAudience;
import org.xuefen.live.ClassDraft;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.study.Enrolments;

/** {@link ClassAudience} over the plan: {@link Sight} asks which classes fit a member, this which members fit a class. */
@Singleton
class Expected implements ClassAudience {
    /** Members asked at once whether they take a course, and how often: an organization of a million is not read through. */
    private static final int AT_ONCE = 2000;

    private static final int MOST_READS = 50;

    private final Db db;
    private final PlanStore store;
    private final Sight sight;
    private final Units units;
    private final Enrolments enrolments;

    Expected(Db db, PlanStore store, Sight sight, Units units, Enrolments enrolments) {
        this.db = db;
        this.store = store;
        this.sight = sight;
        this.units = units;
        this.enrolments = enrolments;
    }

    @Override
    @Connectable
    public Set<Long> expected(long classId, int most) {
        return find(classId, null, most);
    }

    @Override
    @Connectable
    public boolean expects(long classId, long memberId) {
        return !find(classId, memberId, 1).isEmpty();
    }

    @Override
    @Connectable
    public Condition open(long accountId) {
        return condition(sight.open(accountId));
    }

    @Override
    @Connectable
    public Condition kept(Caller caller) {
        return condition(sight.kept(caller));
    }

    private static Condition condition(Sight.Condition found) {
        return new Condition(found.sql(), found.arguments());
    }

    private Set<Long> find(long classId, @Nullable Long memberId, int most) {
        var capacity = store.require(classId).capacity();
        var all = new LinkedHashSet<Long>();
        for (var line : store.audience(classId)) {
            var unit = units.find(line.unitId());
            if (unit.isPresent() && all.size() < most) {
                all.addAll(line(line, unit.get(), capacity == null ? null : classId, memberId, most));
            }
        }
        return all.size() <= most ? all : new LinkedHashSet<>(List.copyOf(all).subList(0, most));
    }

    private Set<Long> line(
            ClassDraft.Audience line, Unit unit, @Nullable Long registeredFor, @Nullable Long memberId, int most) {
        var courseId = line.courseId();
        if (courseId == null) {
            return new LinkedHashSet<>(members(line, unit, registeredFor, memberId, 0, most));
        }
        var takers = new LinkedHashSet<Long>();
        var some = members(line, unit, registeredFor, memberId, 0, AT_ONCE);
        for (int read = 1; !some.isEmpty() && takers.size() < most && read < MOST_READS; read++) {
            takers.addAll(enrolments.takers(courseId, some));
            some = some.size() < AT_ONCE
                    ? List.of()
                    : members(line, unit, registeredFor, memberId, some.getLast(), AT_ONCE);
        }
        return takers;
    }

    private List<Long> members(
            ClassDraft.Audience line,
            Unit unit,
            @Nullable Long registeredFor,
            @Nullable Long memberId,
            long after,
            int limit) {
        var sql = new StringBuilder("""
                select m.member_id from member_unit m where m.active = true and m.unit_path like ? and m.member_id > ?
                """);
        var arguments = new ArrayList<@Nullable Object>(List.of(unit.path() + "%", after));
        if (line.industry() != null) {
            sql.append(" and m.industry like ?");
            arguments.add(line.industry() + "%");
        }
        if (memberId != null) {
            sql.append(" and m.member_id = ?");
            arguments.add(memberId);
        }
        if (registeredFor != null) {
            sql.append("""
                     and exists (select 1 from live_registration r where r.class_id = ? and r.member_id = m.member_id
                        and r.waiting = false)
                    """);
            arguments.add(registeredFor);
        }
        sql.append(" order by m.member_id limit ?");
        arguments.add(limit);
        return db.query(sql.toString(), row -> row.getLong(1), arguments.toArray());
    }
}
