package org.xuefen.app.demo;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xuefen.live.AttendanceBook;
import org.xuefen.live.ClassDraft;
import org.xuefen.live.ClassRepeat;
import org.xuefen.live.LiveClass.Ending;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LivePlans;
import org.xuefen.live.LivePresence;
import org.xuefen.live.LiveRole;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.Text;

/** A live class that is over, attended by the demo's member and credited, and a series to come. */
@Singleton
class DemoLive {
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Duration BEFORE = Duration.ofHours(5);
    private static final int HALF_HOUR = 1800;
    private static final int MINUTES = 60;

    private final LivePlans plans;
    private final LiveClasses classes;
    private final AttendanceBook attendance;
    private final LivePresence presence;
    private final DemoSteps steps;
    private final OrganizationSettings zone;

    DemoLive(
            LivePlans plans,
            LiveClasses classes,
            AttendanceBook attendance,
            LivePresence presence,
            DemoSteps steps,
            OrganizationSettings zone) {
        this.plans = plans;
        this.classes = classes;
        this.attendance = attendance;
        this.presence = presence;
        this.steps = steps;
        this.zone = zone;
    }

    void seed(DemoOrganization.Staff staff, Map<String, Long> courses, Instant until) {
        long id = steps.once("live-past", () -> planned(staff, courses, until));
        steps.once("live-held", () -> held(staff, id));
        steps.once("live-next", () -> next(staff, courses, until));
    }

    private ClassDraft draft(DemoOrganization.Staff staff, Text title, Text summary, Instant from, Long before) {
        return new ClassDraft(
                staff.root(),
                title,
                summary,
                from,
                from.plus(Duration.ofMinutes(MINUTES)),
                15,
                "safety",
                0,
                null,
                List.of(
                        new ClassDraft.Host(staff.trainer(), LiveRole.PRESENTER),
                        new ClassDraft.Host(staff.organizer(), LiveRole.MODERATOR)),
                List.of(new ClassDraft.Audience(staff.root(), null, null)),
                before == null ? List.of() : List.of(new ClassDraft.Before(before, null)));
    }

    private long planned(DemoOrganization.Staff staff, Map<String, Long> courses, Instant until) {
        // After all the member has studied: time is claimed forward.
        var begin = Instant.ofEpochSecond(until.minus(BEFORE).getEpochSecond() / HALF_HOUR * HALF_HOUR);
        var draft = draft(
                staff,
                Text.of("摔倒之后的前十分钟", "The first ten minutes after a fall"),
                Text.of(
                        "看现场、看自己、再看车。急救包怎么用，对方要私了怎么回。",
                        "The scene, yourself, then the bike. How to use the kit, and what to say to a private settlement."),
                begin,
                Objects.requireNonNull(courses.get("road-safety")));
        long[] id = new long[1];
        ServerClock.at(begin.minus(Duration.ofDays(5)), () -> {
            id[0] = plans.plan(staff.trainer(), draft, ClassRepeat.once()).getFirst();
            plans.register(staff.member(), id[0]);
        });
        return id[0];
    }

    /** The member comes five minutes late, and answers what is asked. */
    private long held(DemoOrganization.Staff staff, long id) {
        var from = classes.require(id).startsAt();
        var there = new HashMap<Long, Long>();
        for (int step = 0; step <= MINUTES * 2; step++) {
            int now = step;
            var at = from.plus(STEP.multipliedBy(step));
            ServerClock.at(at, () -> {
                if (now == 0) {
                    classes.began(id, at);
                    there.put(staff.trainer(), attendance.join(id, staff.trainer(), LiveRole.PRESENTER, at));
                }
                if (now == 10) {
                    there.put(staff.member(), attendance.join(id, staff.member(), LiveRole.ATTENDEE, at));
                }
                var seen = new HashMap<Long, Instant>();
                there.values().forEach(interval -> seen.put(interval, at));
                attendance.seen(seen);
                presence.turn(id);
                if (there.containsKey(staff.member())) {
                    presence.answer(staff.member(), id);
                }
                if (now == MINUTES * 2) {
                    there.values().forEach(interval -> attendance.leave(interval, at));
                    classes.end(id, Ending.ENDED, at);
                }
            });
        }
        return id;
    }

    private long next(DemoOrganization.Staff staff, Map<String, Long> courses, Instant until) {
        var day = zone.dayOf(until).plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        var evening = day.atTime(LocalTime.of(19, 30)).atZone(zone.zone()).toInstant();
        var draft = draft(
                staff,
                Text.of("冬季骑行答疑", "Winter riding: your questions"),
                Text.of("每周四晚上，带着路上遇到的问题来。", "Thursday evenings: bring what happened to you on the road."),
                evening,
                Objects.requireNonNull(courses.get("winter-riding")));
        var ids = new long[1];
        ServerClock.at(
                until,
                () -> ids[0] = plans.plan(staff.trainer(), draft, new ClassRepeat(ClassRepeat.Frequency.WEEKLY, 1, 4))
                        .getFirst());
        return ids[0];
    }
}
