package org.xuefen.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Answer;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.identity.Role;
import org.xuefen.shared.Text;

/** From a blank page to a numbered revision, and everything that may come between. */
@ExtendWith(AppExtension.class)
class CatalogueIT {
    private final XuefenApp app;
    private final Client trainer;
    private final Client reviewer;
    private final String category;

    CatalogueIT(XuefenApp app) {
        this.app = app;
        trainer = app.as(Role.TRAINER);
        reviewer = app.as(Role.REVIEWER);
        var categories = trainer.get("/api/v1/course-categories").list();
        category = categories.isEmpty()
                ? "general"
                : (String) categories.getFirst().get("code");
    }

    @Test
    void aCourseGoesFromDraftThroughReviewToTheCatalogue() {
        var course = courseWithArticle("路口与盲区", "# 大车\n停在司机看得到的位置。");
        assertThat(submit(course).status()).isEqualTo(204);
        assertThat(reviewer.get("/api/v1/studio/reviews").list())
                .extracting(row -> row.get("id"))
                .contains(course);
        assertThat(reviewer.post("/api/v1/studio/article-preview", Map.of("zh", "# 大车", "en", ""))
                        .body())
                .contains("<h2>大车</h2>");
        var published = approve(course, version(course));
        assertThat(published.status()).isEqualTo(200);
        assertThat(published.json()).containsEntry("number", 1);

        var page = app.as().get("/api/v1/courses/" + course).json();
        assertThat(page).containsEntry("revisionNumber", 1).containsEntry("teaches", false);
        assertThat(page.get("trainerName")).isNotNull();
        assertThat(ids(app.as().get("/api/v1/courses?industry=G&limit=100"))).contains(course);
        assertThat(ids(app.as().get("/api/v1/courses?industry=A&limit=100"))).doesNotContain(course);
    }

    @Test
    void aNewRevisionDoesNotChangeTheOldOne() {
        var course = courseWithArticle("第一版", "原来的话");
        publish(course);
        var first = app.as().get("/api/v1/courses/" + course).json();
        var item = itemOf(course);
        writeArticle(item, "改过的话");
        save(course, draft(course, "第二版"));
        publish(course);

        var now = app.as().get("/api/v1/courses/" + course).json();
        assertThat(now).containsEntry("revisionNumber", 2);
        assertThat(title(now)).isEqualTo("第二版");
        var old = app.as()
                .get("/api/v1/courses/" + course + "?revision=" + first.get("revisionId"))
                .json();
        assertThat(title(old)).isEqualTo("第一版");
        assertThat(old.get("modules")).isEqualTo(first.get("modules"));
        var article = "/api/v1/courses/" + course + "/items/" + item + "/article";
        assertThat(app.as().get(article).body()).contains("改过的话");
        assertThat(app.as()
                        .get(article + "?revision=" + first.get("revisionId"))
                        .body())
                .contains("原来的话")
                .doesNotContain("改过的话");
    }

    @Test
    void anItemKeepsItsIdOverRevisionsAndComesBackAsItself() {
        var course = courseWithArticle("同一项", "内容");
        publish(course);
        var item = itemOf(course);
        var courses = app.bean(Courses.class);
        long id = Long.parseLong(course);
        assertThat(courses.requireCurrent(id).item(Long.parseLong(item))).isPresent();
        var whole = draft(course, "同一项");
        save(course, with(whole, "modules", List.of()));
        assertThat(trainer.get("/api/v1/studio/courses/" + course + "/checklist")
                        .body())
                .contains("REMOVED", "catalogue.no-items");
        save(course, whole);
        assertThat(itemOf(course)).isEqualTo(item);
        var unchanged =
                trainer.get("/api/v1/studio/courses/" + course + "/checklist").json();
        assertThat((List<?>) unchanged.get("changes")).isEmpty();
    }

    @Test
    void aReviewerReturnsItWithAReasonAndItCanBeMended() {
        var course = courseWithArticle("退回", "内容");
        submit(course);
        assertThat(save(course, draft(course, "审核中不能改")).code()).isEqualTo("catalogue.in-review");
        assertThat(reviewer.post("/api/v1/studio/reviews/" + course + "/return", Map.of("remark", "请补上出处"))
                        .status())
                .isEqualTo(204);
        assertThat(trainer.get("/api/v1/studio/courses/" + course).json()).containsEntry("state", "RETURNED");
        assertThat(trainer.get("/api/v1/studio/courses/" + course + "/history").body())
                .contains("请补上出处");
        var decision = "/api/v1/studio/reviews/" + course + "/decision";
        assertThat(app.as(Role.REVIEWER).get(decision).json())
                .containsEntry("kind", "RETURNED")
                .containsEntry("remark", "请补上出处")
                .containsEntry("title", null);
        assertThat(trainer.get(decision).status()).isEqualTo(403);
        assertThat(save(course, draft(course, "改好了")).status()).isEqualTo(200);
        assertThat(submit(course).status()).isEqualTo(204);
    }

