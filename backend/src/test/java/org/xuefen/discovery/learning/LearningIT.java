package org.xuefen.discovery.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Studying;
import org.xuefen.discovery.learning.Version.State;
import org.xuefen.discovery.recommend.CourseListing;
import org.xuefen.identity.Role;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.study.Choices;
import org.xuefen.study.Enrolments;

/** Versions learned from the real database, as an administrator makes and undoes them. */
@ExtendWith(AppExtension.class)
class LearningIT {
    private static final int SERIES = 40;
    private static final long NOISE = 404;
    private static final String MODELS = "/api/v1/recommendation-models";

    private final XuefenApp app;
    private final Db db;
    private final Studying study;
    private final XuefenApp.Client administrator;
    private final List<Long> takers = new ArrayList<>();

    LearningIT(XuefenApp app) {
        this.app = app;
        db = app.bean(Db.class);
        study = new Studying(app, null);
        administrator = app.as(Role.ADMINISTRATOR);
    }

    @Test
    void aBetterVersionIsUsedAWorseOneIsNotAndOneCanGoBack() throws InterruptedException {
        var courses = IntStream.range(0, SERIES)
                .mapToObj(i -> study.course("civic", 10))
                .toList();
        var now = app.bean(Clock.class).instant();
        for (int member = 0; member < 600; member++) {
            takes(courses.subList(member % (SERIES - 4), member % (SERIES - 4) + 4), now.minusSeconds(60), 0);
        }
        var first = train();
        assertThat(first.get("why")).as("%s", first).isNull();
        assertThat(first).containsEntry("state", "ACTIVE").containsEntry("kept", true);
        assertThat(number(first, "hits")).isGreaterThan(0.6).isGreaterThan(number(first, "popularHits"));
        assertThat(inUse()).isEqualTo(first.get("id"));

        readersGetWhatComesNext(courses);
        anotherNodeReadsTheSame(courses);

        var random = new Random(5);
        for (int member = 0; member < 2400; member++) {
            var some = new ArrayList<>(courses);
            Collections.shuffle(some, random);
            takes(some.subList(0, 4), now, NOISE);
        }
        var worse = train();
        assertThat(worse).containsEntry("state", "REJECTED").containsEntry("kept", false);
        assertThat(worse.get("why")).isIn("WORSE", "NO_BETTER_THAN_POPULAR");
        assertThat(inUse()).isEqualTo(first.get("id"));
        assertThat(administrator
                        .post(MODELS + "/" + worse.get("id") + "/activation", null)
                        .code())
                .isEqualTo("discovery.model-not-kept");

        db.update("delete from study_enrolment where revision_id = ?", NOISE);
        var second = train();
        assertThat(second).containsEntry("state", "ACTIVE");
        var back = administrator.post(MODELS + "/" + first.get("id") + "/activation", null);
        assertThat(back.json()).containsEntry("state", "ACTIVE");
        assertThat(inUse()).isEqualTo(first.get("id"));
        assertThat(read(second)).containsEntry("state", "RETIRED").containsEntry("kept", true);
        assertThat(db.number("select count(*) from recommend_model where state = 'ACTIVE'"))
                .isEqualTo(1);
    }

