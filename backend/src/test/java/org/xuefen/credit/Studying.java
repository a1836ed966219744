package org.xuefen.credit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefen.app.XuefenApp;
import org.xuefen.catalogue.Authoring;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.DraftItem;
import org.xuefen.catalogue.DraftModule;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.TestOrganization;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.Text;
import org.xuefen.study.Enrolments;
import org.xuefen.study.Watching;

/** An organization whose members go by a scheme, and courses they complete through the same doors as anyone. */
public final class Studying {
    private static final int WORDS_A_MINUTE = 200;

    private final XuefenApp app;
    private final TestOrganization organization;
    private final Caller author;
    private final Caller reviewer;

    public Studying(XuefenApp app) {
        this(app, "annual-study");
    }

    public Studying(XuefenApp app, @Nullable String preset) {
        this.app = app;
        organization = new TestOrganization(app);
        author = new Caller(app.newAccount(Role.TRAINER), Set.of(Role.MEMBER, Role.TRAINER), "en");
        reviewer = new Caller(app.newAccount(Role.REVIEWER), Set.of(Role.MEMBER, Role.REVIEWER), "en");
        if (preset != null) {
            adopt(preset);
        }
    }

    public long adopt(String preset) {
        var year = app.today().getYear();
        return app.bean(Adoption.class).adopt(preset, organization.root(), LocalDate.of(year, 1, 1), author.memberId());
    }

    public TestOrganization organization() {
        return organization;
    }

    /** A published course of articles that take so long to read. */
    public long course(String category, int... minutes) {
        var authoring = app.bean(Authoring.class);
        var articles = Arrays.stream(minutes)
                .mapToObj(_ -> new DraftItem(
                        0, ItemKind.ARTICLE, Text.of("读一读", "Read"), Text.of("会读", "can read"), 100, null))
                .toList();
        var module = new DraftModule(0, Text.of("一", "One"), articles);
        long id = authoring.create(
                author,
                new CourseDraft(
                        Text.of("课程" + XuefenApp.serial(), "Course"),
                        Text.of("说明", "What it is"),
                        "theory",
                        category,
                        List.of("en"),
                        List.of(),
                        true,
                        List.of(module)));
        var drafted = authoring.draft(author, id).items().toList();
        for (int i = 0; i < minutes.length; i++) {
            var words = Text.of("", "word ".repeat(minutes[i] * WORDS_A_MINUTE));
            authoring.writeArticle(author, drafted.get(i).id(), words);
        }
        authoring.submit(author, id);
        authoring.approve(reviewer, id);
        return id;
    }

    /** The member reads the course from now on, all of it; the clock is ahead by the time that takes. */
    public void complete(long memberId, long courseId, int minutes) {
        complete(memberId, courseId, minutes, app.bean(java.time.Clock.class).instant());
    }

    public void complete(long memberId, long courseId, int minutes, Instant from) {
        read(memberId, courseId, 0, minutes, from);
    }

    /** The member reads one of its articles. */
    public void read(long memberId, long courseId, int index, int minutes, Instant from) {
        var watching = app.bean(Watching.class);
        var item = app.bean(Courses.class)
                .requireCurrent(courseId)
                .items()
                .toList()
                .get(index);
        long[] session = new long[1];
        ServerClock.at(from, () -> {
            app.bean(Enrolments.class).enrol(memberId, courseId);
            session[0] = watching.open(memberId, courseId, item.id());
        });
        var length = Duration.ofMinutes(minutes);
        ServerClock.at(from.plus(length), () -> watching.watched(session[0], 0, length.toMillis(), 1000));
    }
}