    @Test
    void twoEditorsAtOnceLoseNothing() {
        var course = courseWithArticle("并发", "内容");
        var seen = version(course);
        assertThat(save(course, seen, draft(course, "甲的标题")).status()).isEqualTo(200);
        var late = save(course, seen, draft(course, "乙的标题"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("catalogue.draft-changed");
        assertThat(title(draft(course))).isEqualTo("甲的标题");
        var copy = ((List<?>) late.json().get("args")).getFirst();
        assertThat(trainer.get("/api/v1/studio/courses/" + course + "/copies/" + copy)
                        .body())
                .contains("乙的标题");
        assertThat(save(course, null, draft(course, "没说哪一版")).code()).isEqualTo("catalogue.version-required");

        var item = itemOf(course);
        var article = "/api/v1/studio/items/" + item + "/article";
        var body = Map.of("zh", "甲写的", "en", "");
        var before = trainer.get(article).json().get("version");
        assertThat(trainer.send("PUT", article, body, "If-Match", "\"" + before + "\"")
                        .status())
                .isEqualTo(200);
        assertThat(trainer.send("PUT", article, Map.of("zh", "乙写的", "en", ""), "If-Match", "\"" + before + "\"")
                        .code())
                .isEqualTo("catalogue.article-changed");
        assertThat(trainer.get(article).body()).contains("甲写的");
    }

    @Test
    void nobodyPublishesTheirOwnCourseOrWhatTheyDidNotRead() {
        var both = app.as(Role.TRAINER, Role.REVIEWER);
        var own = create(both, "自己的课");
        assertThat(both.post("/api/v1/studio/reviews/" + own + "/approval", Map.of("version", "1"))
                        .code())
                .isEqualTo("catalogue.own-course");
        var course = courseWithArticle("读过再批", "内容");
        submit(course);
        assertThat(approve(course, "1").code()).isEqualTo("catalogue.review-outdated");
        assertThat(trainer.post("/api/v1/studio/reviews/" + course + "/approval", Map.of("version", "1"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aReviewerReadsWhatIsHandedInAndNothingElse() {
        var course = courseWithArticle("未提交", "内容");
        var draft = "/api/v1/studio/courses/" + course;
        var article = "/api/v1/studio/items/" + itemOf(course) + "/article";
        assertThat(reviewer.get(draft).code()).isEqualTo("catalogue.course-not-found");
        assertThat(reviewer.get(article).status()).isEqualTo(404);
        submit(course);
        assertThat(reviewer.get(draft).status()).isEqualTo(200);
        assertThat(reviewer.get(article).status()).isEqualTo(200);
        approve(course, version(course));
        assertThat(reviewer.get(draft).code()).isEqualTo("catalogue.course-not-found");
    }

    @Test
    void whatIsUnfinishedIsNamedAndDoesNotPass() {
        var course = create(trainer, "半成品");
        assertThat(submit(course).code()).isEqualTo("catalogue.not-publishable");
        var checklist =
                trainer.get("/api/v1/studio/courses/" + course + "/checklist").json();
        assertThat(checklist).containsEntry("publishable", false);
        assertThat(checklist.get("findings").toString())
                .contains("catalogue.category-missing", "catalogue.industry-unconfirmed", "catalogue.no-items");
    }

    @Test
    void someoneElsesDraftIsNotThere() {
        var course = create(trainer, "我的");
        var other = app.as(Role.TRAINER);
        assertThat(other.get("/api/v1/studio/courses/" + course).code()).isEqualTo("catalogue.course-not-found");
        assertThat(other.delete("/api/v1/studio/courses/" + course).code()).isEqualTo("catalogue.course-not-found");
        assertThat(app.as().get("/api/v1/studio/courses/" + course).status()).isEqualTo(403);
        assertThat(app.as().get("/api/v1/courses/" + course).code()).isEqualTo("catalogue.course-not-found");
        var theirs = courseWithArticle("别人的项", "内容");
        var stolen = draft(theirs);
        var mine = create(other, "偷来的项");
        assertThat(other.send("PUT", "/api/v1/studio/courses/" + mine + "/draft", stolen, "If-Match", "1")
                        .code())
                .isEqualTo("catalogue.foreign-item");
    }

    @Test
    void aWithdrawnCourseLeavesTheCatalogueAndKeepsItsPage() {
        var course = courseWithArticle("撤下", "内容");
        publish(course);
        assertThat(trainer.post("/api/v1/studio/courses/" + course + "/withdrawal", null)
                        .status())
                .isEqualTo(204);
        assertThat(ids(app.as().get("/api/v1/courses?limit=100"))).doesNotContain(course);
        assertThat(app.as().get("/api/v1/courses/" + course).json()).containsEntry("withdrawn", true);
        trainer.delete("/api/v1/studio/courses/" + course + "/withdrawal");
        assertThat(ids(app.as().get("/api/v1/courses?limit=100"))).contains(course);
    }

    @Test
    void badCodesAndBoundsAreRefusedWithTheirField() {
        var course = create(trainer, "边界");
        assertThat(save(course, with(draft(course), "channelCode", "nowhere")).code())
                .isEqualTo("catalogue.channel-unknown");
        assertThat(save(course, with(draft(course), "industries", List.of("T9999")))
                        .code())
                .isEqualTo("catalogue.industry-unknown");
        assertThat(save(course, with(draft(course), "title", Map.of("zh", "长".repeat(201), "en", "")))
                        .status())
                .isEqualTo(422);
    }

    // --- what a person does ---

    private String courseWithArticle(String title, String markdown) {
        var course = create(trainer, title);
        save(course, draft(course, title));
        writeArticle(itemOf(course), markdown);
        return course;
    }

    private String create(Client author, String title) {
        var created = author.post("/api/v1/studio/courses", draftOf(title, List.of(), false));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return (String) created.json().get("courseId");
    }

    private void writeArticle(String item, String markdown) {
        app.bean(Authoring.class)
                .writeArticle(
                        new org.xuefen.identity.Caller(trainer.id(), java.util.Set.of(Role.TRAINER), "zh-CN"),
                        Long.parseLong(item),
                        new Text(markdown, ""));
    }

    private Answer save(String course, Map<String, Object> draft) {
        return save(course, version(course), draft);
    }

    private Answer save(String course, String version, Map<String, Object> draft) {
        var path = "/api/v1/studio/courses/" + course + "/draft";
        return version == null
                ? trainer.put(path, draft)
                : trainer.send("PUT", path, draft, "If-Match", '"' + version + '"');
    }

    private void publish(String course) {
        assertThat(submit(course).status()).isEqualTo(204);
        var published = approve(course, version(course));
        assertThat(published.status()).as(published.body()).isEqualTo(200);
    }

    private Answer submit(String course) {
        return trainer.post("/api/v1/studio/courses/" + course + "/submission", null);
    }

    private Answer approve(String course, String version) {
        return reviewer.post("/api/v1/studio/reviews/" + course + "/approval", Map.of("version", version));
    }

    private String version(String course) {
        return (String) trainer.get("/api/v1/studio/courses/" + course).json().get("version");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> draft(String course) {
        return (Map<String, Object>)
                trainer.get("/api/v1/studio/courses/" + course).json().get("draft");
    }

    /** The draft as stored with another title, complete, and with an article if it has no item yet. */
    private Map<String, Object> draft(String course, String title) {
        var modules = (List<?>) draft(course).get("modules");
        return draftOf(title, modules.isEmpty() ? List.of(moduleWithArticle()) : modules, true);
    }

    @SuppressWarnings("unchecked")
    private String itemOf(String course) {
        var modules = (List<Map<String, Object>>) draft(course).get("modules");
        return (String) ((List<Map<String, Object>>) modules.getFirst().get("items"))
                .getFirst()
                .get("id");
    }

    private static Map<String, Object> moduleWithArticle() {
        var item = Map.of(
                "kind",
                "ARTICLE",
                "title",
                Map.of("zh", "一篇文章", "en", ""),
                "outcome",
                Map.of("zh", "", "en", ""),
                "threshold",
                100);
        return Map.of("title", Map.of("zh", "第一模块", "en", ""), "items", List.of(item));
    }

    private Map<String, Object> draftOf(String title, List<?> modules, boolean complete) {
        var draft = new java.util.HashMap<String, Object>();
        draft.put("title", Map.of("zh", title, "en", ""));
        draft.put("summary", Map.of("zh", "一句简介", "en", ""));
        draft.put("channelCode", "safety");
        draft.put("languages", List.of("zh"));
        draft.put("industries", complete ? List.of("G60") : List.of());
        draft.put("industriesConfirmed", complete);
        draft.put("modules", modules);
        if (complete) {
            draft.put("categoryCode", category);
        }
        return draft;
    }

    private static Map<String, Object> with(Map<String, Object> draft, String key, Object value) {
        var changed = new java.util.HashMap<>(draft);
        changed.put(key, value);
        return changed;
    }

    private static List<Object> ids(Answer page) {
        return ((List<?>) page.json().get("items"))
                .stream().<Object>map(item -> ((Map<?, ?>) item).get("id")).toList();
    }

    private static String title(Map<String, Object> of) {
        return (String) ((Map<?, ?>) of.get("title")).get("zh");
    }
}
