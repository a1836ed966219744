package org.xuefen.assessment.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuefen.assessment.attempt.QuizWorld.answer;
import static org.xuefen.assessment.attempt.QuizWorld.save;
import static org.xuefen.assessment.attempt.QuizWorld.submit;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.assessment.FeedbackPolicy;
import org.xuefen.assessment.QuizSettings;
import org.xuefen.identity.Role;

/** The trainer of a course sees which questions fail the learners, and what they answer instead. */
@ExtendWith(AppExtension.class)
class QuizAnalysisIT {
    private final XuefenApp app;
    private final QuizWorld world;

    QuizAnalysisIT(XuefenApp app) {
        this.app = app;
        world = new QuizWorld(app, new QuizSettings(null, null, true, true, FeedbackPolicy.FULL));
    }

    @Test
    void anUntakenQuizHasItsQuestionsAndNoFigures() {
        var analysis = world.trainer.get(world.path() + "/analysis").json();
        assertThat(analysis).containsEntry("attempts", 0).containsEntry("meanMilli", 0);
        assertThat(questions(analysis))
                .hasSize(5)
                .allMatch(each -> each.get("advice").equals("WAIT"));
    }

    @Test
    void answersAreCountedInTheQuestionsOwnOrderWhateverOrderTheyWereShownIn() {
        var right = world.member();
        var first = world.start(right);
        var paper = questions(right.get("/api/v1/assessment/attempts/" + first).json());
        save(right, first, chosen(paper, "Emergency", "120"), typed(paper, "capital", "Peking"));
        submit(right, first);
        var wrong = world.member();
        var second = world.start(wrong);
        var other = questions(wrong.get("/api/v1/assessment/attempts/" + second).json());
        save(wrong, second, chosen(other, "Emergency", "119"), typed(other, "capital", "Shanghai"));
        submit(wrong, second);

        var analysis = world.trainer.get(world.path() + "/analysis").json();
        assertThat(analysis)
                .containsEntry("attempts", 2)
                .containsEntry("first", 2)
                .containsEntry("passed", 0);
        var emergency = questions(analysis).getFirst();
        assertThat(emergency).containsEntry("meanMilli", 500).containsEntry("answered", 2);
        assertThat(answers(emergency))
                .extracting(each -> each.get("right"), each -> each.get("count"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, 1),
                        org.assertj.core.groups.Tuple.tuple(false, 0),
                        org.assertj.core.groups.Tuple.tuple(false, 1));
        var capital = questions(analysis).get(3);
        assertThat(answers(capital))
                .extracting(each -> each.get("typed"), each -> each.get("right"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Peking", true),
                        org.assertj.core.groups.Tuple.tuple("Shanghai", false));
    }

    @Test
    void onlyWhoTeachesTheCourseLooks() {
        assertThat(app.as(Role.TRAINER).get(world.path() + "/analysis").status())
                .isEqualTo(404);
        assertThat(app.as(Role.ORGANIZER).get(world.path() + "/analysis").status())
                .isEqualTo(403);
        assertThat(world.member().get(world.path() + "/analysis").status()).isEqualTo(403);
        assertThat(app.as(Role.ADMINISTRATOR).get(world.path() + "/analysis").status())
                .isEqualTo(200);
    }

    private static Map<?, ?> chosen(List<Map<String, Object>> paper, String stem, String option) {
        var question = find(paper, stem);
        var options = (List<?>) view(question).get("options");
        int place = 0;
        while (!options.get(place).toString().contains(option)) {
            place++;
        }
        return answer((int) question.get("number"), 1, List.of(place), "");
    }

    private static Map<?, ?> typed(List<Map<String, Object>> paper, String stem, String text) {
        return answer((int) find(paper, stem).get("number"), 1, List.of(), text);
    }

    private static Map<String, Object> find(List<Map<String, Object>> paper, String stem) {
        return paper.stream()
                .filter(each -> view(each).get("stem").toString().contains(stem))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> view(Map<String, Object> question) {
        return (Map<String, Object>) question.get("question");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> questions(Map<String, Object> json) {
        return (List<Map<String, Object>>) json.get("questions");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> answers(Map<String, Object> question) {
        return (List<Map<String, Object>>) question.get("answers");
    }
}
