package org.xuefen.discovery.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.BeanContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Studying;
import org.xuefen.discovery.Search;
import org.xuefen.identity.Role;
import org.xuefen.live.TestClasses;
import org.xuefen.organization.Members;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.study.QuestionAsked;

/** What is hot, and what is searched for in vain: never of a few, never of one. */
@ExtendWith(AppExtension.class)
class TopicsIT {
    private final XuefenApp app;
    private final Db db;
    private final Studying study;
    private final long unit;

    TopicsIT(XuefenApp app) {
        this.app = app;
        db = app.bean(Db.class);
        study = new Studying(app, null);
        unit = study.organization().unit(study.organization().root(), "支部");
    }

    @BeforeEach
    @AfterEach
    void forget() {
        for (var table : List.of("studied_lately", "hot_course", "search_asker", "search_key", "search_topic")) {
            db.update("delete from " + table);
        }
    }

    private long member(String industry) {
        long id = study.organization().member(unit);
        app.bean(Members.class).edit(id, "学员", industry, "N" + XuefenApp.serial(), null, null);
        return id;
    }

    @Test
    void aCourseIsHotFromFivePeopleOnAndRisesAgainstTheWeeksBefore() {
        long course = study.course("civic", 10);
        for (int i = 0; i < 4; i++) {
            study.complete(member("G602"), course, 10);
        }
        app.bean(Studied.class).run();
        assertThat(courses(member("G602"))).isEmpty();
        assertThat(app.bean(Topics.class).rising("G6020")).isEmpty();

        study.complete(member("G602"), course, 10);
        app.bean(Studied.class).run();
        var hot = courses(member("G602"));
        assertThat(hot)
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("courseId", Ids.text(course))
                        .containsEntry("people", 5)
                        .containsEntry("rising", true)
                        .containsEntry("among", "UNIT"));
        assertThat(courses(study.organization().member(study.organization().root()))
                        .getFirst())
                .containsEntry("among", "EVERYONE");
        assertThat(app.bean(Topics.class).rising("G6020")).containsEntry(course, 5);
        assertThat(app.bean(Topics.class).rising("C15")).isEmpty();

