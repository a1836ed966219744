package org.xuefen.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.xuefen.app.XuefenApp;
import org.xuefen.catalogue.Authoring;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.DraftItem;
import org.xuefen.catalogue.DraftModule;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.TestOrganization;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;
import org.xuefen.study.Enrolments;

/**
 * Home and a course page against the least an answer can cost here: {@code GET /api/v1/session}, which checks the
 * session and reads one account by key.
 */
final class PageBenchmark implements Benchmark {
    private static final int CLIENTS = 32;
    private static final Duration WARM = Duration.ofSeconds(8);
    private static final Duration RUN = Duration.ofSeconds(6);

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public List<Figure> run(XuefenApp app) {
        var courses = publish(app, 12);
        var tokens = new ArrayList<String>();
        var organization = new TestOrganization(app);
        for (int i = 0; i < CLIENTS; i++) {
            long member = organization.member(organization.root());
            for (int c = 0; c < 4; c++) {
                app.bean(Enrolments.class).enrol(member, courses.get((i + c) % courses.size()));
            }
            tokens.add(app.as(member).token());
        }
        var home = "/api/v1/home";
        var course = "/api/v1/courses/" + Ids.text(courses.getFirst());
        for (var path : List.of("/api/v1/session", home, course)) {
            Load.get(app.url(), path, tokens, CLIENTS, WARM);
        }
        var session = Load.get(app.url(), "/api/v1/session", tokens, CLIENTS, RUN);
        var homes = Load.get(app.url(), home, tokens, CLIENTS, RUN);
        var pages = Load.get(app.url(), course, tokens, CLIENTS, RUN);
        return List.of(
                Figure.ratio("pages.home", homes.perSecond(), "1/s", session.perSecond(), 0.35),
                Figure.atMost("pages.home.p99", homes.p99(), "ms", 20),
                Figure.ratio("pages.course", pages.perSecond(), "1/s", session.perSecond(), 0.35),
                Figure.atMost("pages.course.p99", pages.p99(), "ms", 20));
    }

    private static List<Long> publish(XuefenApp app, int count) {
        var authoring = app.bean(Authoring.class);
        var author = new Caller(app.newAccount(Role.TRAINER), java.util.Set.of(Role.MEMBER, Role.TRAINER), "zh-CN");
        var reviewer = new Caller(app.newAccount(Role.REVIEWER), java.util.Set.of(Role.MEMBER, Role.REVIEWER), "zh-CN");
        var published = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            var items = new ArrayList<DraftItem>();
            for (int a = 0; a < 8; a++) {
                items.add(new DraftItem(
                        0, ItemKind.ARTICLE, Text.of("第 " + a + " 节", "Part " + a), Text.of("", ""), 100, null));
            }
            var draft = new CourseDraft(
                    Text.of("课程 " + i, "Course " + i),
                    Text.of("为测量而设", "Made for measuring"),
                    "skills",
                    "skills",
                    List.of("zh", "en"),
                    List.of("G60"),
                    true,
                    List.of(new DraftModule(0, Text.of("全部", "All"), items)));
            long id = authoring.create(author, draft);
            authoring
                    .draft(author, id)
                    .items()
                    .forEach(item -> authoring.writeArticle(
                            author, item.id(), Text.of("一段可以读的文字。".repeat(20), "Some words to read. ".repeat(20))));
            authoring.submit(author, id);
            authoring.approve(reviewer, id);
            published.add(id);
        }
        return published;
    }
}
