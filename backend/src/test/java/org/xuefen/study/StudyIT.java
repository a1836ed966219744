package org.xuefen.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.catalogue.Authoring;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.CreditCategories;
import org.xuefen.catalogue.DraftItem;
import org.xuefen.catalogue.DraftModule;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.catalogue.LearnerProgress;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.shared.Db;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.Text;

/** A member takes a course, reads it, and completes it once. */
@ExtendWith(AppExtension.class)
class StudyIT {
    private static final Instant MORNING = Instant.parse("2026-05-04T01:00:00Z");

    private final XuefenApp app;
    private final Watching watching;
    private final Progress progress;
    private final CompletedCourses completed;
    private final Caller trainer;
    private final Caller reviewer;

    StudyIT(XuefenApp app) {
        this.app = app;
        watching = app.bean(Watching.class);
        progress = app.bean(Progress.class);
        completed = app.bean(CompletedCourses.class);
        trainer = new Caller(app.newAccount(Role.TRAINER), Set.of(Role.MEMBER, Role.TRAINER), "zh-CN");
        reviewer = new Caller(app.newAccount(Role.REVIEWER), Set.of(Role.MEMBER, Role.REVIEWER), "zh-CN");
    }

    @Test
    void readingEveryItemCompletesTheCourseExactlyOnce() {
        long course = course(2);
        var member = app.as();
        var enrolled = member.post("/api/v1/enrolments", Map.of("courseId", Long.toString(course)));
        assertThat(enrolled.status()).isEqualTo(200);
        assertThat(member.post("/api/v1/enrolments", Map.of("courseId", Long.toString(course)))
                        .status())
                .isEqualTo(200);

        var items = progress.of(member.id(), course).orElseThrow().items();
        long at = 0;
        for (var item : items) {
            assertThat(completed.of(member.id())).isEmpty();
            read(member.id(), course, item, at);
            at += item.durationMillis() + 1000;
        }
        read(member.id(), course, items.getFirst(), at);

        assertThat(completed.of(member.id())).singleElement().satisfies(event -> {
            assertThat(event.courseId()).isEqualTo(course);
            assertThat(event.countedMediaMillis())
                    .isEqualTo(items.stream()
                            .mapToLong(ItemProgress::durationMillis)
                            .sum());
        });
        var after = member.get("/api/v1/study/courses/" + course).body();
        assertThat(after).contains("\"percent\":100", "\"itemsDone\":2");
        var learners = app.bean(LearnerProgress.class);
        assertThat(learners.learners(course, null, 10).items())
                .singleElement()
                .satisfies(learner -> assertThat(learner.itemsDone()).isEqualTo(2));
        assertThat(learners.counts(List.of(course))).containsEntry(course, new LearnerProgress.Counts(1, 1));
    }

    @Test
    void theEvidenceOfACompletionSaysWhatItRestsOnAndShowsTampering() {
        long course = course(1);
        long member = app.newAccount();
        app.bean(Enrolments.class).enrol(member, course);
        var item = progress.of(member, course).orElseThrow().items().getFirst();
        read(member, course, item, 0);
        long completion = completed.of(member).getFirst().completionId();
        var reader = app.bean(EvidenceReader.class);
        var evidence = reader.of(completion);
        assertThat(evidence.items()).singleElement().satisfies(one -> {
            assertThat(one.countedMillis()).isEqualTo(item.durationMillis());
            assertThat(one.counted()).hasSize(1);
            assertThat(one.speeds()).containsExactly(new ItemEvidence.Speed(1000, item.durationMillis()));
        });
        assertThat(reader.of(completion).sha256()).isEqualTo(evidence.sha256());
        app.bean(Db.class)
                .update(
                        "update study_completion set evidence = replace(evidence, ?, ?) where member_id = ? and item_id <> 0",
                        "\"kind\":\"ARTICLE\"",
                        "\"kind\":\"VIDEO\"",
                        member);
        assertThat(reader.of(completion).sha256()).isNotEqualTo(evidence.sha256());
    }

