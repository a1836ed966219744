package org.xuefen.credit.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.past.Moment;
import org.xuefen.credit.past.Past;
import org.xuefen.credit.past.Pasts;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Scheme;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.identity.Caller;
import org.xuefen.organization.OrganizationRefusals;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Settles what a request is about, and that the caller may see it. */
@Singleton
public class ScopeFinder {
    private final Scopes scopes;
    private final Units units;
    private final Schemes schemes;
    private final Pasts pasts;
    private final OrganizationSettings settings;
    private final Clock clock;

    ScopeFinder(Scopes scopes, Units units, Schemes schemes, Pasts pasts, OrganizationSettings settings, Clock clock) {
        this.scopes = scopes;
        this.units = units;
        this.schemes = schemes;
        this.pasts = pasts;
        this.settings = settings;
        this.clock = clock;
    }

    /** The units the caller organizes. */
    public List<Unit> organized(Caller caller) {
        var ids = scopes.pathsOf(caller).stream().map(ScopeFinder::last).toList();
        if (ids.isEmpty()) {
            throw new Refusal(CreditRefusals.SCOPE_EMPTY);
        }
        return units.findAll(ids).stream()
                .sorted(Comparator.comparing(Unit::path))
                .toList();
    }

    /**
     * What is not given is what applies: the caller's first unit, its scheme, this year, now.
     *
     * @throws Refusal {@code credit.past-not-ready} while the standings of the day asked for are being made
     */
    public Scope of(Caller caller, AuditQuery query) {
        var scope = begun(caller, query);
        if (scope.past() != null && !scope.past().ready()) {
            throw new Refusal(CreditRefusals.PAST_NOT_READY);
        }
        return scope;
    }

    /** The same; the standings of a past day may still be under way. */
    Scope begun(Caller caller, AuditQuery query) {
        var asOf = query.asOf();
        if (asOf == null) {
            return now(caller, query);
        }
        var today = settings.dayOf(clock.instant());
        if (asOf.isAfter(today)) {
            throw Refusal.field("asOf", CreditRefusals.AS_OF_IN_FUTURE);
        }
        if (asOf.equals(today)) {
            return now(caller, query);
        }
        return then(caller, query, asOf);
    }

    private Scope now(Caller caller, AuditQuery query) {
        var unit = query.unit() == null
                ? organized(caller).getFirst()
                : scopes.requireUnit(caller, Ids.parse(query.unit()));
        var choices = schemes.publishedOf(List.of(units.root(unit.id()).id()));
        var now = clock.instant();
        var scheme = choose(choices, schemes.applicable(unit.path(), now).orElse(null), query.scheme());
        var zone = schemes.versionsOf(scheme.id()).getLast().rules().zone();
        int year =
                query.year() != null ? query.year() : YearPeriod.of(now, zone).year();
        var version = schemes.ofYear(scheme.id(), year);
        var period = version.rules().period(year);
        return new Scope(scheme, choices, version, period, period.today(now), unit, query.section(), null);
    }

    /** Units, scheme and version are those of the day; an organizer sees what was beneath their units then. */
    private Scope then(Caller caller, AuditQuery query, LocalDate asOf) {
        var unit = query.unit() == null ? organized(caller).getFirst() : units.require(Ids.parse(query.unit()));
        var choices = schemes.publishedOf(List.of(root(unit)));
        var first =
                choose(choices, schemes.applicable(unit.path(), clock.instant()).orElse(null), null);
        var zone = schemes.versionsOf(first.id()).getLast().rules().zone();
        int year = query.year() != null ? query.year() : asOf.getYear();
        var moment = Moment.endOf(asOf, new YearPeriod(year, zone));
        var path = units.pathAt(unit.id(), moment.placed()).orElse(unit.path());
        requireBeneath(caller, path);
        var scheme = choose(choices, schemes.applicable(path, moment.placed()).orElse(null), query.scheme());
        var version = inForce(scheme, year, asOf);
        var period = version.rules().period(year);
        moment = Moment.endOf(asOf, period);
        return new Scope(
                scheme,
                choices,
                version,
                period,
                asOf,
                placed(unit, path),
                query.section(),
                pasts.ofDay(version, period, path, moment));
    }

    /** The version a standing of that year was reckoned by on that day. */
    private SchemeVersion inForce(Scheme scheme, int year, LocalDate day) {
        var all = schemes.versionsOf(scheme.id());
        return all.stream()
                .filter(version -> version.effectiveFrom().getYear() <= year)
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(all.getFirst());
    }

    /** What lay beneath a unit of the caller at the time; another unit is as if it were not there. */
    private void requireBeneath(Caller caller, String pathThen) {
        if (organized(caller).stream().noneMatch(own -> pathThen.contains("/" + own.id() + "/"))) {
            throw new Refusal(OrganizationRefusals.UNIT_NOT_FOUND);
        }
    }

    /** Whether a member counted in these standings was beneath a unit of the caller. */
    boolean reaches(Caller caller, String pathThen) {
        return organized(caller).stream().anyMatch(own -> pathThen.contains("/" + own.id() + "/"));
    }

    /** The units beneath one, as they are or as they were. */
    List<Unit> children(Scope scope) {
        Past past = scope.past();
        return past == null
                ? units.children(scope.unit().id())
                : units.childrenAt(scope.unit().id(), past.placed());
    }

    private Scheme choose(List<Scheme> choices, @Nullable SchemeVersion applicable, @Nullable String asked) {
        if (asked != null) {
            long id = Ids.parse(asked);
            return choices.stream()
                    .filter(scheme -> scheme.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new Refusal(CreditRefusals.SCHEME_NOT_FOUND));
        }
        return choices.stream()
                .filter(scheme -> applicable == null || applicable.schemeId() == scheme.id())
                .findFirst()
                .orElseThrow(() -> new Refusal(CreditRefusals.SCHEME_NOT_FOUND));
    }

    private static Unit placed(Unit unit, String path) {
        return new Unit(
                unit.id(),
                unit.parentId(),
                path,
                unit.name(),
                unit.kind(),
                unit.code(),
                unit.closedAt(),
                unit.version());
    }

    private static long root(Unit unit) {
        return Long.parseLong(unit.path().substring(1, unit.path().indexOf('/', 1)));
    }

    private static long last(String path) {
        var parts = path.substring(1, path.length() - 1).split("/", -1);
        return Long.parseLong(parts[parts.length - 1]);
    }
}
