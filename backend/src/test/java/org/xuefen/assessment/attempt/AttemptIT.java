package org.xuefen.assessment.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuefen.assessment.attempt.QuizWorld.answer;
import static org.xuefen.assessment.attempt.QuizWorld.save;
import static org.xuefen.assessment.attempt.QuizWorld.submit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.assessment.Attempts;
import org.xuefen.assessment.FeedbackPolicy;
import org.xuefen.assessment.QuizSettings;
import org.xuefen.shared.Db;
import org.xuefen.shared.ServerClock;
import org.xuefen.study.Enrolments;

/** Taking a quiz on good days and on bad ones. */
@ExtendWith(AppExtension.class)
class AttemptIT {
    private static final QuizSettings PLAIN = new QuizSettings(null, 2, false, false, FeedbackPolicy.WHEN_DONE);

    private final XuefenApp app;

    AttemptIT(XuefenApp app) {
        this.app = app;
    }

    @Test
    void aPassedQuizCompletesItsItemAndShowsTheRightAnswers() {
        var world = new QuizWorld(app, PLAIN);
        var member = world.member();
        var attempt = world.start(member);
        var saved = save(
                member,
                attempt,
                answer(1, 1, List.of(0), ""),
                answer(2, 1, List.of(0, 1), ""),
                answer(3, 1, List.of(1), ""),
                answer(4, 1, List.of(), "  ｂｅｉｊｉｎｇ。"));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        var result = submit(member, attempt).json();
        assertThat(result)
                .containsEntry("scoreMilli", 800)
                .containsEntry("passed", true)
                .containsEntry("right", 4);
        assertThat(result.get("showsAnswers")).isEqualTo(true);
        assertThat(app.bean(Enrolments.class)
                        .require(member.id(), world.courseId)
                        .completionId())
                .as("the course has no other item")
                .isNotNull();
    }

    @Test
    void theAnalysisOfAnotherCoursesQuizIsNotThere() {
        var world = new QuizWorld(app, PLAIN);
        var stranger = new QuizWorld(app, PLAIN);
        assertThat(world.trainer.get(world.path() + "/analysis").body()).contains("What does a helmet do?");
        var mixed = "/api/v1/assessment/courses/" + stranger.courseId + "/items/" + world.itemId;
        assertThat(stranger.trainer.get(mixed + "/analysis").code()).isEqualTo("catalogue.item-not-found");
        assertThat(stranger.trainer.get(mixed + "/results").code()).isEqualTo("catalogue.item-not-found");
        assertThat(stranger.trainer.get(world.path() + "/analysis").code()).isEqualTo("catalogue.course-not-found");
    }

    @Test
    void thePaperHoldsNoKeyAndAFailedResultKeepsItWhileAttemptsAreLeft() {
        var world = new QuizWorld(app, PLAIN);
        var member = world.member();
        var paper = member.post(world.path() + "/attempts", null);
        assertThat(paper.body()).doesNotContain("weight", "feedback", "accepted", "Beijing", "three years", "right");
        var result = submit(member, (String) paper.json().get("attemptId"));
        assertThat(result.json()).containsEntry("passed", false).containsEntry("showsAnswers", false);
        assertThat(result.body()).doesNotContain("Beijing", "Peking");
    }

    @Test
    void anAnswerSentAgainChangesNothingAndAnOlderOneIsTold() {
        var world = new QuizWorld(app, PLAIN);
        var member = world.member();
        var attempt = world.start(member);
        var second = answer(1, 2, List.of(1), "");
        assertThat(save(member, attempt, second).json().get("newer")).isEqualTo(List.of());
        assertThat(save(member, attempt, second).json().get("newer")).isEqualTo(List.of());
        var late = save(member, attempt, answer(1, 1, List.of(0), "")).json();
        assertThat((List<?>) late.get("newer")).hasSize(1);
        assertThat(answers(member, attempt).getFirst()).containsEntry("choice", List.of(1));
    }

