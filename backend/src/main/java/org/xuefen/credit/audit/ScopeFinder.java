package org.xuefen.credit.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Scheme;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Settles what a request is about, and that the caller may see it. */
@Singleton
class ScopeFinder {
    private final Scopes scopes;
    private final Units units;
    private final Schemes schemes;
    private final Clock clock;

    ScopeFinder(Scopes scopes, Units units, Schemes schemes, Clock clock) {
        this.scopes = scopes;
        this.units = units;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** The units the caller organizes. */
    List<Unit> organized(Caller caller) {
        var ids = scopes.pathsOf(caller).stream().map(ScopeFinder::last).toList();
        if (ids.isEmpty()) {
            throw new Refusal(CreditRefusals.SCOPE_EMPTY);
        }
        return units.findAll(ids).stream()
                .sorted(Comparator.comparing(Unit::path))
                .toList();
    }

    /** What is not given is what applies: the caller's first unit, its scheme, this year. */
    Scope of(Caller caller, AuditQuery query) {
        var unit = query.unit() == null
                ? organized(caller).getFirst()
                : scopes.requireUnit(caller, Ids.parse(query.unit()));
        var choices = schemes.ofRoots(List.of(units.root(unit.id()).id()));
        var scheme = choose(choices, unit, query.scheme());
        var zone = schemes.versionsOf(scheme.id()).getLast().rules().zone();
        var now = clock.instant();
        int year =
                query.year() != null ? query.year() : YearPeriod.of(now, zone).year();
        var version = schemes.ofYear(scheme.id(), year);
        var period = version.rules()
                .requirement()
                .period()
                .of(year, LocalDate.of(year, 1, 1), version.rules().zone());
        return new Scope(scheme, choices, version, period, period.today(now), unit, query.section());
    }

    private Scheme choose(List<Scheme> choices, Unit unit, @Nullable String asked) {
        if (asked != null) {
            long id = Ids.parse(asked);
            return choices.stream()
                    .filter(scheme -> scheme.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new Refusal(CreditRefusals.SCHEME_NOT_FOUND));
        }
        var applicable = schemes.applicable(unit.path(), clock.instant());
        return choices.stream()
                .filter(scheme -> applicable.isEmpty() || applicable.get().schemeId() == scheme.id())
                .findFirst()
                .orElseThrow(() -> new Refusal(CreditRefusals.SCHEME_NOT_FOUND));
    }

    private static long last(String path) {
        var parts = path.substring(1, path.length() - 1).split("/", -1);
        return Long.parseLong(parts[parts.length - 1]);
    }
}
