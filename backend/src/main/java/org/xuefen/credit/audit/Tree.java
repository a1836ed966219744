package org.xuefen.credit.audit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuefen.credit.correction.Proposals;
import org.xuefen.credit.rules.Pace;
import org.xuefen.credit.scheme.Scheme;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Industry;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.TableFile;
import org.xuefen.shared.Text;

/** The audit's tree of units. */
@Singleton
class Tree {
    private static final Text DIRECT = Text.of("本级", "Directly in this unit");

    private final Db db;
    private final Totals totals;
    private final Units units;
    private final Industries industries;
    private final Schemes schemes;
    private final ScopeFinder scopes;
    private final Proposals proposals;

    Tree(
            Db db,
            Totals totals,
            Units units,
            Industries industries,
            Schemes schemes,
            ScopeFinder scopes,
            Proposals proposals) {
        this.db = db;
        this.totals = totals;
        this.units = units;
        this.industries = industries;
        this.schemes = schemes;
        this.scopes = scopes;
        this.proposals = proposals;
    }

    AuditView top(Caller caller, Scope scope) {
        var organized = scopes.organized(caller);
        var subtree = totals.of(scope);
        var rules = scope.version().rules();
        long whole = rules.wholeMilli();
        var rows = new ArrayList<AuditUnitRow>();
        rows.add(row(scope.unit(), subtree.all(), true));
        rows.addAll(children(scope, subtree));
        return new AuditView(
                choice(scope.scheme()),
                scope.schemes().stream().map(this::choice).toList(),
                scope.period().year(),
                years(scope),
                scope.today(),
                scope.period().lastDay(),
                rules.unitName(),
                whole,
                Pace.expectedMilli(scope.period(), whole, scope.today()),
                organized.stream().map(Tree::ref).toList(),
                ancestry(scope, organized),
                industries.sections().stream()
                        .filter(section -> subtree.sections().contains(section.code()))
                        .map(Tree::section)
                        .toList(),
                subtree.all(),
                subtree.units(),
                subtree.sections().size(),
                scope.past() == null ? owed(scope) : 0,
                scope.past() == null ? proposals.open(List.of(scope.unit())) : 0,
                scope.past() != null,
                rows);
    }

    /** From the caller's own unit down, as it is or was. */
    private List<AuditView.UnitRef> ancestry(Scope scope, List<Unit> organized) {
        var ids = Arrays.stream(scope.unit().path().split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .toList();
        var own = organized.stream().map(Unit::id).toList();
        int from = (int) ids.stream().takeWhile(id -> !own.contains(id)).count();
        var names = units.findAll(ids).stream().collect(Collectors.toMap(Unit::id, Tree::ref));
        return ids.stream()
                .skip(from)
                .flatMap(id -> Stream.ofNullable(names.get(id)))
                .toList();
    }

    /** The units beneath the one looked at, and its own members as a line of their own where there are both. */
    List<AuditUnitRow> children(Scope scope) {
        return children(scope, totals.of(scope));
    }

    private List<AuditUnitRow> children(Scope scope, Totals.Subtree subtree) {
        var rows = new ArrayList<AuditUnitRow>();
        for (var child : scopes.children(scope)) {
            if (scope.past() != null && subtree.of(child.id()).members() == 0) {
                continue; // it may not have been there yet
            }
            rows.add(row(child, subtree.of(child.id()), subtree.expandable(child.id())));
        }
        if (!rows.isEmpty() && subtree.direct().members() > 0) {
            rows.addFirst(new AuditUnitRow(
                    Ids.text(scope.unit().id()), DIRECT, scope.unit().kind(), true, false, subtree.direct()));
        }
        return rows;
    }

    /** The tree as a file, opened as far as on the page. */
    TableFile file(Scope scope, Set<Long> open, Locale locale) {
        boolean zh = locale.getLanguage().equals("zh");
        var header = zh
                ? List.of("组织", "层级", "人数", "达标", "进行中", "有风险", "未达标", "平均学分")
                : List.of("Unit", "Level", "Members", "Met", "On course", "At risk", "Missed", "Average credits");
        return new TableFile("xuefen-audit-" + scope.period().year(), header, sink -> {
            var subtree = totals.of(scope);
            sink.accept(cells(row(scope.unit(), subtree.all(), true), 1, locale));
            descend(scope, open, 2, locale, sink);
        });
    }

    private void descend(Scope scope, Set<Long> open, int level, Locale locale, Consumer<List<Object>> sink) {
        for (var row : children(scope)) {
            sink.accept(cells(row, level, locale));
            long id = Ids.parse(row.unitId());
            if (!row.direct() && open.contains(id)) {
                descend(scope.at(below(scope, id)), open, level + 1, locale, sink);
            }
        }
    }

    private Unit below(Scope scope, long id) {
        return scopes.children(scope).stream()
                .filter(unit -> unit.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> cells(AuditUnitRow row, int level, Locale locale) {
        var counts = row.counts();
        return List.of(
                "　".repeat(level - 1) + row.name().in(locale),
                level,
                counts.members(),
                counts.met(),
                counts.onCourse(),
                counts.atRisk(),
                counts.missed(),
                new TableFile.Milli(counts.members() == 0 ? 0 : counts.countedMilli() / counts.members()));
    }

    private List<Integer> years(Scope scope) {
        var years = new ArrayList<>(db.query(
                "select distinct year from credit_total_unit where scheme_id = ? order by year desc",
                row -> row.getInt(1),
                scope.scheme().id()));
        int now = scope.today().getYear();
        if (!years.contains(now)) {
            years.addFirst(now);
        }
        return years;
    }

    private long owed(Scope scope) {
        return db.number("""
                select count(*) from credit_award_due d join member_unit m on m.member_id = d.member_id
                where d.attempts > 0 and m.unit_path like ?
                """, scope.unit().path() + "%");
    }

    private AuditView.SchemeChoice choice(Scheme scheme) {
        return new AuditView.SchemeChoice(
                Ids.text(scheme.id()),
                scheme.name(),
                schemes.versionsOf(scheme.id()).getLast().number());
    }

    private static AuditUnitRow row(Unit unit, AuditCounts counts, boolean expandable) {
        return new AuditUnitRow(Ids.text(unit.id()), unit.name(), unit.kind(), false, expandable, counts);
    }

    static AuditView.UnitRef ref(Unit unit) {
        return new AuditView.UnitRef(Ids.text(unit.id()), unit.name());
    }

    private static AuditView.Section section(Industry industry) {
        return new AuditView.Section(industry.code(), Text.of(industry.nameZh(), industry.nameEn()));
    }
}
