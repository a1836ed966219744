package org.xuefen.credit.growth;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xuefen.credit.Standing;
import org.xuefen.credit.achievement.AchievementState;
import org.xuefen.credit.achievement.Achievements;
import org.xuefen.credit.growth.GrowthView.GrowthItem;
import org.xuefen.credit.growth.GrowthView.GrowthStanding;
import org.xuefen.credit.growth.GrowthView.GrowthYear;
import org.xuefen.credit.growth.GrowthView.ServiceSum;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.service.PointAccount;
import org.xuefen.credit.service.ServicePoints;
import org.xuefen.credit.standing.StandingReader;
import org.xuefen.organization.Members;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Someone's years, from what each domain and package knows of them. */
@Singleton
class Timeline {
    private final Items items;
    private final Achievements achievements;
    private final ServicePoints points;
    private final StandingReader standings;
    private final Ledger ledger;
    private final MemberKeys keys;
    private final Members members;
    private final Units units;
    private final OrganizationSettings settings;

    Timeline(
            Items items,
            Achievements achievements,
            ServicePoints points,
            StandingReader standings,
            Ledger ledger,
            MemberKeys keys,
            Members members,
            Units units,
            OrganizationSettings settings) {
        this.items = items;
        this.achievements = achievements;
        this.points = points;
        this.standings = standings;
        this.ledger = ledger;
        this.keys = keys;
        this.members = members;
        this.units = units;
        this.settings = settings;
    }

    /** @param own whether the member reads it, who also sees what is not confirmed */
    GrowthView of(long memberId, boolean own) {
        var account = points.account(memberId);
        var stays = items.stays(memberId);
        var lines = achievements.of(memberId);
        var confirmed = lines.stream().filter(line -> line.state() == AchievementState.CONFIRMED);
        var happened = Stream.of(
                        stays.stream(),
                        items.postsHere(memberId).stream(),
                        items.certificates(memberId).stream(),
                        confirmed.map(items::entered))
                .flatMap(each -> each)
                .toList();
        var open = lines.stream()
                .filter(line -> own && line.confirmedAt() == null)
                .map(items::entered)
                .toList();
        return new GrowthView(person(memberId), account.balance(), years(memberId, happened, stays, account), open);
    }

    private List<GrowthYear> years(
            long memberId, List<GrowthItem> happened, List<GrowthItem> stays, PointAccount account) {
        var byYear = new HashMap<Integer, List<GrowthItem>>();
        for (var item : happened) {
            if (item.day() != null) {
                byYear.computeIfAbsent(item.day().getYear(), _ -> new ArrayList<>())
                        .add(item);
            }
        }
        var standing = standings(memberId);
        var service = service(account);
        var earned = earned(memberId);
        var all = new TreeSet<Integer>(Comparator.reverseOrder());
        Stream.of(byYear, standing, service, earned).forEach(each -> all.addAll(each.keySet()));
        return all.stream()
                .map(year -> {
                    var counts = earned.getOrDefault(year, new int[2]);
                    return new GrowthYear(
                            year,
                            standing.get(year),
                            counts[0],
                            counts[1],
                            Items.during(year, stays),
                            service.getOrDefault(year, List.of()),
                            byYear.getOrDefault(year, List.of()).stream()
                                    .sorted(Comparator.comparing(
                                            GrowthItem::day, Comparator.nullsLast(Comparator.reverseOrder())))
                                    .toList());
                })
                .toList();
    }

    private Map<Integer, GrowthStanding> standings(long memberId) {
        var found = new HashMap<Integer, GrowthStanding>();
        var now = standings.now(memberId);
        now.ifPresent(standing -> found.put(standing.year(), view(standing)));
        for (var year : standings.yearsOf(memberId)) {
            if (!found.containsKey(year)) {
                standings.of(memberId, year).ifPresent(standing -> found.put(year, view(standing)));
            }
        }
        return found;
    }

    private static GrowthStanding view(Standing standing) {
        return new GrowthStanding(
                standing.earnedMilli(),
                standing.countedMilli(),
                standing.requiredMilli(),
                standing.missingMilli(),
                standing.state(),
                standing.unit(),
                standing.schemeName(),
                standing.lastDay());
    }

    private Map<Integer, List<ServiceSum>> service(PointAccount account) {
        var names = points.names();
        var found = new HashMap<Integer, List<ServiceSum>>();
        account.sums()
                .forEach(sum -> found.computeIfAbsent(sum.year(), _ -> new ArrayList<>())
                        .add(new ServiceSum(
                                sum.kind(),
                                names.getOrDefault(sum.kind(), Text.of("—", "—")),
                                sum.points(),
                                sum.times())));
        return found;
    }

    /** How many courses, and how much else, earned something in each year. */
    private Map<Integer, int[]> earned(long memberId) {
        var found = new HashMap<Integer, int[]>();
        keys.find(memberId)
                .ifPresent(key -> ledger.earned(key.key()).forEach(each -> {
                    int year = settings.dayOf(each.occurredAt()).getYear();
                    found.computeIfAbsent(year, _ -> new int[2])[
                            each.sourceKind().equals(Entry.COURSE) ? 0 : 1]++;
                }));
        return found;
    }

    private GrowthView.Person person(long memberId) {
        var member = members.require(memberId);
        return new GrowthView.Person(
                Ids.text(memberId),
                member.name(),
                member.memberNo(),
                units.ancestry(member.unitId()).stream().map(Unit::name).toList(),
                member.joined());
    }
}
