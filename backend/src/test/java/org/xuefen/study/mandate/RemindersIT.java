package org.xuefen.study.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.shared.ServerClock;
import org.xuefen.study.MandateAudience;
import org.xuefen.study.RequirementState;

/** Reminders arrive, once each, and one message a member and day. */
@ExtendWith(AppExtension.class)
class RemindersIT {
    private final XuefenApp app;
    private final MandateWorld world;
    private final long course;
    private static final AtomicInteger STORIES = new AtomicInteger();
    private final LocalDate day;

    RemindersIT(XuefenApp app) {
        this.app = app;
        world = new MandateWorld(app);
        course = world.study.course("policy", 5);
        // Each test has days of its own, further away than anything a server would look at by itself, and before 2038:
        // there the times of jobs end.
        day = world.today().plusDays(100 + 70L * STORIES.getAndIncrement());
    }

    @Test
    void theCalendarIsSaidDayByDayAndNothingTwice() {
        long member = world.organization.member(world.north);
        world.issueOn(day, course, day.plusDays(20), MandateAudience.unit(world.north));
        world.remindAt(world.at(day, 8));
        assertThat(world.messages(member)).as("before the hour").isZero();
        for (int on = 0; on <= 40; on++) {
            world.remindAt(world.at(day.plusDays(on), 9));
            world.remindAt(world.at(day.plusDays(on), 15));
        }
        assertThat(world.db.query(
                        "select occasion from study_mandate_reminder where member_id = ? order by said_on",
                        row -> row.getString(1).replaceFirst("@.*", ""),
                        member))
                .containsExactly("issued", "before-3", "due", "overdue-1", "overdue-2");
        assertThat(world.messages(member)).isEqualTo(5);
        assertThat(app.as(member).get("/api/v1/me/inbox").body()).contains("Overdue since", "Due today", "3 days left");
    }

    @Test
    void whatIsDueOnOneDayIsOneMessage() {
        long member = world.organization.member(world.north);
        long other = world.study.course("policy", 5);
        world.issueOn(day, course, day.plusDays(20), MandateAudience.unit(world.north));
        world.issueOn(day, other, day.plusDays(9), MandateAudience.member(member));
        world.remindAt(world.at(day, 9));
        assertThat(world.messages(member)).isEqualTo(1);
        assertThat(app.as(member).get("/api/v1/me/inbox").body()).contains("2 required tasks", "9 days left");
        assertThat(world.db.number("select count(*) from study_mandate_reminder where member_id = ?", member))
                .isEqualTo(2);
    }

    @Test
    void whoIsDoneOrLetGoHearsNothing() {
        long done = world.organization.member(world.north);
        long exempt = world.organization.member(world.north);
        long open = world.organization.member(world.north);
        long id = world.issueOn(day, course, day.plusDays(20), MandateAudience.unit(world.north));
        world.study.complete(done, course, 5);
        var mandate = app.bean(MandateStore.class).require(id);
        app.bean(Exemptions.class).exemptMember(mandate, exempt, RequirementState.EXCUSED, "r", world.ofNorthId);
        world.remindAt(world.at(day, 9));
        assertThat(List.of(world.messages(done), world.messages(exempt), world.messages(open)))
                .containsExactly(0L, 0L, 1L);
    }

    /** Six at once, after one that was killed before it could commit. */
    @Test
    void aRollbackAndManyAtOnceGiveEachMessageOnce() throws Exception {
        var members = new ArrayList<Long>();
        for (int i = 0; i < 30; i++) {
            members.add(world.organization.member(world.north));
        }
        world.issueOn(day, course, day.plusDays(20), MandateAudience.unit(world.north));
        var reminding = app.bean(Reminding.class);
        assertThatThrownBy(() -> app.bean(Killed.class).tell(members, day)).hasMessage("killed after 30");
        assertThat(members.stream().mapToLong(world::messages).sum()).isZero();
        var barrier = new CyclicBarrier(6);
        try (var lanes = Executors.newFixedThreadPool(6)) {
            Callable<Integer> run = () -> {
                barrier.await();
                return reminding.tell(members, day);
            };
            int told = 0;
            for (var each : lanes.invokeAll(java.util.Collections.nCopies(6, run))) {
                told += each.get();
            }
            assertThat(told).isEqualTo(30);
        }
        assertThat(members).allSatisfy(id -> assertThat(world.messages(id)).isEqualTo(1));
    }

    @Test
    void anOrganizersCallIsHeardAtOnceAndOnceADay() {
        long member = world.organization.member(world.north);
        var mandate = "/api/v1/mandates/" + world.issue(world.ofNorth, world.form(world.north, course));
        var called = world.ofNorth.post(mandate + "/reminders", null);
        assertThat(called.status()).as(called.body()).isEqualTo(200);
        assertThat(world.ofNorth.post(mandate + "/reminders", null).code()).isEqualTo("study.mandate-called-today");
        app.bean(ReminderRun.class).run();
        app.bean(ReminderRun.class).run();
        assertThat(world.messages(member)).isEqualTo(1);
    }

    @Test
    void theDaysOfMessagesAreForgottenAndNothingIsSaidAgain() {
        long member = world.organization.member(world.north);
        world.issueOn(day, course, day.plusDays(20), MandateAudience.unit(world.north));
        world.remindAt(world.at(day, 9));
        ServerClock.at(
                world.at(day.plusDays(31), 9), () -> app.bean(DigestSweep.class).run());
        assertThat(world.db.number("select count(*) from study_mandate_digest where member_id = ?", member))
                .isZero();
        world.remindAt(world.at(day, 12));
        assertThat(world.messages(member)).isEqualTo(1);
    }

    @Test
    void aChangedDueDateIsTold() {
        long member = world.organization.member(world.north);
        long id = world.issueOn(day, course, day.plusDays(20), MandateAudience.unit(world.north));
        world.remindAt(world.at(day, 9));
        ServerClock.at(
                world.at(day.plusDays(2), 8),
                () -> app.bean(Issuing.class).changeDue(id, world.ofRoot.id(), day.plusDays(30), "more time"));
        world.remindAt(world.at(day.plusDays(2), 9));
        assertThat(app.as(member).get("/api/v1/me/inbox").body()).contains("The due date has changed");
        assertThat(world.messages(member)).isEqualTo(2);
    }

    @Test
    void anOrganizerHearsOnceAWeekOfThoseWhoAreOverdue() {
        for (int i = 0; i < 7; i++) {
            world.organization.member(world.north);
        }
        world.organization.member(world.south);
        world.issueOn(day, course, day.plusDays(5), MandateAudience.unit(world.organization.root()));
        var monday = day.plusDays(8).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (int on = 0; on < 9; on++) {
            ServerClock.at(
                    world.at(monday.plusDays(on), 10),
                    () -> app.bean(Escalation.class).run());
        }
        assertThat(world.messages(world.ofNorthId)).as("two weeks").isEqualTo(2);
        var body = world.ofNorth.get("/api/v1/me/inbox").body();
        assertThat(body).contains("Overdue members: 7", "北区", "and others (7)").doesNotContain("南区");
    }

    /** Ends before it can commit. */
    @Singleton
    static class Killed {
        private final Reminding reminding;

        Killed(Reminding reminding) {
            this.reminding = reminding;
        }

        @Transactional
        void tell(List<Long> members, LocalDate day) {
            int told = reminding.tell(members, day);
            throw new IllegalStateException("killed after " + told);
        }
    }
}