    @Test
    void handingInTwiceAtOnceGivesOneResult() throws Exception {
        var world = new QuizWorld(app, PLAIN);
        var member = world.member();
        var attempt = world.start(member);
        save(member, attempt, answer(1, 1, List.of(0), ""));
        var bodies = new ArrayList<String>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> handIn = () -> submit(member, attempt).body();
            for (var done : pool.invokeAll(List.of(handIn, handIn, handIn, handIn))) {
                bodies.add(done.get());
            }
        }
        assertThat(bodies).allMatch(bodies.getFirst()::equals);
        assertThat(save(member, attempt, answer(1, 9, List.of(1), "")).code()).isEqualTo("assessment.attempt-closed");
    }

    @Test
    void twoBrowsersShareOneAttempt() throws Exception {
        var world = new QuizWorld(app, PLAIN);
        var member = world.member();
        var ids = new ArrayList<String>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> begin = () -> world.start(member);
            for (var done : pool.invokeAll(List.of(begin, begin, begin, begin))) {
                ids.add(done.get());
            }
        }
        assertThat(ids).allMatch(ids.getFirst()::equals);
        save(member, ids.getFirst(), answer(1, 1, List.of(0), ""));
        save(member, ids.getFirst(), answer(2, 1, List.of(2), ""));
        assertThat(answers(member, ids.getFirst()).get(1)).containsEntry("choice", List.of(2));
    }

    @Test
    void theServersClockEndsAnAttemptAndKeepsWhatWasSavedInTime() {
        var world = new QuizWorld(app, new QuizSettings(600, 2, false, false, FeedbackPolicy.MARKS));
        var member = world.member();
        var begun =
                app.bean(Clock.class).instant().minus(Duration.ofMinutes(10)).minusSeconds(6);
        var attempt = new String[1];
        ServerClock.at(begun, () -> {
            var paper = app.bean(TakingQuizzes.class).start(member.id(), world.courseId, world.itemId);
            attempt[0] = paper.attemptId();
            app.bean(TakingQuizzes.class)
                    .save(
                            member.id(),
                            Long.parseLong(paper.attemptId()),
                            List.of(new AttemptController.AnswerChange(1, 1, List.of(0), null, false)));
        });
        var late = save(member, attempt[0], answer(2, 1, List.of(0, 1), ""));
        assertThat(late.code()).isEqualTo("assessment.time-is-up");
        var result = member.get("/api/v1/assessment/attempts/" + attempt[0] + "/result")
                .json();
        assertThat(result).containsEntry("scoreMilli", 200).containsEntry("endedBy", "TIME");
    }

    @Test
    void theJobHandsInWhatWasLeftRunning() {
        var world = new QuizWorld(app, new QuizSettings(60, 1, false, false, FeedbackPolicy.SCORE));
        var member = world.member();
        var begun = app.bean(Clock.class).instant().minus(Duration.ofMinutes(5));
        ServerClock.at(begun, () -> app.bean(TakingQuizzes.class).start(member.id(), world.courseId, world.itemId));
        app.bean(ExpiredAttempts.class).run();
        assertThat(app.bean(Attempts.class).finished(member.id(), world.itemId)).hasSize(1);
        assertThat(member.post(world.path() + "/attempts", null).code()).isEqualTo("assessment.attempts-used-up");
    }

    @Test
    void forgedQuestionsOptionsAndKindsAreRefusedAndNothingOfThemIsKept() {
        var world = new QuizWorld(app, PLAIN);
        var member = world.member();
        var attempt = world.start(member);
        assertThat(save(member, attempt, answer(1, 1, List.of(0), ""), answer(99, 1, List.of(0), ""))
                        .code())
                .isEqualTo("assessment.question-not-found");
        assertThat(save(member, attempt, answer(1, 1, List.of(7), "")).code()).isEqualTo("assessment.answer-malformed");
        assertThat(save(member, attempt, answer(1, 1, List.of(0, 1), "")).code())
                .isEqualTo("assessment.answer-malformed");
        assertThat(save(member, attempt, answer(4, 1, List.of(0), "")).code()).isEqualTo("assessment.answer-malformed");
        assertThat(save(member, attempt, answer(4, 1, List.of(), "x".repeat(1001)))
                        .status())
                .isIn(400, 422);
        assertThat(answers(member, attempt))
                .allMatch(one -> one.get("seq").toString().equals("0"));
    }

    @Test
    void somebodyElsesAttemptDoesNotExist() {
        var world = new QuizWorld(app, PLAIN);
        var attempt = world.start(world.member());
        var other = world.member();
        assertThat(other.get("/api/v1/assessment/attempts/" + attempt).code())
                .isEqualTo("assessment.attempt-not-found");
        assertThat(save(other, attempt, answer(1, 1, List.of(0), "")).code()).isEqualTo("assessment.attempt-not-found");
        assertThat(submit(other, attempt).code()).isEqualTo("assessment.attempt-not-found");
    }

    @Test
    void whoDoesNotTakeTheCourseCannotTakeItsQuiz() {
        var world = new QuizWorld(app, PLAIN);
        assertThat(app.as().post(world.path() + "/attempts", null).code()).isEqualTo("study.not-enrolled");
        assertThat(app.as().get(world.path() + "/results").status()).isEqualTo(403);
        assertThat(world.trainer.get(world.path() + "/results").status()).isEqualTo(200);
    }

    @Test
    void attemptsAreBounded() {
        var world = new QuizWorld(app, PLAIN);
        var member = world.member();
        for (int i = 0; i < 2; i++) {
            submit(member, world.start(member));
        }
        assertThat(member.post(world.path() + "/attempts", null).code()).isEqualTo("assessment.attempts-used-up");
        assertThat((List<?>) member.get(world.path()).json().get("attempts")).hasSize(2);
        assertThat(app.bean(Db.class)
                        .number("select count(*) from attempt where member_id = ? and open_slot = 1", member.id()))
                .isZero();
    }

    @Test
    void shuffledPapersGradeTheSame() {
        var world = new QuizWorld(app, new QuizSettings(null, null, true, true, FeedbackPolicy.FULL));
        var member = world.member();
        app.bean(Attempts.class).take(member.id(), world.courseId, world.itemId, i -> i < 3);
        assertThat(app.bean(Attempts.class)
                        .finished(member.id(), world.itemId)
                        .getFirst()
                        .scoreMilli())
                .isEqualTo(600);
        for (int i = 0; i < 5; i++) {
            var attempt = world.start(member);
            var key = submit(member, attempt);
            assertThat(key.status()).isEqualTo(200);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> answers(XuefenApp.Client member, String attempt) {
        var questions = (List<Map<String, Object>>)
                member.get("/api/v1/assessment/attempts/" + attempt).json().get("questions");
        return questions.stream()
                .map(q -> (Map<String, Object>) q.get("answer"))
                .toList();
    }
}
