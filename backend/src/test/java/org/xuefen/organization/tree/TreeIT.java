package org.xuefen.organization.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.Members;
import org.xuefen.organization.NewUnit;
import org.xuefen.organization.OrganizationRefusals;
import org.xuefen.organization.Placement;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.TestOrganization;
import org.xuefen.organization.Units;
import org.xuefen.organization.tree.UnitController.UnitLine;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.Text;

@ExtendWith(AppExtension.class)
class TreeIT {
    private final Units units;
    private final Members members;
    private final Scopes scopes;
    private final Db db;
    private final TestOrganization organization;
    private final XuefenApp app;
    private final UnitLines lines;

    TreeIT(XuefenApp app) {
        this.app = app;
        lines = app.bean(UnitLines.class);
        units = app.bean(Units.class);
        members = app.bean(Members.class);
        scopes = app.bean(Scopes.class);
        db = app.bean(Db.class);
        organization = new TestOrganization(app);
    }

    /** A row of the units page costs one range of the index, however many members there are elsewhere. */
    @Test
    void theMembersBeneathAUnitAreCountedAlongTheirRangeOfTheIndex() {
        long a = organization.unit(organization.root(), "甲");
        long b = organization.unit(a, "乙");
        long c = organization.unit(organization.root(), "丙");
        for (long unit : new long[] {a, b, b, c}) {
            organization.member(unit);
        }
        var elsewhere = new TestOrganization(app);
        for (int i = 0; i < 60; i++) {
            elsewhere.member(elsewhere.root());
        }
        assertThat(lines.beneath(units.require(organization.root())))
                .extracting(UnitLine::members)
                .containsExactly(3L, 1L);
        assertThat(lines.of(units.require(organization.root())).members()).isEqualTo(4);
        long before = rowsRead();
        lines.beneath(units.require(organization.root()));
        assertThat(rowsRead() - before).isLessThan(60);
    }

    /** Rows the database has read along indexes, in all. */
    private long rowsRead() {
        return db.one("show global status like 'Handler_read_next'", row -> row.getLong(2))
                .orElseThrow();
    }

    @Test
    void aPathLeadsFromTheRootToTheUnit() {
        long a = organization.unit(organization.root(), "甲");
        long b = organization.unit(a, "乙");
        var path = units.require(b).path();
        assertThat(path).isEqualTo("/" + organization.root() + "/" + a + "/" + b + "/");
        assertThat(units.root(b).id()).isEqualTo(organization.root());
        assertThat(units.ancestry(b)).extracting(unit -> unit.id()).containsExactly(organization.root(), a, b);
        assertThat(units.children(organization.root()))
                .extracting(unit -> unit.id())
                .containsExactly(a);
    }

    @Test
    void aMoveTakesEverythingBeneathAlongAndKeepsWhatWas() {
        long a = organization.unit(organization.root(), "甲");
        long b = organization.unit(a, "乙");
        long c = organization.unit(b, "丙");
        long elsewhere = organization.unit(organization.root(), "丁");
        long member = organization.member(c);
        var before = new ServerClock().instant();
        var oldPath = units.require(c).path();

        units.move(b, elsewhere);

        var newPath = "/" + organization.root() + "/" + elsewhere + "/" + b + "/" + c + "/";
        assertThat(units.require(c).path()).isEqualTo(newPath);
        assertThat(members.require(member).unitPath()).isEqualTo(newPath);
        assertThat(members.at(member, before)).contains(new Placement(c, oldPath));
        assertThat(members.at(member, new ServerClock().instant())).contains(new Placement(c, newPath));
        assertThat(members.history(member))
                .hasSize(2)
                .first()
                .satisfies(now -> assertThat(now.until()).isNull());
    }

    @Test
    void whatWouldBreakTheTreeIsRefused() {
        long a = organization.unit(organization.root(), "甲");
        long b = organization.unit(a, "乙");
        long member = organization.member(b);
        refused(OrganizationRefusals.UNIT_BENEATH_ITSELF, () -> move(a, b));
        refused(OrganizationRefusals.UNIT_BENEATH_ITSELF, () -> move(a, a));
        refused(OrganizationRefusals.UNIT_IS_ROOT, () -> move(organization.root(), b));
        refused(OrganizationRefusals.UNIT_NOT_FOUND, () -> move(a, 5));
        refused(OrganizationRefusals.UNIT_NOT_EMPTY, () -> close(b));
        members.deactivate(member);
        close(b);
        refused(OrganizationRefusals.UNIT_CLOSED, () -> organization.unit(b, "丙"));
        refused(OrganizationRefusals.UNIT_CLOSED, () -> {
            members.reactivate(member);
            return 0;
        });
        refused(
                OrganizationRefusals.UNIT_KIND_UNKNOWN,
                () -> units.create(new NewUnit(a, Text.of("x", ""), "galaxy", null)));
        refused(OrganizationRefusals.UNIT_NAMELESS, () -> units.create(new NewUnit(a, Text.of(" ", ""), "site", null)));
        long deep = a;
        for (int depth = 3; depth <= Units.MAX_DEPTH; depth++) {
            deep = organization.unit(deep, "深" + depth);
        }
        long deepest = deep;
        refused(OrganizationRefusals.UNIT_TOO_DEEP, () -> organization.unit(deepest, "太深"));
        long other = organization.unit(organization.root(), "旁");
        organization.unit(other, "旁下");
        refused(OrganizationRefusals.UNIT_TOO_DEEP, () -> move(other, deepest));
    }

