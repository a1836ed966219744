package org.xuefen.credit.service;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.organization.OrganizationRefusals;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Subtrees;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Gives points and takes them back; each request in a transaction of its own. */
@Singleton
class Giving {
    private final PointStore points;
    private final PointNews news;
    private final Scopes scopes;
    private final OrganizationSettings settings;
    private final Clock clock;

    Giving(PointStore points, PointNews news, Scopes scopes, OrganizationSettings settings, Clock clock) {
        this.points = points;
        this.news = news;
        this.scopes = scopes;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What an organizer gives.
     *
     * @param day of the service, not in the future
     */
    record Gift(List<Long> memberIds, String kind, int points, LocalDate day, String note) {}

    /**
     * @return how many lines are written; all or none
     * @throws Refusal {@code organization.member-not-found} where one of them is out of the caller's sight
     */
    @Transactional
    int give(Caller caller, String key, Gift gift) {
        if (points.written(caller.memberId(), key) > 0) {
            return points.written(caller.memberId(), key);
        }
        var kind = points.kinds().stream()
                .filter(each -> each.code().equals(gift.kind()))
                .findFirst()
                .orElseThrow(() -> Refusal.field("kind", PointRefusals.POINTS_KIND_UNKNOWN));
        var now = clock.instant();
        if (gift.day().isAfter(settings.dayOf(now)) || gift.day().getYear() < 1950) {
            throw Refusal.field("day", PointRefusals.POINTS_DAY);
        }
        var wanted = new HashSet<>(gift.memberIds());
        if (wanted.contains(caller.memberId())) {
            throw new Refusal(PointRefusals.POINTS_OWN);
        }
        var units = points.unitsOf(new Subtrees(scopes.pathsOf(caller)), wanted, at(gift.day(), now));
        if (!units.keySet().equals(wanted)) {
            throw new Refusal(OrganizationRefusals.MEMBER_NOT_FOUND);
        }
        points.insert(
                wanted.stream()
                        .map(member -> new PointLine(
                                Ids.next(),
                                member,
                                kind.code(),
                                gift.day(),
                                gift.points(),
                                gift.note(),
                                units.getOrDefault(member, 0L),
                                caller.memberId(),
                                now,
                                null))
                        .toList(),
                key);
        news.given(wanted, kind, gift);
        return wanted.size();
    }

    /** The last moment of a day, or now if it is today. */
    private Instant at(LocalDate day, Instant now) {
        var end = settings.startOf(day.plusDays(1)).minusMillis(1);
        return end.isBefore(now) ? end : now;
    }

    /**
     * Takes back, by a line that names the one it takes back.
     *
     * @param amount how many points; null: all that is left
     */
    @Transactional
    void takeBack(Caller caller, String key, long lineId, @Nullable Integer amount, String reason) {
        var line = points.lock(lineId)
                .filter(found -> found.takesBack() == null && scopes.reaches(caller, found.memberId()))
                .orElseThrow(() -> new Refusal(PointRefusals.POINTS_LINE_NOT_FOUND));
        if (points.written(caller.memberId(), key) > 0) {
            return;
        }
        if (line.memberId() == caller.memberId()) {
            throw new Refusal(PointRefusals.POINTS_OWN);
        }
        var account = new PointAccount(points.of(line.memberId()));
        int left = account.left(line);
        int taken = amount == null ? left : amount;
        if (!account.takes(line, taken)) {
            throw Refusal.field("points", PointRefusals.POINTS_MORE_THAN_LEFT, left);
        }
        var back = new PointLine(
                Ids.next(),
                line.memberId(),
                line.kind(),
                line.day(),
                -taken,
                reason,
                line.unitId(),
                caller.memberId(),
                clock.instant(),
                line.id());
        points.insert(List.of(back), key);
        news.takenBack(back);
    }
}
