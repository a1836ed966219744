package org.xuefen.live.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Adoption;
import org.xuefen.live.Attendances;
import org.xuefen.live.ClassRepeat;
import org.xuefen.live.LivePlans;
import org.xuefen.live.LiveRole;
import org.xuefen.live.StageChanged;
import org.xuefen.live.StageState;
import org.xuefen.live.TestClasses;
import org.xuefen.shared.Db;
import org.xuefen.shared.JobHandler;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.XuefenSettings;

/** Attendance is measured, checked, frozen and credited by the rules of the scheme that applies. */
@ExtendWith(AppExtension.class)
class PresenceIT {
    private final XuefenApp app;
    private final Db db;
    private final TestClasses world;
    private final Instant start;

    PresenceIT(XuefenApp app) {
        this.app = app;
        db = app.bean(Db.class);
        world = new TestClasses(app);
        start = world.now().plusSeconds(120);
    }

    private void adopt(String preset) {
        app.bean(Adoption.class)
                .adopt(preset, world.organization().root(), app.today().minusDays(30), world.trainer);
    }

    private AttendedClass held(Duration length) {
        long id = world.plan(world.draft(world.north, start, length, null));
        return new AttendedClass(app, id, start);
    }

    private AttendanceEvidenceOf evidence(long memberId) {
        long id = db.number("select id from live_evidence where member_id = ?", memberId);
        return new AttendanceEvidenceOf(app.bean(Attendances.class).find(id).orElseThrow());
    }

    private record AttendanceEvidenceOf(org.xuefen.live.AttendanceFrozen frozen) {
        String checks() {
            var e = frozen.evidence();
            return e.checksAnswered() + "+" + e.checksMadeUp() + "/" + e.checksAsked();
        }

        long minutes() {
            return Math.round(frozen.evidence().countedMillis() / 60_000.0);
        }
    }

