package org.xuefen.credit.standing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xuefen.credit.CategoryStanding;
import org.xuefen.credit.Standing;
import org.xuefen.credit.Standings;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.rules.Cap;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.Pace;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Standings in words of the scheme, as of now. */
@Singleton
public class StandingReader implements Standings {
    private static final Text OTHER = Text.of("其他", "Other");

    private final StandingStore standings;
    private final Ledger ledger;
    private final Schemes schemes;
    private final Members members;
    private final PostsHeld posts;
    private final OrganizationSettings settings;
    private final Clock clock;

    StandingReader(
            StandingStore standings,
            Ledger ledger,
            Schemes schemes,
            Members members,
            PostsHeld posts,
            OrganizationSettings settings,
            Clock clock) {
        this.standings = standings;
        this.ledger = ledger;
        this.schemes = schemes;
        this.members = members;
        this.posts = posts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Standing> of(long memberId, int year) {
        var end = settings.startOf(LocalDate.of(year, 12, 31));
        var when = end.isBefore(clock.instant()) ? end : clock.instant();
        return at(memberId, year, applicable(memberId, when));
    }

    @Override
    public Optional<Standing> now(long memberId) {
        var now = clock.instant();
        return applicable(memberId, now).flatMap(version -> now(memberId, version, now));
    }

    /** A member who has yet to join belongs nowhere. */
    @Override
    public Optional<Standing> now(Member member) {
        var now = clock.instant();
        return member.joined().isAfter(settings.dayOf(now))
                ? Optional.empty()
                : schemes.applicable(member.unitPath(), now).flatMap(version -> now(member.id(), version, now));
    }

    private Optional<Standing> now(long memberId, SchemeVersion version, Instant now) {
        return at(memberId, year(memberId, version, now), Optional.of(version));
    }

    /** Where all periods are calendar years the member need not be asked for. */
    private int year(long memberId, SchemeVersion version, Instant now) {
        var rules = version.rules();
        if (rules.span() == 0) {
            return YearPeriod.of(now, rules.zone()).year();
        }
        var place = place(version, memberId);
        return place.requirement(rules)
                .period()
                .at(now, Pace.day(place.joinedOn()), rules.zone())
                .year();
    }

    /** The years a member has a standing in, the latest first. */
    public List<Integer> yearsOf(long memberId) {
        return standings.yearsOf(memberId);
    }

    /** What a member's standing is made from; empty where they have none under this scheme. */
    public Optional<Reckoning> reckoning(MemberKey key, SchemeVersion version, int year) {
        return standings.find(version.schemeId(), year, key.memberId()).map(row -> {
            var reach = Reach.of(version.rules(), year, List.of(row.place()));
            var lines = ledger.linesOf(List.of(key.key()), version.schemeId(), reach.from(), reach.until());
            return new Reckoning(version, year, key.memberId(), row.place(), lines.getOrDefault(key.key(), List.of()));
        });
    }

    /** Under every scheme that recorded something for them in a year, the fullest first. */
    public List<Standing> allOf(long memberId, int year) {
        return standings.ofMember(memberId, year).stream().map(this::view).toList();
    }

    /** Under one scheme, as an audit looks at it. */
    public Optional<Standing> under(long schemeId, int year, long memberId) {
        return standings.find(schemeId, year, memberId).map(this::view);
    }

    private Optional<Standing> at(long memberId, int year, Optional<SchemeVersion> applicable) {
        var all = standings.ofMember(memberId, year);
        return applicable
                .flatMap(version -> all.stream()
                        .filter(row -> row.schemeId() == version.schemeId())
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .map(this::view)
                .or(() -> applicable.map(version -> view(nothingYet(version, year, memberId))));
    }

    private Optional<SchemeVersion> applicable(long memberId, Instant when) {
        return members.at(memberId, when).flatMap(placement -> schemes.applicable(placement.unitPath(), when));
    }

    private StandingRow nothingYet(SchemeVersion version, int year, long memberId) {
        return StandingRow.of(version, year, memberId, place(version, memberId), List.of());
    }

    private Place place(SchemeVersion version, long memberId) {
        var rules = version.rules();
        var today = clock.instant().atZone(rules.zone()).toLocalDate();
        var held = posts.asked(rules, List.of(memberId), today).getOrDefault(memberId, Set.of());
        return Place.of(rules, members.require(memberId), held);
    }

    Standing view(StandingRow row) {
        var version = schemes.ofYear(row.schemeId(), row.year());
        return view(row, version, clock.instant().atZone(version.rules().zone()).toLocalDate());
    }

    /** In the words of a version, as of a day. */
    public Standing view(StandingRow row, SchemeVersion version, LocalDate day) {
        var scheme = schemes.require(row.schemeId());
        var rules = version.rules();
        var period = row.place().period(rules, row.year());
        return new Standing(
                Ids.text(row.memberId()),
                row.year(),
                Ids.text(row.schemeId()),
                scheme.name(),
                version.number(),
                rules.unitName(),
                Pace.state(row.dueOn(), row.riskOn(), day),
                row.earnedMilli(),
                row.countedMilli(),
                row.requiredMilli(),
                row.missingMilli(),
                Pace.expectedMilli(period, row.requiredMilli(), day),
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
                .orElse(new StandingRow.InCategory(code, 0, 0, 0));
        long minimum = amounts.minimumMilli();
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
