package org.xuefen.assessment.attempt;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.shared.Text;
import org.xuefen.study.Enrolments;

/** A published course with one quiz, and people to take it. */
final class QuizWorld {
    /** Five questions, one of each kind, each right answer known to the tests. */
    static final String GIFT = """
            ::q1:: Emergency number? {=120 ~110 ~119}

            ::q2:: What does a helmet do? {~%50%cushions ~%50%spreads ~%-100%looks}

            ::q3:: A helmet lasts for ever. {F#No, three years.}

            ::q4:: The capital is {=Beijing =Peking}

            ::q5:: Pi is about {#3.14:0.01}
            """;

    final XuefenApp app;
    final Client trainer;
    final long courseId;
    final long itemId;

    QuizWorld(XuefenApp app, QuizSettings settings) {
        this.app = app;
        trainer = app.as(Role.TRAINER);
        var author = new Caller(trainer.id(), Set.of(Role.MEMBER, Role.TRAINER), "en");
        var authoring = app.bean(Authoring.class);
        courseId = authoring.create(
                author, draft(app.bean(CreditCategories.class).all().getFirst().code()));
        itemId = authoring
                .draft(author, courseId)
                .items()
                .findFirst()
                .orElseThrow()
                .id();
        app.bean(Quizzes.class).write(author, itemId, settings, GIFT, null);
        authoring.submit(author, courseId);
        var reviewer = new Caller(app.newAccount(Role.REVIEWER), Set.of(Role.MEMBER, Role.REVIEWER), "en");
        authoring.approve(reviewer, courseId);
    }

    private static CourseDraft draft(String category) {
        var quiz = new DraftItem(0, ItemKind.QUIZ, Text.of("", "Quiz"), Text.of("", ""), 60, null);
        var modules = List.of(new DraftModule(0, Text.of("", "Part"), List.of(quiz)));
        return new CourseDraft(
                Text.of("", "A course"),
                Text.of("", "About it"),
                "safety",
                category,
                List.of("en"),
                List.of(),
                true,
                modules);
    }

    Client member() {
        var member = app.as();
        app.bean(Enrolments.class).enrol(member.id(), courseId);
        return member;
    }

    String path() {
        return "/api/v1/assessment/courses/" + courseId + "/items/" + itemId;
    }

    /** @return the id of the attempt */
    String start(Client member) {
        return (String) member.post(path() + "/attempts", null).json().get("attemptId");
    }

    static Map<String, Object> answer(int question, long seq, List<Integer> choice, String text) {
        return Map.of("question", question, "seq", seq, "choice", choice, "text", text, "flagged", false);
    }

    static XuefenApp.Answer save(Client member, String attempt, Map<?, ?>... answers) {
        return member.put(
                "/api/v1/assessment/attempts/" + attempt + "/answers", Map.of("answers", List.of((Object[]) answers)));
    }

    static XuefenApp.Answer submit(Client member, String attempt) {
        return member.post("/api/v1/assessment/attempts/" + attempt + "/submit", null);
    }
}
