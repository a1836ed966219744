package org.xuefen.live.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.catalogue.Authoring;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.DraftItem;
import org.xuefen.catalogue.DraftModule;
import org.xuefen.catalogue.Item;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.credit.Adoption;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.live.Attendances;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRole;
import org.xuefen.live.TestClasses;
import org.xuefen.live.presence.AttendedClass;
import org.xuefen.live.stage.TestPresenter;
import org.xuefen.media.SenderProgram;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.JobHandler;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.Text;
import org.xuefen.shared.XuefenSettings;
import org.xuefen.study.Enrolments;
import org.xuefen.study.Progress;
import org.xuefen.study.Watching;

/** A live class inside a course: done by being there, or by studying its recording, and earning once. */
@ExtendWith(AppExtension.class)
class CourseClassIT {
    private final XuefenApp app;
    private final TestClasses world;
    private final Db db;
    private final Caller author;
    private final Client trainer;
    private final Client member;
    private final Instant start;

    CourseClassIT(XuefenApp app) {
        this.app = app;
        world = new TestClasses(app);
        db = app.bean(Db.class);
        author = new Caller(world.trainer, Set.of(Role.MEMBER, Role.TRAINER), "en");
        trainer = app.as(world.trainer);
        member = app.as(world.northerner);
        start = world.now().plusSeconds(120);
    }

    /** A draft of one live item, no class chosen. */
    private long draft() {
        var item = new DraftItem(0, ItemKind.LIVE, Text.of("直播答疑", "Live"), Text.of("会问", "can ask"), 80, null);
        return app.bean(Authoring.class)
                .create(
                        author,
                        new CourseDraft(
                                Text.of("课程" + XuefenApp.serial(), "Course"),
                                Text.of("说明", "What it is"),
                                "theory",
                                "civic",
                                List.of("en"),
                                List.of(),
                                true,
                                List.of(new DraftModule(0, Text.of("一", "One"), List.of(item)))));
    }