    private void readersGetWhatComesNext(List<Long> courses) {
        var reader = app.as(study.organization().member(study.organization().root()));
        var without = reasonOf(reader, courses.get(2));
        assertThat(without.get("code")).isNotEqualTo("after");
        for (var course : courses.subList(0, 2)) {
            reader.post("/api/v1/enrolments", Map.of("courseId", Ids.text(course)));
        }
        var model = app.bean(Models.class).now().orElseThrow().model();
        var history = courses.subList(0, 2).stream().mapToLong(Long::longValue).toArray();
        assertThat(model.suggest(history, _ -> true, 1).getFirst())
                .returns(courses.get(2), Model.Suggestion::courseId)
                .returns(courses.get(1), Model.Suggestion::because);
        assertThat(reasonOf(reader, courses.get(2))).containsEntry("code", "after");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> reasonOf(XuefenApp.Client reader, long course) {
        CourseListing.settle(app);
        var all = (List<Map<String, Object>>) reader.get("/api/v1/home").json().get("recommendations");
        return all.stream()
                .filter(each -> Ids.text(course).equals(each.get("courseId")))
                .map(each -> (Map<String, Object>) each.get("reason"))
                .findFirst()
                .orElse(Map.of("code", "none"));
    }

    /** As after a restart: nothing is in its memory yet. */
    private void anotherNodeReadsTheSame(List<Long> courses) {
        var fresh = new Models(app.bean(ModelStore.class));
        fresh.look();
        var there = fresh.now().orElseThrow();
        var here = app.bean(Models.class).now().orElseThrow();
        assertThat(there.id()).isEqualTo(here.id());
        var history = new long[] {courses.get(0), courses.get(1)};
        assertThat(there.model().suggest(history, _ -> true, 20))
                .isNotEmpty()
                .isEqualTo(here.model().suggest(history, _ -> true, 20));
    }

    @Test
    void whatIsCancelledEndsAndOnlyAdministratorsMay() throws InterruptedException {
        var learning = app.bean(Learning.class);
        waitFor(() -> app.bean(ModelStore.class).in(State.TRAINING).isEmpty());
        long id = Ids.next();
        app.bean(ModelStore.class).insert(id, null);
        assertThat(app.as(Role.ORGANIZER, Role.TRAINER).get(MODELS).status()).isEqualTo(403);
        assertThat(administrator.delete(MODELS + "/" + id).status()).isEqualTo(204);
        learning.run(Ids.text(id), "");
        assertThat(learning.require(id).state()).isEqualTo(State.CANCELLED);
        assertThat(administrator.delete(MODELS + "/" + id).code()).isEqualTo("discovery.model-not-training");
        assertThat(administrator.get(MODELS + "/1").code()).isEqualTo("discovery.model-not-found");
    }

    @Test
    void whatAMandateTookIsNotLearned() {
        long course = study.course("civic", 10);
        long member = study.organization().member(study.organization().root());
        app.bean(Enrolments.class).enrolAll(List.of(member), course);
        assertThat(app.bean(Choices.class).after(member, 0, 1)).noneMatch(choice -> choice.memberId() == member);
    }

    /** What was learned here is nobody else's: other stories are told on the same database. */
    @AfterEach
    void forget() {
        db.batch(
                "delete from study_enrolment where member_id = ?",
                takers.stream().map(id -> new Object[] {id}).toList());
        db.update("update recommend_model set state = 'RETIRED' where state = 'ACTIVE'");
        app.bean(Models.class).look();
    }

    /** A member of nobody's unit takes them, one after the other, long ago but for the last. */
    private void takes(List<Long> courses, Instant last, long revision) {
        long member = Ids.next();
        takers.add(member);
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < courses.size(); i++) {
            boolean latest = i == courses.size() - 1;
            rows.add(new Object[] {
                Ids.next(), member, courses.get(i), revision, latest ? last : last.minus(Duration.ofDays(30 - i))
            });
        }
        db.batch(
                "insert into study_enrolment (id, member_id, course_id, revision_id, enrolled_at) values (?, ?, ?, ?,"
                        + " ?)",
                rows);
    }

    private Map<String, Object> train() throws InterruptedException {
        var started = administrator.post(MODELS, null);
        assertThat(started.status()).isEqualTo(202);
        waitFor(() -> !"TRAINING".equals(read(started.json()).get("state")));
        return read(started.json());
    }

    private static void waitFor(BooleanSupplier state) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private Map<String, Object> read(Map<String, Object> model) {
        return administrator.get(MODELS + "/" + model.get("id")).json();
    }

    private String inUse() {
        return Ids.text(app.bean(Models.class).now().orElseThrow().id());
    }

    private static double number(Map<String, Object> model, String field) {
        return ((Number) model.get(field)).doubleValue();
    }
}
