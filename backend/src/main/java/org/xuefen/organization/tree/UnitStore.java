package org.xuefen.organization.tree;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.organization.NewUnit;
import org.xuefen.organization.OrganizationRefusals;
import org.xuefen.organization.Unit;
import org.xuefen.organization.UnitKind;
import org.xuefen.organization.UnitMoved;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Keeping;
import org.xuefen.shared.Kept;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.SharedRefusals;
import org.xuefen.shared.Text;

/**
 * {@link Units} in the database. Whoever writes a path first locks the row the path comes from (a parent in share mode,
 * the root for a move), so that nobody is put beneath a unit that is on its way elsewhere.
 */
@Singleton
class UnitStore implements Units {
    private final Db db;
    private final ApplicationEventPublisher<UnitMoved> events;
    private final Clock clock;
    private final Kept<Long, Optional<Text>> names;

    UnitStore(Db db, ApplicationEventPublisher<UnitMoved> events, Clock clock, Keeping keeping) {
        this.db = db;
        this.events = events;
        this.clock = clock;
        this.names = keeping.of(5_000, "unit");
    }

    @Override
    public Optional<Unit> find(long id) {
        return db.one("select * from unit where id = ?", UnitRow::read, id);
    }

    @Override
    public Optional<Text> nameOf(long id) {
        return names.get(id, wanted -> find(wanted).map(Unit::name));
    }

    @Override
    public Unit require(long id) {
        return find(id).orElseThrow(() -> new Refusal(OrganizationRefusals.UNIT_NOT_FOUND));
    }

    @Override
    public List<Unit> findAll(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : db.query("select * from unit where id in (?)", UnitRow::read, ids);
    }

    @Override
    public List<Unit> withCodes(long rootId, Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : db.query("select * from unit where root_id = ? and code in (?)", UnitRow::read, rootId, codes);
    }

    @Override
    public List<Unit> withNames(long rootId, Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : db.query(
                        "select * from unit where root_id = ? and (name_zh in (?) or name_en in (?))",
                        UnitRow::read,
                        rootId,
                        names,
                        names);
    }