    /** Entries of the ledger about live classes, once the awards were written; twice, as after a kill. */
    private List<Long> credits(long memberId) {
        var award = app.beans(JobHandler.class).stream()
                .filter(handler -> handler.kind().equals("credit.live-award"))
                .findFirst()
                .orElseThrow();
        for (long id : db.query("select id from live_evidence where member_id = ?", row -> row.getLong(1), memberId)) {
            for (int turn = 0; turn < 2; turn++) {
                try {
                    award.run(Long.toString(id), "");
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return db.query(
                "select e.amount_milli from "
                        + app.bean(XuefenSettings.class).ledger()
                        + ".credit_entry e join credit_member m on m.member_key = e.member_key"
                        + " where m.member_id = ? and e.source_kind = 'LIVE_CLASS' order by e.id",
                row -> row.getLong(1),
                memberId);
    }

    @Test
    void nasbaWantsThreeResponsesACreditAndAMissedOneCostsItsShare() {
        adopt("cpe-50");
        long late = world.organization().member(world.north);
        var held = held(Duration.ofMinutes(100))
                .begin()
                .enters(world.trainer, LiveRole.PRESENTER)
                .enters(world.northerner, LiveRole.ATTENDEE);
        held.minutes(50, world.northerner).enters(late, LiveRole.ATTENDEE).minutes(50, world.northerner);
        held.end(world.northerner).freeze(Duration.ofMinutes(5));

        var mine = evidence(world.northerner);
        assertThat(mine.minutes()).isEqualTo(100);
        assertThat(mine.checks()).isEqualTo("6+0/6");
        assertThat(mine.frozen().evidence().responses())
                .allSatisfy(response -> assertThat(response.answer()).isNotBlank());
        assertThat(credits(world.northerner)).containsExactly(2000L);
        assertThat(evidence(late).minutes()).isEqualTo(50);
        assertThat(evidence(late).checks()).startsWith("0+0/");
        assertThat(credits(late)).containsExactly(0L);
    }

    @Test
    void hubeiLetsMissedChecksBeMadeUpByPlayingTheStretchAgain() {
        adopt("hubei-builders");
        var held = held(Duration.ofHours(4)).begin().enters(world.northerner, LiveRole.ATTENDEE);
        long id = db.number("select max(id) from live_class");
        db.update("update live_class set designated_milli = 8000 where id = ?", id);
        held.minutes(200, world.northerner).minutes(40).end();
        held.freeze(Duration.ofMinutes(5));
        assertThat(db.number("select count(*) from live_check where class_id = ?", id))
                .isEqualTo(8);
        assertThat(db.number("select count(*) from live_evidence where class_id = ?", id))
                .isZero();

        var checks = app.bean(CheckStore.class);
        var mine = checks.responses(id, world.northerner);
        var missed = checks.checks(id).stream()
                .filter(check -> !mine.containsKey(check.id()))
                .toList();
        assertThat(missed).isNotEmpty();
        for (var check : missed) {
            makeUp(id, check.id(), held.now().plus(Duration.ofHours(1)));
        }
        assertThat(evidence(world.northerner).checks()).isEqualTo((8 - missed.size()) + "+" + missed.size() + "/8");
        assertThat(credits(world.northerner)).containsExactly(8000L);
    }

    /** Nine of the checks of all its days may be missed: eight on the first and two on the second are more. */
    @Test
    void whatMayBeMissedIsCountedOverAllDaysOfASeries() {
        adopt("hubei-builders");
        var days = app.bean(LivePlans.class)
                .plan(
                        world.trainer,
                        world.draft(world.north, start, Duration.ofHours(1), null),
                        new ClassRepeat(ClassRepeat.Frequency.DAILY, 1, 2));
        long other = world.organization().member(world.north);
        var first = new AttendedClass(app, days.getFirst(), start).begin().enters(world.northerner, LiveRole.ATTENDEE);
        first.enters(other, LiveRole.ATTENDEE).minutes(60, other).end(other).freeze(Duration.ofMinutes(5));
        assertThat(frozen(days.getFirst(), world.northerner)).isFalse();

        var second = new AttendedClass(app, days.getLast(), start.plus(Duration.ofDays(1)))
                .begin()
                .enters(world.northerner, LiveRole.ATTENDEE)
                .enters(other, LiveRole.ATTENDEE);
        second.minutes(40, world.northerner).minutes(20).end().freeze(Duration.ofMinutes(5));
        assertThat(frozen(days.getLast(), world.northerner)).isTrue();
        assertThat(frozen(days.getLast(), other)).isFalse();
        var check = app.bean(CheckStore.class).checks(days.getLast()).getLast();
        ServerClock.at(
                second.now().plus(Duration.ofHours(1)),
                () -> assertThatThrownBy(
                                () -> app.bean(MakingUp.class).begin(world.northerner, days.getLast(), check.id()))
                        .isInstanceOf(Refusal.class));
        assertThat(credits(world.northerner)).allMatch(credit -> credit == 0L);
    }

    private boolean frozen(long classId, long memberId) {
        return app.bean(Freezing.class).frozen(classId, memberId);
    }

    private void makeUp(long classId, long checkId, Instant from) {
        var making = app.bean(MakingUp.class);
        var begun = new PresenceView.MakeUp[1];
        ServerClock.at(from, () -> begun[0] = making.begin(world.northerner, classId, checkId));
        long id = Long.parseLong(begun[0].id());
        boolean answered = false;
        for (long second = 10; second * 1000 < begun[0].neededMillis() + 10_000; second += 10) {
            var at = from.plusSeconds(second);
            var beat = new PresenceView.MakeUpBeat[1];
            ServerClock.at(at, () -> beat[0] = making.beat(world.northerner, classId, id));
            if (beat[0].done()) {
                return;
            }
            if (beat[0].check() && !answered) {
                ServerClock.at(at, () -> making.answer(world.northerner, classId, id, null, null));
                answered = true;
            }
        }
        throw new AssertionError("not made up");
    }

    @Test
    void aReplayThatIsLeftAloneOrSkippedThroughIsNone() {
        adopt("hubei-builders");
        var held = held(Duration.ofHours(2)).begin().enters(world.northerner, LiveRole.ATTENDEE);
        long id = db.number("select max(id) from live_class");
        held.minutes(120).end();
        var check = app.bean(CheckStore.class).checks(id).getFirst();
        var making = app.bean(MakingUp.class);
        var from = held.now().plusSeconds(600);
        var begun = new PresenceView.MakeUp[1];
        ServerClock.at(from, () -> begun[0] = making.begin(world.northerner, id, check.id()));
        long makeUp = Long.parseLong(begun[0].id());
        ServerClock.at(
                from.plusSeconds(60),
                () -> assertThatThrownBy(() -> making.beat(world.northerner, id, makeUp))
                        .isInstanceOf(Refusal.class));
        ServerClock.at(
                held.now().plus(Duration.ofDays(8)),
                () -> assertThatThrownBy(() -> making.begin(world.northerner, id, check.id()))
                        .isInstanceOf(Refusal.class));
    }

    @Test
    void twoClassesAtOnceCountOnce() {
        var one = held(Duration.ofHours(1)).begin();
        var other = held(Duration.ofHours(1)).begin();
        one.enters(world.northerner, LiveRole.ATTENDEE);
        other.enters(world.northerner, LiveRole.ATTENDEE);
        for (int turn = 0; turn < 6; turn++) {
            one.minutes(10);
            other.minutes(10);
        }
        one.end().freeze(Duration.ofMinutes(2));
        other.end().freeze(Duration.ofMinutes(2));
        long counted =
                db.number("select sum(counted_millis) from live_attendance where member_id = ?", world.northerner);
        assertThat(counted).isBetween(3_590_000L, 3_600_000L);
    }

    @Test
    void aPresenterIsCreditedAsPresenterAndAskedNothing() {
        adopt("cpe-50");
        var held = held(Duration.ofMinutes(50)).begin().enters(world.trainer, LiveRole.PRESENTER);
        held.minutes(50).end().freeze(Duration.ofMinutes(5));
        assertThat(evidence(world.trainer).frozen().evidence().role()).isEqualTo(LiveRole.PRESENTER);
        assertThat(evidence(world.trainer).checks()).isEqualTo("0+0/0");
    }

    @Test
    void timeInWhichNothingWasSentIsNotAttended() {
        var held = held(Duration.ofHours(1)).begin().enters(world.northerner, LiveRole.ATTENDEE);
        long id = db.number("select max(id) from live_class");
        held.minutes(10);
        var store = app.bean(HeldStore.class);
        held.at(() -> store.changed(new StageChanged(id, StageState.INTERRUPTED, held.now())));
        held.minutes(5);
        held.at(() -> store.changed(new StageChanged(id, StageState.ON_AIR, held.now())));
        held.minutes(10).end().freeze(Duration.ofMinutes(2));
        assertThat(evidence(world.northerner).minutes()).isEqualTo(20);
        assertThat(evidence(world.northerner).frozen().evidence().heldMillis()).isEqualTo(20 * 60_000);
    }

    @Test
    void freezingTwiceOrAfterAKillGivesEachMemberOneEvidenceAndOneCredit() {
        adopt("cpe-50");
        var held = held(Duration.ofMinutes(50)).begin().enters(world.northerner, LiveRole.ATTENDEE);
        held.minutes(50, world.northerner).end(world.northerner);
        held.freeze(Duration.ofMinutes(5)).freeze(Duration.ofMinutes(6));
        assertThat(db.number("select count(*) from live_evidence where member_id = ?", world.northerner))
                .isOne();
        assertThat(credits(world.northerner)).containsExactly(1000L);
    }

    @Test
    void aMemberIsToldBeforehandAndSeesWhatCounts() {
        adopt("cpe-50");
        long id = world.plan(world.draft(world.north, start, Duration.ofMinutes(50), null));
        var before = app.as(world.northerner).get("/api/v1/live-presence/" + id).json();
        assertThat(before.get("terms").toString()).contains("checks=3", "QUESTION");
        assertThat(app.as(world.southerner).get("/api/v1/live-presence/" + id).code())
                .isEqualTo("live.class-not-found");
    }

    @Test
    void anAnswerAfterTheWindowIsRefusedButForThoseWhoNeedMoreTime() {
        adopt("cpe-50");
        long slow = world.organization().member(world.north);
        app.as(slow).put("/api/v1/live-presence/preferences", Map.of("listed", true, "moreTime", true));
        var held = held(Duration.ofMinutes(50)).begin();
        held.minutes(17);
        long id = db.number("select max(id) from live_class");
        var check = app.bean(CheckStore.class).checks(id).getFirst();
        var answering = app.bean(Answering.class);
        ServerClock.at(check.closesAt().plusSeconds(1), () -> {
            assertThatThrownBy(() -> answering.answer(world.northerner, id, check.id(), null, 0))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.code().wire()).isEqualTo("live.check-over"));
            answering.answer(slow, id, check.id(), null, 0);
            assertThatThrownBy(() -> answering.answer(slow, id, check.id(), null, 1))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.code().wire()).isEqualTo("live.check-answered"));
        });
    }
}
