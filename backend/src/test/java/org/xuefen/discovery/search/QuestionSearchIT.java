package org.xuefen.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.ProcessXuefen;
import org.xuefen.app.TestDatabase;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.assessment.QuizSettings;
import org.xuefen.assessment.Quizzes;
import org.xuefen.catalogue.Authoring;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.CreditCategories;
import org.xuefen.catalogue.DraftItem;
import org.xuefen.catalogue.DraftModule;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.discovery.Search;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Trainers look for a question they wrote once: their own, and nobody else's. */
@ExtendWith(AppExtension.class)
class QuestionSearchIT {
    private static final String GIFT = """
        ::转弯:: 右转的货车旁边，骑手应当停在哪里？ {=货车后方 ~内轮区}

        How often is a helmet replaced? {=every three years ~never}
        """;

    private static boolean soon(BooleanSupplier condition) throws InterruptedException {
        var until = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    /** A draft with a quiz of two questions. */
    private static final class Bank {
        private final XuefenApp app;
        private final Caller author;
        private final Client trainer;
        private final long courseId;
        private final long itemId;

        Bank(XuefenApp app, String title) {
            this.app = app;
            trainer = app.as(Role.TRAINER);
            author = new Caller(trainer.id(), Set.of(Role.MEMBER, Role.TRAINER), "zh-CN");
            var quiz = new DraftItem(0, ItemKind.QUIZ, Text.of("小测", "Quiz"), Text.of("", ""), 60, null);
            var category = app.bean(CreditCategories.class).all().getFirst().code();
            courseId = app.bean(Authoring.class)
                    .create(
                            author,
                            new CourseDraft(
                                    Text.of(title, ""),
                                    Text.of("说说" + title, ""),
                                    "safety",
                                    category,
                                    List.of("zh"),
                                    List.of(),
                                    true,
                                    List.of(new DraftModule(0, Text.of("一", ""), List.of(quiz)))));
            itemId = app.bean(Authoring.class)
                    .draft(author, courseId)
                    .items()
                    .findFirst()
                    .orElseThrow()
                    .id();
            write(GIFT);
        }

        void write(String gift) {
            app.bean(Quizzes.class).write(author, itemId, QuizSettings.DEFAULT, gift, null);
        }

        List<Map<String, Object>> found(String text) {
            return QuestionSearchIT.found(trainer, text);
        }
    }

    private static String path(String text) {
        return "/api/v1/search/questions?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> found(Client reader, String text) {
        var answer = reader.get(path(text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return (List<Map<String, Object>>) answer.json().get("items");
    }

    @Test
    void aTrainerFindsTheirQuestionWithItsCourseAndItsQuiz(XuefenApp app) throws Exception {
        var bank = new Bank(app, "配送安全");
        assertThat(soon(() -> bank.found("货车").size() == 1)).isTrue();
        var question = bank.found("货车").getFirst();
        assertThat(question)
                .containsEntry("courseId", Ids.text(bank.courseId))
                .containsEntry("kind", "SINGLE")
                .containsEntry("excerpt", List.of());
        assertThat(question.get("course").toString()).contains("配送安全");
        assertThat(question.get("stem").toString()).contains("{text=货车, hit=true}");
        assertThat(question.get("quizzes").toString())
                .contains(Ids.text(bank.itemId))
                .contains("小测");
        assertThat(bank.found("three years").getFirst().get("excerpt").toString())
                .contains("hit=true");
        assertThat(bank.found("")).hasSize(2);
    }

    @Test
    void nobodyFindsAQuestionOfABankThatIsNotOpenToThem(XuefenApp app) throws Exception {
        var bank = new Bank(app, "安全");
        assertThat(soon(() -> bank.found("货车").size() == 1)).isTrue();
        var course = "&course=" + Ids.text(bank.courseId);
        for (var stranger : List.of(app.as(Role.TRAINER), app.as(Role.REVIEWER))) {
            assertThat(found(stranger, "货车")).isEmpty();
            assertThat(stranger.get(path("货车") + course).json()).containsEntry("total", 0);
        }
        assertThat(app.as(Role.MEMBER).get(path("货车")).status()).isEqualTo(403);
        assertThat(app.as(Role.ADMINISTRATOR).get(path("货车") + course).json()).containsEntry("total", 1);
        assertThat(app.as(Role.MEMBER)
                        .get("/api/v1/search/suggestions?q=huoche")
                        .body())
                .doesNotContain("骑手应当");

        var reviewer = app.as(Role.REVIEWER);
        app.bean(Authoring.class).submit(bank.author, bank.courseId);
        assertThat(reviewer.get(path("货车") + course).json()).containsEntry("total", 1);
        assertThat(app.as(Role.TRAINER).get(path("货车") + course).json()).containsEntry("total", 0);
        app.bean(Authoring.class)
                .approve(new Caller(reviewer.id(), Set.of(Role.MEMBER, Role.REVIEWER), "zh-CN"), bank.courseId);
        assertThat(reviewer.get(path("货车") + course).json()).containsEntry("total", 0);
        assertThat(bank.trainer.get(path("货车") + course).json()).containsEntry("total", 1);
    }

    @Test
    void aChangeIsFoundWithinTwoSecondsOfItsCommit(XuefenApp app) throws Exception {
        var bank = new Bank(app, "安全");
        assertThat(soon(() -> bank.found("货车").size() == 1)).isTrue();
        var took = IntStream.range(0, 10)
                .mapToObj(i -> {
                    bank.write("第" + i + "次修改的灯语" + (char) ('甲' + i) + "是什么？ {=是 ~否}");
                    long began = System.nanoTime();
                    try {
                        assertThat(soon(() -> bank.found("第" + i + "次修改的灯语").stream()
                                        .anyMatch(each ->
                                                each.get("stem").toString().contains("灯语"))))
                                .isTrue();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    return Duration.ofNanos(System.nanoTime() - began);
                })
                .sorted()
                .toList();
        assertThat(took.get(5)).isLessThan(Duration.ofSeconds(2));
        assertThat(bank.found("货车")).isEmpty();
    }

    /** What stands in no quiz any more is still in the bank; with a draft that is thrown away its bank goes. */
    @Test
    void aQuestionTakenOutOfItsQuizStaysInTheBankUntilTheDraftIsDeleted(XuefenApp app) throws Exception {
        var bank = new Bank(app, "安全");
        assertThat(soon(() -> bank.found("货车").size() == 1)).isTrue();
        var id = bank.found("货车").getFirst().get("id");
        var questions = "/api/v1/assessment/items/" + Ids.text(bank.itemId) + "/questions/";
        assertThat(bank.trainer.delete(questions + id).status()).isEqualTo(204);
        assertThat(bank.found("货车").getFirst().get("quizzes")).isEqualTo(List.of());

        assertThat(bank.trainer
                        .delete("/api/v1/studio/courses/" + Ids.text(bank.courseId))
                        .status())
                .isEqualTo(204);
        assertThat(bank.found("货车")).isEmpty();
        assertThat(app.bean(Db.class).number("select count(*) from question where course_id = ?", bank.courseId))
                .isZero();
        var administrator = app.as(Role.ADMINISTRATOR);
        var course = "&course=" + Ids.text(bank.courseId);
        assertThat(soon(() -> administrator
                        .get(path("货车") + course)
                        .json()
                        .get("total")
                        .equals(0)))
                .isTrue();
    }

    @Test
    void anIndexBuiltAnewHasTheQuestionsAgain() throws Exception {
        var data = ProcessXuefen.freshData();
        var settings = TestDatabase.fresh();
        Bank bank;
        try (var before = XuefenApp.own(data, settings)) {
            bank = new Bank(before, "安全");
            assertThat(soon(() -> bank.found("货车").size() == 1)).isTrue();
        }
        Files.delete(data.resolve("index").resolve("current"));
        try (var after = XuefenApp.own(data, settings)) {
            var search = after.bean(Search.class);
            assertThat(soon(() -> !search.building())).isTrue();
            assertThat(after.as(bank.trainer.id()))
                    .satisfies(trainer -> assertThat(found(trainer, "货车")).hasSize(1));
        }
    }
}
