package org.xuefen.live.schedule;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.live.ClassDraft;
import org.xuefen.live.ClassRepeat;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.Meetings;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.SharedRefusals;

/** Plans classes, changes them and calls them off; whoever is coming hears of what concerns them. */
@Singleton
class Planning {
    private final PlanStore store;
    private final DraftCheck check;
    private final Places places;
    private final ClassNews news;
    private final Meetings meetings;
    private final Units units;
    private final OrganizationSettings organization;
    private final Clock clock;

    Planning(
            PlanStore store,
            DraftCheck check,
            Places places,
            ClassNews news,
            Meetings meetings,
            Units units,
            OrganizationSettings organization,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.places = places;
        this.news = news;
        this.meetings = meetings;
        this.units = units;
        this.organization = organization;
        this.clock = clock;
    }

    /** @param secretaryId who writes the minutes, where the classes are meetings */
    @Transactional
    List<Long> plan(long by, ClassDraft draft, ClassRepeat repeat, @Nullable Long secretaryId) {
        var ids = plan(by, draft, repeat);
        if (secretaryId != null) {
            ids.forEach(id -> meetings.make(by, id, secretaryId));
        }
        return ids;
    }

    @Transactional
    List<Long> plan(long by, ClassDraft draft, ClassRepeat repeat) {
        var now = clock.instant();
        var path = units.require(draft.unitId()).path();
        check.fits(draft, path);
        if (draft.startsAt().isBefore(now)) {
            throw Refusal.field("startsAt", LiveRefusals.STARTS_IN_PAST);
        }
        Long series = repeat.classes() > 1 ? Ids.next() : null;
        if (series != null) {
            store.insertSeries(series, repeat.frequency().name(), repeat.every(), repeat.classes(), by, now);
        }
        var first = draft.startsAt().atZone(organization.zone());
        var length = Duration.between(draft.startsAt(), draft.endsAt());
        var ids = new ArrayList<Long>();
        for (int number = 0; number < repeat.classes(); number++) {
            var from = repeat.at(first, number).toInstant();
            ids.add(store.insert(draft.at(from, from.plus(length)), path, series, by, now));
        }
        news.planned(store.require(ids.getFirst()), draft.hosts(), by);
        return ids;
    }

    /**
     * Changes a class that has not begun, and of its series those after it where that is wanted: what is said of all of them,
     * and as much earlier or later as this one.
     *
     * @param version the version the caller has seen; null: whatever is there
     */
    @Transactional
    void edit(long id, ClassDraft draft, boolean following, @Nullable Integer version) {
        var plan = requireOpen(id);
        if (version != null && version != plan.version()) {
            throw new Refusal(SharedRefusals.EDIT_CONFLICT);
        }
        var path = units.require(draft.unitId()).path();
        check.fits(draft, path);
        var now = clock.instant();
        if (draft.startsAt().isBefore(now)
                && !draft.startsAt().equals(plan.live().startsAt())) {
            throw Refusal.field("startsAt", LiveRefusals.STARTS_IN_PAST);
        }
        var zone = organization.zone();
        var moved = Duration.between(
                plan.live().startsAt().atZone(zone).toLocalDateTime(),
                draft.startsAt().atZone(zone).toLocalDateTime());
        var length = Duration.between(draft.startsAt(), draft.endsAt());
        var rest = following ? after(plan) : List.<Plan>of();
        write(plan, draft, path);
        for (var later : rest) {
            var from = later.live().startsAt().atZone(zone).plus(moved).toInstant();
            write(later, draft.at(from, from.plus(length)), path);
        }
    }

    private void write(Plan before, ClassDraft draft, String path) {
        places.requireFits(before.id(), draft.capacity());
        boolean moved = !draft.startsAt().equals(before.live().startsAt())
                || !draft.endsAt().equals(before.live().endsAt());
        boolean renamed =
                !draft.title().equals(before.live().title()) || !draft.summary().equals(before.summary());
        store.write(before.id(), draft, path, moved || renamed ? 1 : 0, clock.instant());
        places.fill(before.id(), draft.capacity());
        if (moved) {
            news.moved(before, store.require(before.id()));
        }
    }

    /** Calls a class off that has not begun, and those after it in its series where that is wanted. */
    @Transactional
    void cancel(long id, long by, String why, boolean following) {
        var plan = requireOpen(id);
        var all = new ArrayList<>(List.of(plan));
        all.addAll(following ? after(plan) : List.of());
        for (var each : all) {
            store.cancel(each.id(), by, why, clock.instant());
            news.cancelled(store.require(each.id()));
        }
    }

    private Plan requireOpen(long id) {
        var plan = store.lock(id);
        if (plan.over()) {
            throw new Refusal(LiveRefusals.CLASS_OVER);
        }
        if (plan.live().beganAt() != null) {
            throw new Refusal(LiveRefusals.CLASS_BEGUN);
        }
        return plan;
    }

    private List<Plan> after(Plan plan) {
        return plan.seriesId() == null
                ? List.of()
                : store.query("""
                        where c.series_id = ? and c.starts_at > ? and c.cancelled_at is null and c.began_at is null
                            and c.ended_at is null order by c.starts_at for update
                        """, plan.seriesId(), plan.live().startsAt());
    }
}