        begunBefore(course, 20);
        app.bean(Studied.class).run();
        assertThat(app.bean(Topics.class).rising("G6020")).isEmpty();
        assertThat(courses(member("G602"))).hasSize(1);
    }

    /** So many took it up three weeks ago. */
    private void begunBefore(long course, int people) {
        var at = app.bean(Clock.class).instant().minus(Duration.ofDays(21));
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < people; i++) {
            rows.add(new Object[] {course, Ids.next(), unit, "G60", at});
        }
        db.batch(
                "insert into studied_lately (course_id, member_id, unit_id, division, began_at) values (?, ?, ?, ?, ?)",
                rows);
    }

    @Test
    void theWordsOfASearchAreWrittenDownOnlyOnceFivePeopleTypedThem() throws InterruptedException {
        waitForIndex();
        var trainer = app.as(Role.TRAINER);
        var seekers = new ArrayList<XuefenApp.Client>();
        for (int i = 0; i < 4; i++) {
            seekers.add(app.as(member("G602")));
        }
        seekers.forEach(seeker -> seek(seeker, "氦气球驾照"));
        seek(seekers.getFirst(), " 氦气球驾照 ");
        assertThat(db.number("select count(*) from search_topic")).isZero();
        assertThat(db.number("select count(*) from search_asker")).isPositive();
        assertThat(demand(trainer, "")).isEmpty();

        seek(app.as(member("C15")), "氦气球驾照");
        assertThat(demand(trainer, "")).containsExactly(Map.of("term", "氦气球驾照", "people", 5));
        assertThat(demand(trainer, "?industry=G602")).isEmpty();
        seek(app.as(member("G602")), "氦气球驾照");
        assertThat(demand(trainer, "?industry=G602")).containsExactly(Map.of("term", "氦气球驾照", "people", 5));
        assertThat(seekers.getFirst().get("/api/v1/topics/demand").status()).isEqualTo(403);
        assertThat(searches(seekers.getFirst())).isEmpty();
    }

    @Test
    void whatIsFoundIsATopicForThoseWhoAskTheSame() throws InterruptedException {
        waitForIndex();
        study.course("civic", 10);
        var words = "/api/v1/search/courses?q=what+it+is";
        var reader = app.as(member("C15"));
        for (int i = 0; i < 200 && reader.get(words).json().get("items").equals(List.of()); i++) {
            Thread.sleep(50);
        }
        for (int i = 0; i < 5; i++) {
            seek(app.as(member("G602")), "what it is");
        }
        assertThat(searches(app.as(member("G602")))).containsExactly("what it is");
        assertThat(demand(app.as(Role.TRAINER), "")).isEmpty();
    }

    /** Who is one of five would learn of a group of four. */
    @Test
    void onesOwnBeginningAndOnesOwnSearchMakeNoGroupOfOthers() throws InterruptedException {
        waitForIndex();
        long course = study.course("civic", 10);
        var members = new ArrayList<Long>();
        for (int i = 0; i < 5; i++) {
            members.add(member("G602"));
            study.complete(members.getLast(), course, 10);
            app.bean(SearchTopics.class).count(members.getLast(), "氦气球驾照", false);
        }
        app.bean(Studied.class).run();
        var one = members.getFirst();
        assertThat(courses(one)).isEmpty();
        assertThat(searches(app.as(one))).isEmpty();
        assertThat(courses(member("G602"))).hasSize(1);
        assertThat(searches(app.as(member("G602")))).containsExactly("氦气球驾照");

        var sixth = member("G602");
        study.complete(sixth, course, 10);
        app.bean(SearchTopics.class).count(sixth, "氦气球驾照", false);
        app.bean(Studied.class).run();
        assertThat(courses(one))
                .singleElement()
                .satisfies(each -> assertThat(each).containsEntry("people", 6));
        assertThat(searches(app.as(one))).containsExactly("氦气球驾照");
    }

    @Test
    void whatFivePeopleAskAboutIsATopicAndNothingElseOfTheirQuestionsIsKept() throws Exception {
        waitForIndex();
        var questions = app.bean(BeanContext.class).getEventPublisher(QuestionAsked.class);
        for (int i = 0; i < 5; i++) {
            questions.publishEvent(new QuestionAsked(member("G602"), "请问王师傅，触电以后先做心肺复苏吗？我的工号 8" + i));
            if (i == 3) {
                app.bean(AskedQuestions.class).settle();
                assertThat(db.number("select count(*) from search_topic")).isZero();
            }
        }
        app.bean(AskedQuestions.class).settle();
        assertThat(db.query("select distinct term from search_topic", row -> row.getString(1)))
                .containsExactlyInAnyOrder("触电", "心肺复苏");
        var all = new ArrayList<>(searches(app.as(member("G602"))));
        demand(app.as(Role.TRAINER), "").forEach(each -> all.add(String.valueOf(each.get("term"))));
        assertThat(all).containsExactlyInAnyOrder("触电", "心肺复苏");
    }

    /** The fifth member makes it a topic; the trainer who gives the class is nobody who asks. */
    @Test
    void whatMembersAskInALiveClassIsATopicFromFiveOn() throws Exception {
        waitForIndex();
        var world = new TestClasses(app);
        long id = world.plan(world.draft(world.north, world.now().plusSeconds(300)));
        var ask = "/api/v1/live-rooms/" + id + "/questions";
        var words = Map.<String, Object>of("text", "张师傅问：触电以后先做心肺复苏吗？");
        assertThat(app.as(world.trainer).post(ask, words).status()).isEqualTo(201);
        for (int i = 0; i < 4; i++) {
            assertThat(app.as(world.organization().member(world.north))
                            .post(ask, words)
                            .status())
                    .isEqualTo(201);
        }
        app.bean(AskedQuestions.class).settle();
        assertThat(db.number("select count(*) from search_topic")).isZero();

        var fifth = app.as(world.organization().member(world.north));
        fifth.post(ask, words);
        fifth.post(ask, words);
        app.bean(AskedQuestions.class).settle();
        assertThat(db.query("select distinct term, people from search_topic", row -> row.getString(1) + row.getInt(2)))
                .containsExactlyInAnyOrder("触电5", "心肺复苏5");
    }

    @Test
    void aNumberOrAnAddressIsNoTopicAndWhatIsStillBeingTypedIsNone() throws InterruptedException {
        waitForIndex();
        for (int i = 0; i < 5; i++) {
            var seeker = app.as(member("G602"));
            seek(seeker, "13800138000");
            seek(seeker, "someone@example.org");
            ask(seeker, "氦气");
            seek(seeker, "氦气球");
        }
        assertThat(demand(app.as(Role.TRAINER), "")).containsExactly(Map.of("term", "氦气球", "people", 5));
    }

    @Test
    void whatNobodyAskedForInAMonthIsForgottenWithItsKey() {
        var topics = app.bean(SearchTopics.class);
        for (int i = 0; i < 5; i++) {
            topics.count(member("G602"), "旧词", true);
        }
        assertThat(db.number("select count(*) from search_topic")).isPositive();
        var old = app.bean(Clock.class).instant().minus(Duration.ofDays(31));
        db.update("update search_topic set asked_at = ?", old);
        db.update("update search_key set since = ?", old);
        topics.run();
        assertThat(db.number("select count(*) from search_topic")).isZero();
        topics.count(member("G602"), "新词", true);
        assertThat(db.number("select count(distinct term_digest) from search_asker"))
                .isEqualTo(1);
    }

    @Test
    void whatWasHotOnceIsColderThanWhatIsWarmNow() {
        var topics = app.bean(SearchTopics.class);
        for (int i = 0; i < 9; i++) {
            topics.count(member("G602"), "旧词", true);
        }
        var trainer = app.as(Role.TRAINER);
        for (int i = 0; i < 5; i++) {
            topics.count(member("G602"), "新词", true);
        }
        assertThat(demand(trainer, "").getFirst()).containsEntry("term", "旧词");
        db.update(
                "update search_topic set asked_at = ? where term = ?",
                app.bean(Clock.class).instant().minus(Duration.ofDays(20)),
                "旧词");
        assertThat(demand(trainer, "").getFirst()).containsEntry("term", "新词");
    }

    private void ask(XuefenApp.Client seeker, String text) {
        var answer = seeker.get("/api/v1/search/courses?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(200);
    }

    private void seek(XuefenApp.Client seeker, String text) {
        ask(seeker, text);
        app.bean(Asked.class).settle(System.nanoTime());
    }

    private void waitForIndex() throws InterruptedException {
        for (int i = 0; i < 600 && app.bean(Search.class).building(); i++) {
            Thread.sleep(50);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> courses(long memberId) {
        return (List<Map<String, Object>>)
                app.as(memberId).get("/api/v1/topics/hot").json().get("courses");
    }

    @SuppressWarnings("unchecked")
    private static List<String> searches(XuefenApp.Client seeker) {
        return (List<String>) seeker.get("/api/v1/topics/hot").json().get("searches");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> demand(XuefenApp.Client trainer, String query) {
        return (List<Map<String, Object>>)
                trainer.get("/api/v1/topics/demand" + query).json().get("items");
    }
}