    @Test
    void anOrganizersScopeIsTheSubtreesGrantedAndNothingElse() {
        long a = organization.unit(organization.root(), "甲");
        long b = organization.unit(a, "乙");
        long other = organization.unit(organization.root(), "丙");
        long organizer = organization.organizer(a);
        var caller = new Caller(organizer, Set.of(Role.MEMBER, Role.ORGANIZER), "zh-CN");
        long inside = organization.member(b);
        long outside = organization.member(other);
        assertThat(scopes.pathsOf(caller)).containsExactly(units.require(a).path());
        scopes.requireMember(caller, inside);
        refused(OrganizationRefusals.MEMBER_NOT_FOUND, () -> {
            scopes.requireMember(caller, outside);
            return 0;
        });
        refused(OrganizationRefusals.UNIT_NOT_FOUND, () -> scopes.requireUnit(caller, other));
        assertThat(scopes.pathsOf(new Caller(inside, Set.of(Role.MEMBER), "en")))
                .isEmpty();
        units.move(b, other);
        refused(OrganizationRefusals.MEMBER_NOT_FOUND, () -> {
            scopes.requireMember(caller, inside);
            return 0;
        });
    }

    @Test
    void theViewsSayWhereAMemberIsAndWas() {
        long a = organization.unit(organization.root(), "甲");
        long b = organization.unit(organization.root(), "乙");
        long[] member = new long[1];
        var start = Instant.parse("2026-03-01T02:00:00Z");
        ServerClock.at(start, () -> member[0] = organization.member(a));
        ServerClock.at(
                start.plus(Duration.ofDays(30)), () -> members.move(member[0], b, start.plus(Duration.ofDays(10))));
        assertThat(db.number("select unit_id from member_unit where member_id = ? and active", member[0]))
                .isEqualTo(b);
        assertThat(db.query(
                        "select unit_id from member_unit_history where member_id = ? order by from_at",
                        row -> row.getLong(1),
                        member[0]))
                .containsExactly(a, b);
        assertThat(members.at(member[0], start.plus(Duration.ofDays(9))))
                .map(Placement::unitId)
                .contains(a);
        assertThat(members.at(member[0], start.plus(Duration.ofDays(11))))
                .map(Placement::unitId)
                .contains(b);
        assertThat(members.at(member[0], start.minus(Duration.ofDays(9)))).isEmpty();
    }

    @Test
    void movesAndAdmissionsAtTheSameTimeLeaveEveryPathRight() throws Exception {
        var nodes = new ArrayList<Long>();
        for (int i = 0; i < 6; i++) {
            nodes.add(organization.unit(i < 3 ? organization.root() : nodes.get(i - 3), "节" + i));
        }
        var random = new Random(7);
        var work = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 60; i++) {
            long one = nodes.get(random.nextInt(6));
            long two = nodes.get(random.nextInt(6));
            work.add(i % 2 == 0 ? () -> move(one, two) : () -> organization.member(one));
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            threads.invokeAll(work);
        }
        long wrong = db.number("""
                select count(*) from member m join unit u on u.id = m.unit_id
                where u.root_id = ? and m.unit_path <> u.path
                """, organization.root());
        long astray = db.number("""
                select count(*) from unit u join unit p on p.id = u.parent_id
                where u.root_id = ? and u.path <> concat(p.path, u.id, '/')
                """, organization.root());
        long open = db.number("""
                select count(*) from member m where m.root_id = ? and (select count(*) from membership s
                    where s.member_id = m.id and s.until_at is null and s.unit_path = m.unit_path) <> 1
                """, organization.root());
        assertThat(wrong + astray + open).isZero();
        assertThat(db.number("select count(*) from member where root_id = ?", organization.root()))
                .isGreaterThan(20);
    }

    private Object move(long unit, long parent) {
        units.move(unit, parent);
        return unit;
    }

    private Object close(long unit) {
        units.close(unit);
        return unit;
    }

    private static void refused(OrganizationRefusals code, Callable<?> action) {
        assertThatThrownBy(action::call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
