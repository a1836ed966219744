package org.xuefen.credit.growth;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.Certificates;
import org.xuefen.credit.achievement.AchievementLine;
import org.xuefen.credit.growth.GrowthView.GrowthItem;
import org.xuefen.credit.growth.GrowthView.GrowthKind;
import org.xuefen.organization.Members;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Posts;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** What happened in someone's years: stays in units, posts, certificates, and what they entered. */
@Singleton
class Items {
    private final Members members;
    private final Units units;
    private final Posts posts;
    private final Certificates certificates;
    private final OrganizationSettings settings;
    private final Clock clock;

    Items(
            Members members,
            Units units,
            Posts posts,
            Certificates certificates,
            OrganizationSettings settings,
            Clock clock) {
        this.members = members;
        this.units = units;
        this.posts = posts;
        this.certificates = certificates;
        this.settings = settings;
        this.clock = clock;
    }

    LocalDate today() {
        return settings.dayOf(clock.instant());
    }

    /** Stays in units; the last day is the one before the move. */
    List<GrowthItem> stays(long memberId) {
        var history = members.history(memberId);
        var names = names(history.stream().map(Members.Membership::unitId));
        return history.stream()
                .map(stay -> item(
                        GrowthKind.UNIT,
                        settings.dayOf(stay.from()),
                        stay.until() == null
                                ? null
                                : settings.dayOf(stay.until().minusMillis(1)),
                        names.getOrDefault(stay.unitId(), Text.of("—", "—")),
                        null))
                .toList();
    }

    List<GrowthItem> postsHere(long memberId) {
        var held = posts.of(memberId);
        var names = names(held.stream().map(Posts.Held::unitId));
        return held.stream()
                .map(post -> item(
                        GrowthKind.POST_HERE,
                        post.from(),
                        post.until() == null ? null : post.until().minusDays(1),
                        post.post().name(),
                        names.get(post.unitId())))
                .toList();
    }

    private static GrowthItem item(
            GrowthKind kind, LocalDate day, @Nullable LocalDate until, Text title, @Nullable Text organization) {
        return new GrowthItem(kind, null, day, until, title, null, organization, "", null, null, false, null, null);
    }

    List<GrowthItem> certificates(long memberId) {
        return certificates.heldBy(memberId).stream()
                .map(held -> new GrowthItem(
                        GrowthKind.CERTIFICATE,
                        Ids.text(held.id()),
                        held.achievedOn(),
                        held.expiresOn(),
                        held.title(),
                        held.credits(),
                        null,
                        held.number(),
                        held.state(),
                        null,
                        held.state().equals("EXPIRED"),
                        null,
                        held.token()))
                .toList();
    }

    GrowthItem entered(AchievementLine line) {
        var content = line.content();
        var last = content.lastDay();
        var kind = switch (content.kind()) {
            case DEGREE -> GrowthKind.DEGREE;
            case POST -> GrowthKind.POST;
            case BADGE -> GrowthKind.BADGE;
        };
        return new GrowthItem(
                kind,
                line.id(),
                content.firstDay(),
                last,
                Text.of(content.title(), ""),
                line.levelName(),
                Text.of(content.organization(), ""),
                content.number(),
                line.state().name(),
                line.outcome() == null ? null : line.outcome().name(),
                kind == GrowthKind.BADGE && last != null && last.isBefore(today()),
                line.returnNote(),
                null);
    }

    /** The names of units someone was in during a year, in the order they came there. */
    static List<Text> during(int year, List<GrowthItem> stays) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var found = new ArrayList<Text>();
        for (var stay : stays.reversed()) {
            var until = stay.until();
            if (stay.day() != null
                    && !stay.day().isAfter(last)
                    && (until == null || !until.isBefore(first))
                    && !found.contains(stay.title())) {
                found.add(stay.title());
            }
        }
        return found;
    }

    private Map<Long, Text> names(Stream<Long> ids) {
        return units.findAll(ids.distinct().toList()).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }
}
