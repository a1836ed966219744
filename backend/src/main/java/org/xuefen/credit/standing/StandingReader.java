package org.xuefen.credit.standing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xuefen.credit.CategoryStanding;
import org.xuefen.credit.Standing;
import org.xuefen.credit.Standings;
import org.xuefen.credit.rules.Cap;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.Pace;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.organization.Members;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Standings in words of the scheme, as of now. */
@Singleton
public class StandingReader implements Standings {
    private static final Text OTHER = Text.of("其他", "Other");

    private final StandingStore standings;
    private final Schemes schemes;
    private final Members members;
    private final OrganizationSettings settings;
    private final Clock clock;

    StandingReader(
            StandingStore standings, Schemes schemes, Members members, OrganizationSettings settings, Clock clock) {
        this.standings = standings;
        this.schemes = schemes;
        this.members = members;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Standing> of(long memberId, int year) {
        var end = settings.startOf(LocalDate.of(year, 12, 31));
        return at(memberId, year, end.isBefore(clock.instant()) ? end : clock.instant());
    }

    @Override
    public Optional<Standing> now(long memberId) {
        return applicable(memberId, clock.instant())
                .flatMap(version -> at(
                        memberId,
                        YearPeriod.of(clock.instant(), version.rules().zone()).year(),
                        clock.instant()));
    }

    /** The years a member has a standing in, the latest first. */
    public List<Integer> yearsOf(long memberId) {
        return standings.yearsOf(memberId);
    }

    /** Under one scheme, as an audit looks at it. */
    public Optional<Standing> under(long schemeId, int year, long memberId) {
        return standings.find(schemeId, year, memberId).map(this::view);
    }

    private Optional<Standing> at(long memberId, int year, Instant when) {
        var applicable = applicable(memberId, when);
        var cached = applicable.flatMap(version -> standings.find(version.schemeId(), year, memberId));
        if (cached.isPresent()) {
            return cached.map(this::view);
        }
        var other = standings.ofMember(memberId, year);
        if (!other.isEmpty()) {
            return Optional.of(view(other.getFirst()));
        }
        return applicable.map(version -> view(nothingYet(version, year, memberId)));
    }

    private Optional<SchemeVersion> applicable(long memberId, Instant when) {
        return members.at(memberId, when).flatMap(placement -> schemes.applicable(placement.unitPath(), when));
    }

    private static StandingRow nothingYet(SchemeVersion version, int year, long memberId) {
        var rules = version.rules();
        var place = new StandingRow.Place(0, "", StandingRow.Place.NO_SECTION);
        return StandingRow.of(
                version.schemeId(), new YearPeriod(year, rules.zone()), rules, memberId, place, List.of());
    }

    Standing view(StandingRow row) {
        var version = schemes.ofYear(row.schemeId(), row.year());
        return view(row, version, clock.instant().atZone(version.rules().zone()).toLocalDate());
    }

    /** In the words of a version, as of a day. */
    public Standing view(StandingRow row, SchemeVersion version, LocalDate day) {
        var scheme = schemes.require(row.schemeId());
        var rules = version.rules();
        var period = new YearPeriod(row.year(), rules.zone());
        long whole = rules.requirement().wholeMilli();
        return new Standing(
                Ids.text(row.memberId()),
                row.year(),
                Ids.text(row.schemeId()),
                scheme.name(),
                version.number(),
                rules.unitName(),
                Pace.state(period, row.riskOn(), day),
                row.earnedMilli(),
                row.countedMilli(),
                whole,
                row.missingMilli(),
                Pace.expectedMilli(period, whole, day),
                period.lastDay(),
                categories(rules, row));
    }

    private static List<CategoryStanding> categories(SchemeRules rules, StandingRow row) {
        var named = rules.categories().stream()
                .map(category -> category(rules, row, category.code(), category.name(), category.colour()))
                .toList();
        if (row.categories().stream()
                .allMatch(each -> rules.category(each.code()).isPresent())) {
            return named;
        }
        return Stream.concat(named.stream(), Stream.of(category(rules, row, Category.OTHER, OTHER, 0)))
                .toList();
    }

    private static CategoryStanding category(SchemeRules rules, StandingRow row, String code, Text name, int colour) {
        var amounts = row.categories().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(new StandingRow.InCategory(code, 0, 0));
        long minimum = rules.requirement().minimumOf(code);
        long maximum = rules.caps().stream()
                .filter(cap -> cap instanceof Cap.OfCategory of && of.category().equals(code))
                .mapToLong(Cap::maximumMilli)
                .min()
                .orElse(0);
        return new CategoryStanding(
                code,
                name,
                colour,
                amounts.earnedMilli(),
                amounts.countedMilli(),
                minimum,
                maximum,
                Math.max(0, minimum - amounts.countedMilli()));
    }
}
