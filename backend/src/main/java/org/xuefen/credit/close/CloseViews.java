package org.xuefen.credit.close;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.audit.Scope;
import org.xuefen.credit.audit.ScopeFinder;
import org.xuefen.credit.scheme.Scheme;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Text;

/** Closes as organizers read them. */
@Singleton
class CloseViews {
    private static final Text NOWHERE = Text.of("—", "—");
    private static final int YEARS_BACK = 3;

    private final CloseStore store;
    private final Closes closes;
    private final Figures figures;
    private final Statements statements;
    private final LateEntries late;
    private final List<Unfinished> unfinished;
    private final ScopeFinder scopes;
    private final Schemes schemes;
    private final Units units;
    private final Accounts accounts;
    private final Clock clock;

    CloseViews(
            CloseStore store,
            Closes closes,
            Figures figures,
            Statements statements,
            LateEntries late,
            List<Unfinished> unfinished,
            ScopeFinder scopes,
            Schemes schemes,
            Units units,
            Accounts accounts,
            Clock clock) {
        this.store = store;
        this.closes = closes;
        this.figures = figures;
        this.statements = statements;
        this.late = late;
        this.unfinished = unfinished;
        this.scopes = scopes;
        this.schemes = schemes;
        this.units = units;
        this.accounts = accounts;
        this.clock = clock;
    }

    Page<CloseView.Row> page(Caller caller, @Nullable Integer year, @Nullable String cursor, int limit) {
        var own = scopes.organized(caller).stream().map(Unit::id).toList();
        var found = store.page(own, year, cursor, limit + 1);
        return Page.of(rows(found), limit, row -> Cursor.of(row.id()));
    }

    CloseView view(Caller caller, Close close) {
        var version = schemes.ofYear(close.schemeId(), close.year());
        var rules = version.rules();
        var chain = store.chain(close.schemeId(), close.year(), close.unitId());
        var past = closes.past(close);
        var sums = figures.sums(close);
        var last = chain.stream().filter(Close::signed).reduce((_, later) -> later);
        return new CloseView(
                rows(List.of(close)).getFirst(),
                rules.period(close.year()).lastDay(),
                rules.unitName(),
                rules.wholeMilli(),
                past.members(),
                past.done(),
                new CloseView.Totals(
                        sums.members(),
                        sums.met(),
                        sums.members() - sums.met(),
                        sums.earnedMilli(),
                        sums.countedMilli()),
                close.known(),
                seal(close),
                last.map(late::look).orElse(0L),
                closes.needsAnother(caller, close),
                rows(chain),
                rows(store.signedBeneath(close.schemeId(), close.year(), close.unitPath())));
    }

    private CloseView.@Nullable Seal seal(Close close) {
        return Optional.ofNullable(close.sha256())
                .flatMap(statements::withHash)
                .map(kept -> new CloseView.Seal(
                        kept.sha256(), kept.keyId(), kept.publicKey(), kept.signature(), kept.bytes()))
                .orElse(null);
    }

    Precheck precheck(Scope scope) {
        var chain = store.chain(
                scope.scheme().id(), scope.period().year(), scope.unit().id());
        var beneath = store
                .signedBeneath(
                        scope.scheme().id(), scope.period().year(), scope.unit().path())
                .stream()
                .map(Close::unitId)
                .toList();
        int now = scope.period().today(clock.instant()).getYear();
        return new Precheck(
                Ids.text(scope.unit().id()),
                scope.unit().name(),
                Ids.text(scope.scheme().id()),
                scope.period().year(),
                years(scope, now),
                scope.period().lastDay(),
                !Closes.isBefore(clock.instant(), scope.period()),
                chain.isEmpty() ? null : Ids.text(chain.getFirst().id()),
                unfinished.stream()
                        .map(each -> new Precheck.Open(
                                each.kind(),
                                each.open(scope.unit().path(), scope.scheme().id(), scope.period())))
                        .toList(),
                units.children(scope.unit().id()).stream()
                        .map(unit ->
                                new Precheck.Beneath(Ids.text(unit.id()), unit.name(), beneath.contains(unit.id())))
                        .toList());
    }

    /** The latest first; before its first version nobody was under the scheme, and there is nothing to close. */
    private List<Integer> years(Scope scope, int now) {
        int first = schemes.versionsOf(scope.scheme().id())
                .getFirst()
                .effectiveFrom()
                .getYear();
        return IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> now - back)
                .filter(year -> year >= Math.min(first, now))
                .toList();
    }

    private List<CloseView.Row> rows(List<Close> found) {
        var names = units.findAll(found.stream().map(Close::unitId).distinct().toList()).stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
        var people = accounts
                .findAll(found.stream()
                        .flatMap(
                                each -> Stream.concat(Stream.of(each.preparedBy()), Stream.ofNullable(each.signedBy())))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Account::id, Account::name));
        var schemesById = found.stream()
                .map(Close::schemeId)
                .distinct()
                .map(schemes::require)
                .collect(Collectors.toMap(Scheme::id, Scheme::name));
        return found.stream().map(each -> row(each, names, people, schemesById)).toList();
    }

    private CloseView.Row row(
            Close close, Map<Long, Text> names, Map<Long, String> people, Map<Long, Text> schemesById) {
        return new CloseView.Row(
                Ids.text(close.id()),
                Ids.text(close.unitId()),
                names.getOrDefault(close.unitId(), NOWHERE),
                Ids.text(close.schemeId()),
                schemesById.getOrDefault(close.schemeId(), NOWHERE),
                close.year(),
                close.number(),
                closes.state(close),
                people.getOrDefault(close.preparedBy(), "—"),
                close.preparedAt(),
                Optional.ofNullable(close.signedBy())
                        .map(id -> people.getOrDefault(id, "—"))
                        .orElse(null),
                close.signedAt());
    }
}
