package org.xuefen.app.demo;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xuefen.assessment.QuizSettings;
import org.xuefen.assessment.Quizzes;
import org.xuefen.catalogue.Authoring;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.DraftItem;
import org.xuefen.catalogue.DraftModule;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.Text;

/** Makes the courses as the trainer would, and publishes them as the reviewer would. */
@Singleton
class DemoCourses {
    private static final Text LEARN = Text.of("学一学", "Learn");
    private static final Text CHECK = Text.of("测一测", "Check");

    private final Authoring authoring;
    private final Quizzes quizzes;
    private final DemoSteps steps;

    DemoCourses(Authoring authoring, Quizzes quizzes, DemoSteps steps) {
        this.authoring = authoring;
        this.quizzes = quizzes;
        this.steps = steps;
    }

    /** @return the course's id */
    long publish(DemoCourse course, long asset, DemoOrganization.Staff staff, Instant when) {
        return steps.once("course-" + course.code(), () -> {
            var made = new long[1];
            ServerClock.at(when, () -> made[0] = publish(course, asset, staff));
            return made[0];
        });
    }

    private long publish(DemoCourse course, long asset, DemoOrganization.Staff staff) {
        var trainer = caller(staff.trainer(), Role.TRAINER);
        var id = authoring.create(trainer, draft(course, asset));
        for (var item : authoring.draft(trainer, id).items().toList()) {
            if (item.kind() == ItemKind.ARTICLE) {
                authoring.writeArticle(trainer, item.id(), course.article().markdown());
            }
            if (item.kind() == ItemKind.QUIZ) {
                quizzes.write(
                        trainer,
                        item.id(),
                        QuizSettings.DEFAULT,
                        DemoGift.write(course.quiz(), Text::zh),
                        DemoGift.write(course.quiz(), Text::en));
            }
        }
        authoring.submit(trainer, id);
        authoring.approve(caller(staff.reviewer(), Role.REVIEWER), id);
        return id;
    }

    private static Caller caller(long id, Role role) {
        Set<Role> roles = EnumSet.of(Role.MEMBER, role);
        return new Caller(id, roles, "zh-CN");
    }

    private static CourseDraft draft(DemoCourse course, long asset) {
        var none = Text.of("", "");
        var video = new DraftItem(0, ItemKind.VIDEO, course.video().title(), none, 90, asset);
        var article = new DraftItem(0, ItemKind.ARTICLE, course.article().title(), none, 100, null);
        var quiz = new DraftItem(0, ItemKind.QUIZ, course.quiz().title(), none, 60, null);
        return new CourseDraft(
                course.title(),
                course.summary(),
                course.channel(),
                course.category(),
                List.of("zh", "en"),
                course.industries(),
                true,
                List.of(new DraftModule(0, LEARN, List.of(video, article)), new DraftModule(0, CHECK, List.of(quiz))));
    }
}