    private long item(long courseId) {
        return app.bean(Authoring.class)
                .draft(author, courseId)
                .items()
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void choose(long itemId, long classId) {
        var answer = trainer.put("/api/v1/live/items/" + itemId + "/class", Map.of("classId", Ids.text(classId)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void publish(long courseId) {
        app.bean(Authoring.class).submit(author, courseId);
        app.bean(Authoring.class)
                .approve(new Caller(app.newAccount(Role.REVIEWER), Set.of(Role.MEMBER, Role.REVIEWER), "en"), courseId);
    }

    private long course(long classId) {
        long id = draft();
        choose(item(id), classId);
        publish(id);
        return id;
    }

    private Item published(long courseId) {
        return app.bean(Courses.class)
                .requireCurrent(courseId)
                .items()
                .findFirst()
                .orElseThrow();
    }

    private boolean done(long courseId) {
        return app.bean(Progress.class)
                        .of(world.northerner, courseId)
                        .orElseThrow()
                        .enrolment()
                        .completedAt()
                != null;
    }

    /** Entries of the ledger, once awards were written: source and thousandths. */
    private List<String> entries(long memberId) {
        var award = app.beans(JobHandler.class).stream()
                .filter(handler -> handler.kind().equals("credit.live-award"))
                .findFirst()
                .orElseThrow();
        for (long id : db.query("select id from live_evidence where member_id = ?", row -> row.getLong(1), memberId)) {
            try {
                award.run(Long.toString(id), "");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return db.query(
                "select e.source_kind, e.amount_milli from "
                        + app.bean(XuefenSettings.class).ledger()
                        + ".credit_entry e join credit_member m on m.member_key = e.member_key"
                        + " where m.member_id = ? order by e.id",
                row -> row.getString(1) + " " + row.getLong(2),
                memberId);
    }

    /** Thousandths for what was measured of the class, so many minutes being a credit, in tenths. */
    private long credits(long memberId, int minutes) {
        long id = db.number("select id from live_evidence where member_id = ?", memberId);
        long counted =
                app.bean(Attendances.class).find(id).orElseThrow().evidence().countedMillis();
        assertThat(counted).isGreaterThan(Duration.ofMinutes(45).toMillis());
        return counted * 10 / Duration.ofMinutes(minutes).toMillis() * 100;
    }

    private AttendedClass held(long classId) {
        return new AttendedClass(app, classId, start)
                .begin()
                .enters(world.trainer, LiveRole.PRESENTER)
                .enters(world.northerner, LiveRole.ATTENDEE);
    }

    private long planned() {
        return world.plan(world.draft(world.north, start, Duration.ofMinutes(50), null));
    }

    private void adopt() {
        app.bean(Adoption.class)
                .adopt("annual-study", world.organization().root(), app.today().minusDays(30), world.trainer);
    }

    @Test
    void whoeverIsThereCompletesTheItemAndTheCourseEarnsInPlaceOfTheClass() {
        adopt();
        long classId = planned();
        long courseId = course(classId);
        long second = course(classId);
        app.bean(Enrolments.class).enrol(world.northerner, courseId);
        app.bean(Enrolments.class).enrol(world.northerner, second);
        var view = member.post(
                "/api/v1/live-items/" + courseId + "/" + published(courseId).id(), Map.of());
        assertThat(view.json())
                .containsEntry("classId", Ids.text(classId))
                .containsEntry("open", true)
                .containsEntry("attendedPercent", null);

        held(classId).minutes(50, world.northerner).end(world.northerner).freeze(Duration.ofMinutes(5));
        assertThat(done(courseId)).isTrue();
        assertThat(done(second)).isTrue();
        // Five minutes are a credit; the second course is complete and earns nothing for the same hour.
        assertThat(entries(world.northerner)).containsExactly("COURSE " + credits(world.northerner, 5), "COURSE 0");
        assertThat(entries(world.trainer)).containsExactly("LIVE_CLASS " + credits(world.trainer, 25));
    }

    @Test
    void whoeverLeavesEarlyOrAnswersNoCheckHasNotCompletedIt() {
        adopt();
        long classId = planned();
        long courseId = course(classId);
        app.bean(Enrolments.class).enrol(world.northerner, courseId);
        long silent = world.organization().member(world.north);
        app.bean(Enrolments.class).enrol(silent, courseId);
        held(classId)
                .enters(silent, LiveRole.ATTENDEE)
                .minutes(20, world.northerner)
                .leaves(world.northerner)
                .minutes(30)
                .end()
                .freeze(Duration.ofMinutes(5));
        assertThat(done(courseId)).isFalse();
        assertThat(app.bean(Progress.class)
                        .of(silent, courseId)
                        .orElseThrow()
                        .enrolment()
                        .completedAt())
                .isNull();
        assertThat(entries(world.northerner)).isEmpty();
    }

    @Test
    void whoeverTakesTheCourseLaterNeedNotComeAgainAndDoesNotEarnAgain() {
        adopt();
        long classId = planned();
        long courseId = course(classId);
        held(classId).minutes(50, world.northerner).end(world.northerner).freeze(Duration.ofMinutes(5));
        var alone = "LIVE_CLASS " + credits(world.northerner, 50);
        assertThat(entries(world.northerner)).containsExactly(alone);

        app.bean(Enrolments.class).enrol(world.northerner, courseId);
        assertThat(done(courseId)).isFalse();
        var view = member.post(
                "/api/v1/live-items/" + courseId + "/" + published(courseId).id(), Map.of());
        assertThat(view.json())
                .hasEntrySatisfying(
                        "attendedPercent", percent -> assertThat((int) percent).isGreaterThan(90));
        assertThat(done(courseId)).isTrue();
        assertThat(entries(world.northerner)).containsExactly(alone, "COURSE 0");
    }

    @Test
    void whoeverWasNotThereStudiesTheRecording() throws Exception {
        long classId = world.plan(world.draft(world.south, world.now().plusSeconds(300)));
        long courseId = course(classId);
        long itemId = published(courseId).id();
        app.bean(Enrolments.class).enrol(world.northerner, courseId);
        var path = "/api/v1/study/courses/" + courseId + "/items/" + itemId;
        assertThat(member.get(path).json()).containsEntry("kind", "LIVE").containsEntry("playlistUrl", null);
        var session = Map.<String, Object>of("courseId", Ids.text(courseId), "itemId", Ids.text(itemId));
        assertThat(member.post("/api/v1/study/sessions", session).code()).isEqualTo("study.not-played");
        assertThat(member.post("/api/v1/live-items/" + courseId + "/" + itemId, Map.of())
                        .json())
                .containsEntry("open", false);

        try (var presenter = TestPresenter.connect(app, trainer, classId).hello("video/webm;codecs=h264,opus")) {
            presenter.await("ready");
            presenter.send(SenderProgram.recording(), 30_000, 6_000);
            presenter.await("on-air");
            presenter.join();
        }
        app.bean(LiveClasses.class).end(classId, LiveClass.Ending.ENDED, world.now());
        for (int i = 0; i < 600 && app.bean(LiveClasses.class).require(classId).recordingAssetId() == null; i++) {
            Thread.sleep(50);
        }
        var page = member.get(path).json();
        assertThat(page.get("playlistUrl")).isNotNull();
        long length = ((Number) page.get("durationMs")).longValue();
        assertThat(((Number) page.get("neededMs")).longValue()).isLessThanOrEqualTo(length * 80 / 100);
        assertThat(member.post("/api/v1/study/sessions", session).status()).isEqualTo(200);

        var watching = app.bean(Watching.class);
        var from = app.bean(java.time.Clock.class).instant();
        var opened = new long[1];
        ServerClock.at(from, () -> opened[0] = watching.open(world.northerner, courseId, itemId));
        ServerClock.at(from.plusMillis(length / 2), () -> watching.watched(opened[0], 0, length / 2, 1000));
        assertThat(done(courseId)).isFalse();
        ServerClock.at(from.plusMillis(length), () -> watching.watched(opened[0], length / 2, length, 1000));
        assertThat(done(courseId)).isTrue();
    }

    @Test
    void aTrainerPicksAClassOfTheirOwnAndWhatIsPublishedStaysAsItWas() {
        long courseId = draft();
        long itemId = item(courseId);
        assertThat(app.bean(Authoring.class).check(author, courseId))
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo("live.class-missing"));
        long first = planned();
        var elsewhere = new TestClasses(app);
        long strange = elsewhere.plan(elsewhere.draft(elsewhere.north, start));
        assertThat(trainer.put("/api/v1/live/items/" + itemId + "/class", Map.of("classId", Ids.text(strange)))
                        .code())
                .isEqualTo("live.class-not-found");
        var stranger = app.as(Role.TRAINER);
        assertThat(stranger.put("/api/v1/live/items/" + itemId + "/class", Map.of("classId", Ids.text(first)))
                        .code())
                .isEqualTo("catalogue.course-not-found");
        choose(itemId, first);
        publish(courseId);
        assertThat(published(courseId).contentRef()).isEqualTo(first);
        assertThat(published(courseId).estimatedSeconds()).isEqualTo(3000);

        long other = planned();
        var revision = app.bean(Courses.class).requireCurrent(courseId);
        choose(itemId, other);
        assertThat(published(courseId).contentRef()).isEqualTo(first);
        publish(courseId);
        assertThat(published(courseId).contentRef()).isEqualTo(other);
        assertThat(app.bean(Courses.class)
                        .revision(revision.id())
                        .orElseThrow()
                        .item(itemId)
                        .orElseThrow()
                        .contentRef())
                .isEqualTo(first);
    }
}