    @Test
    void manyReportsAtOnceStillCompleteOnce() throws Exception {
        long course = course(1);
        long member = app.newAccount();
        app.bean(Enrolments.class).enrol(member, course);
        var item = progress.of(member, course).orElseThrow().items().getFirst();
        var completions = app.bean(Completions.class);
        var outcome = new ItemOutcome(member, course, item.item().id(), true, 1000, 1, MORNING);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < 12; i++) {
                sent.add(many.submit(() -> completions.report(outcome)));
            }
            for (var one : sent) {
                one.get();
            }
        }
        assertThat(completed.of(member)).hasSize(1);
        assertThat(app.bean(Db.class).number("select count(*) from study_completion where member_id = ?", member))
                .isEqualTo(2);
    }

    @Test
    void forgedReportsOverHttpEarnNoMoreThanTheTimeThatPassed() {
        long course = course(1);
        var member = app.as();
        member.post("/api/v1/enrolments", Map.of("courseId", Long.toString(course)));
        var item = progress.of(member.id(), course).orElseThrow().items().getFirst();
        long began = System.nanoTime();
        var body = Map.of(
                "courseId",
                Long.toString(course),
                "itemId",
                Long.toString(item.item().id()));
        for (int tab = 0; tab < 5; tab++) {
            var session =
                    (String) member.post("/api/v1/study/sessions", body).json().get("id");
            for (int seq = 0; seq < 10; seq++) {
                var played = Map.of(
                        "fromMs",
                        0,
                        "toMs",
                        item.durationMillis(),
                        "rateMilli",
                        seq % 2 == 0 ? 2000 : 16_000,
                        "visible",
                        true,
                        "sinceMs",
                        0);
                var answer = member.post(
                        "/api/v1/study/beats",
                        Map.of(
                                "sessionId",
                                session,
                                "beats",
                                List.of(Map.of(
                                        "seq", seq, "positionMs", 0, "ended", true, "played", List.of(played)))));
                assertThat(answer.status()).isEqualTo(200);
            }
        }
        long passed = (System.nanoTime() - began) / 1_000_000;
        assertThat(progress.of(member.id(), course)
                        .orElseThrow()
                        .items()
                        .getFirst()
                        .countedMillis())
                .isLessThanOrEqualTo(Math.min(item.durationMillis(), passed * 2));
        var stranger = app.as();
        var session =
                (String) member.post("/api/v1/study/sessions", body).json().get("id");
        assertThat(stranger.post(
                                "/api/v1/study/beats",
                                Map.of(
                                        "sessionId",
                                        session,
                                        "beats",
                                        List.of(Map.of(
                                                "seq", 0, "positionMs", 0, "ended", false, "played", List.of()))))
                        .code())
                .isEqualTo("study.session-not-found");
        assertThat(stranger.get("/api/v1/study/courses/" + course + "/items/"
                                + item.item().id())
                        .code())
                .isEqualTo("study.not-enrolled");
    }

    /** Reads the whole of an article in one go, some milliseconds after the morning began. */
    private void read(long member, long course, ItemProgress item, long after) {
        var session = new long[1];
        ServerClock.at(
                MORNING.plusMillis(after),
                () -> session[0] = watching.open(member, course, item.item().id()));
        ServerClock.at(
                MORNING.plusMillis(after + item.durationMillis()),
                () -> watching.watched(session[0], 0, item.durationMillis(), 1000));
    }

    private long course(int articles) {
        var authoring = app.bean(Authoring.class);
        var items = new ArrayList<DraftItem>();
        for (int i = 1; i <= articles; i++) {
            items.add(new DraftItem(0, ItemKind.ARTICLE, Text.of("第 " + i + " 篇", ""), Text.of("", ""), 100, null));
        }
        var category = app.bean(ApplicationContext.class)
                .findBean(CreditCategories.class)
                .map(categories -> categories.all().getFirst().code())
                .orElse("general");
        var draft = new CourseDraft(
                Text.of("路口与盲区", ""),
                Text.of("大车转弯时停在哪里。", ""),
                "safety",
                category,
                List.of("zh"),
                List.of(),
                true,
                List.of(new DraftModule(0, Text.of("一", ""), items)));
        long course = authoring.create(trainer, draft);
        authoring
                .draft(trainer, course)
                .items()
                .forEach(item ->
                        authoring.writeArticle(trainer, item.id(), Text.of("停在司机看得到的位置，宁可多等十秒。".repeat(12), "")));
        authoring.submit(trainer, course);
        return authoring.approve(reviewer, course).courseId();
    }
}