    @Override
    public List<Unit> search(String path, String text, int limit) {
        var anywhere = "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return db.query(
                """
                select * from unit where path like ? and closed_at is null and (name_zh like ? or name_en like ?)
                order by depth, id limit ?
                """,
                UnitRow::read,
                path + "%",
                anywhere,
                anywhere,
                limit);
    }

    @Override
    public List<Unit> children(long parentId) {
        return db.query(
                "select * from unit where parent_id = ? and closed_at is null order by id", UnitRow::read, parentId);
    }

    @Override
    public Optional<String> pathAt(long id, Instant when) {
        return db.one("""
                select path from unit_parentage where unit_id = ? and (until_at is null or until_at > ?)
                order by from_at, id limit 1
                """, row -> row.getString(1), id, when);
    }

    @Override
    public List<Unit> childrenAt(long parentId, Instant when) {
        return db.query("""
                select u.id, p.parent_id, p.path, u.name_zh, u.name_en, u.kind, u.code, u.closed_at, u.version
                from unit_parentage p join unit u on u.id = p.unit_id
                where p.parent_id = ? and (p.until_at is null or p.until_at > ?)
                    and (u.closed_at is null or u.closed_at > ?)
                    and p.from_at = (select min(q.from_at) from unit_parentage q
                        where q.unit_id = p.unit_id and (q.until_at is null or q.until_at > ?))
                order by u.id
                """, UnitRow::read, parentId, when, when, when);
    }

    @Override
    public List<Unit> roots() {
        return db.query("select * from unit where parent_id is null and closed_at is null order by id", UnitRow::read);
    }

    @Override
    public Unit root(long unitId) {
        return ancestry(unitId).getFirst();
    }

    @Override
    public List<Unit> ancestry(long unitId) {
        var ids = Arrays.stream(require(unitId).path().split("/"))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .toList();
        return findAll(ids).stream()
                .sorted(Comparator.comparingInt(Unit::depth))
                .toList();
    }

    @Override
    public List<UnitKind> kinds() {
        return db.query(
                "select code, name_zh, name_en from unit_kind order by ordinal",
                row -> new UnitKind(row.getString(1), Text.of(row.getString(2), row.getString(3))));
    }

    @Override
    @Transactional
    public long create(NewUnit unit) {
        requireNameAndKind(unit.name(), unit.kind());
        long id = Ids.next();
        var parent = unit.parentId() == null ? null : lockOpen(unit.parentId());
        var path = (parent == null ? "/" : parent.path()) + id + "/";
        long rootId = parent == null ? id : rootOf(parent);
        requireDepth(parent == null ? 1 : parent.depth() + 1);
        requireFreeCode(rootId, id, unit.code());
        db.update(
                """
                insert into unit (id, root_id, parent_id, path, depth, name_zh, name_en, kind, code, created_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                """,
                id,
                rootId,
                unit.parentId(),
                path,
                parent == null ? 1 : parent.depth() + 1,
                unit.name().zh(),
                unit.name().en(),
                unit.kind(),
                unit.code(),
                clock.instant());
        db.update(
                "insert into unit_parentage (unit_id, parent_id, path, from_at) values (?, ?, ?, ?)",
                id,
                unit.parentId(),
                path,
                clock.instant());
        return id;
    }

    @Override
    @Transactional
    public void edit(long id, Text name, String kind, @Nullable String code, @Nullable Integer version) {
        requireNameAndKind(name, kind);
        var unit = lock(id, "for update");
        if (version != null && version != unit.version()) {
            throw new Refusal(SharedRefusals.EDIT_CONFLICT);
        }
        requireFreeCode(rootOf(unit), id, code);
        db.update(
                "update unit set name_zh = ?, name_en = ?, kind = ?, code = ?, version = version + 1 where id = ?",
                name.zh(),
                name.en(),
                kind,
                code,
                id);
    }

    @Override
    @Transactional
    public void move(long id, long parentId) {
        lock(rootOf(require(id)), "for update");
        var unit = lock(id, "for update");
        var parent = lockOpen(parentId);
        if (unit.parentId() == null) {
            throw new Refusal(OrganizationRefusals.UNIT_IS_ROOT);
        }
        if (parent.within(unit)) {
            throw new Refusal(OrganizationRefusals.UNIT_BENEATH_ITSELF);
        }
        if (rootOf(parent) != rootOf(unit)) {
            throw new Refusal(OrganizationRefusals.UNIT_OTHER_ORGANIZATION);
        }
        if (unit.parentId() == parentId) {
            return;
        }
        int deeper = parent.depth() + 1 - unit.depth();
        requireDepth((int) db.number("select max(depth) from unit where path like ?", unit.path() + "%") + deeper);
        new SubtreeMove(db, clock.instant(), unit, parent, deeper).run();
        events.publishEvent(new UnitMoved(id, unit.path(), parent.path() + id + "/"));
    }

    @Override
    @Transactional
    public void close(long id) {
        var unit = lock(id, "for update");
        long units = db.number("select count(*) from unit where parent_id = ? and closed_at is null", id);
        long members = db.number("select count(*) from member where unit_id = ? and active", id);
        if (units + members > 0) {
            throw new Refusal(OrganizationRefusals.UNIT_NOT_EMPTY, units, members);
        }
        if (unit.open()) {
            db.update("update unit set closed_at = ?, version = version + 1 where id = ?", clock.instant(), id);
        }
    }

    private Unit lockOpen(long id) {
        var unit = lock(id, "lock in share mode");
        if (!unit.open()) {
            throw new Refusal(OrganizationRefusals.UNIT_CLOSED, unit.name().zh());
        }
        return unit;
    }

    private Unit lock(long id, String mode) {
        return db.one("select * from unit where id = ? " + mode, UnitRow::read, id)
                .orElseThrow(() -> new Refusal(OrganizationRefusals.UNIT_NOT_FOUND));
    }

    private void requireNameAndKind(Text name, String kind) {
        if (name.blank()) {
            throw Refusal.field("name", OrganizationRefusals.UNIT_NAMELESS);
        }
        if (db.number("select count(*) from unit_kind where code = ?", kind) == 0) {
            throw Refusal.field("kind", OrganizationRefusals.UNIT_KIND_UNKNOWN, kind);
        }
    }

    private void requireFreeCode(long rootId, long id, @Nullable String code) {
        if (code != null
                && db.number("select count(*) from unit where root_id = ? and code = ? and id <> ?", rootId, code, id)
                        > 0) {
            throw Refusal.field("code", OrganizationRefusals.UNIT_CODE_TAKEN, code);
        }
    }

    private static void requireDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw new Refusal(OrganizationRefusals.UNIT_TOO_DEEP, MAX_DEPTH);
        }
    }

    private static long rootOf(Unit unit) {
        return UnitRow.rootId(unit.path());
    }
}
