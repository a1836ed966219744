package org.xuefen.credit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuefen.app.XuefenApp;
import org.xuefen.assessment.FeedbackPolicy;
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
import org.xuefen.study.Enrolments;
import org.xuefen.study.Watching;

/**
 * Members of an organization with a scheme, each taking the same courses of one article of a minute and one quiz of five
 * questions. The players were opened twenty minutes ago, so that there is time to spend on every article at once.
 */
public final class BusyWorld {
    /** The right answer to each is the first option, {@code 0} on the paper; to the last it is the word {@link #RIGHT}. */
    public static final int QUESTIONS = 5;

    public static final String RIGHT = "right";

    private static final String GIFT = "{=right ~wrong ~other}\n\n";
    private static final Duration OPENED = Duration.ofMinutes(20);

    /** A course, by its items. */
    public record Course(long id, long article, long quiz) {}

    /** Somebody at a course: the player of its article that is open for them. */
    public record Seat(long member, Course course, int number, long player) {}

    private final Studying study;
    private final Caller author;
    private final Caller reviewer;
    private final XuefenApp app;
    private final List<Course> courses = new ArrayList<>();
    private final Map<Long, List<Seat>> seats = new HashMap<>();
    private final long schemeId;

    public BusyWorld(XuefenApp app, int members, int courseCount) {
        this.app = app;
        study = new Studying(app, null);
        schemeId = study.adopt("annual-study");
        author = new Caller(app.newAccount(Role.TRAINER), Set.of(Role.MEMBER, Role.TRAINER), "en");
        reviewer = new Caller(app.newAccount(Role.REVIEWER), Set.of(Role.MEMBER, Role.REVIEWER), "en");
        for (int i = 0; i < courseCount; i++) {
            courses.add(course());
        }
        for (int i = 0; i < members; i++) {
            long member = study.organization().member(study.organization().root());
            seats.put(member, seats(member));
        }
    }

    public Set<Long> members() {
        return seats.keySet();
    }

    /** The member's courses in the order they take them. */
    public List<Seat> seats(long member) {
        return seats.computeIfAbsent(member, this::takeSeats);
    }

    public long schemeId() {
        return schemeId;
    }

    private List<Seat> takeSeats(long member) {
        var taken = new ArrayList<Seat>();
        var then = app.bean(Clock.class).instant().minus(OPENED);
        ServerClock.at(then, () -> {
            for (var course : courses) {
                app.bean(Enrolments.class).enrol(member, course.id());
                long player = app.bean(Watching.class).open(member, course.id(), course.article());
                taken.add(new Seat(member, course, taken.size(), player));
            }
        });
        return taken;
    }

    private Course course() {
        var authoring = app.bean(Authoring.class);
        var article = new DraftItem(0, ItemKind.ARTICLE, Text.of("读", "Read"), Text.of("会读", "can read"), 100, null);
        var quiz = new DraftItem(0, ItemKind.QUIZ, Text.of("测", "Quiz"), Text.of("", ""), 60, null);
        long id = authoring.create(
                author,
                new CourseDraft(
                        Text.of("课程" + XuefenApp.serial(), "Course"),
                        Text.of("说明", "What it is"),
                        "theory",
                        "policy",
                        List.of("en"),
                        List.of(),
                        true,
                        List.of(new DraftModule(0, Text.of("一", "One"), List.of(article, quiz)))));
        var items = authoring.draft(author, id).items().toList();
        var course = new Course(id, items.getFirst().id(), items.getLast().id());
        authoring.writeArticle(author, course.article(), Text.of("", "word ".repeat(200)));
        var settings = new QuizSettings(null, null, false, false, FeedbackPolicy.WHEN_DONE);
        app.bean(Quizzes.class).write(author, course.quiz(), settings, questions(), null);
        authoring.submit(author, id);
        authoring.approve(reviewer, id);
        return course;
    }

    private static String questions() {
        var gift = new StringBuilder();
        for (int i = 1; i < QUESTIONS; i++) {
            gift.append("::q")
                    .append(i)
                    .append(":: Question ")
                    .append(i)
                    .append("? ")
                    .append(GIFT);
        }
        return gift.append("::last:: In a word? {=").append(RIGHT).append("}\n").toString();
    }
}
