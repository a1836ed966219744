package org.xuefen.discovery.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.catalogue.ListedCourse;
import org.xuefen.catalogue.Listing;
import org.xuefen.catalogue.Listings;
import org.xuefen.catalogue.Publisher;
import org.xuefen.credit.Studying;
import org.xuefen.discovery.recommend.CourseListing;
import org.xuefen.identity.Role;
import org.xuefen.organization.Members;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** What members and organizers decide about a shelf, and what an administrator is told of it. */
@ExtendWith(AppExtension.class)
class ShelfIT {
    private static final String PINS = "/api/v1/recommendation-pins";

    private final XuefenApp app;
    private final Studying study;
    private final XuefenApp.Client member;
    private final XuefenApp.Client administrator;

    ShelfIT(XuefenApp app) {
        this.app = app;
        study = new Studying(app);
        member = app.as(study.organization().member(study.organization().root()));
        administrator = app.as(Role.ADMINISTRATOR);
    }

    @Test
    void whatIsNotForMeGoesAndComesBack() {
        long course = study.course("policy", 10);
        assertThat(recommended()).contains(text(course));
        assertThat(member.put("/api/v1/my/shelf/hidden/" + course, null).status())
                .isEqualTo(204);
        assertThat(recommended()).doesNotContain(text(course));
        assertThat(hidden()).containsExactly(text(course));
        assertThat(explained(course)).containsEntry("excluded", "HIDDEN");
        assertThat(member.delete("/api/v1/my/shelf/hidden/" + course).status()).isEqualTo(204);
        assertThat(recommended()).contains(text(course));
        assertThat(hidden()).isEmpty();
        assertThat(member.put("/api/v1/my/shelf/hidden/1", null).code()).isEqualTo("catalogue.course-not-found");
    }

    @Test
    void withoutPersonalizationNothingThatIsKnownOfAMemberCounts() {
        study.course("policy", 10);
        assertThat(reasons()).contains("gap");
        var off = member.put("/api/v1/my/shelf/personalization", Map.of("personal", false));
        assertThat(off.json()).containsEntry("personal", false);
        assertThat(reasons()).isNotEmpty().isSubsetOf("pinned", "popular", "new", "everyone");
        member.put("/api/v1/my/shelf/personalization", Map.of("personal", true));
        assertThat(reasons()).contains("gap");
    }

    @Test
    void whatAnOrganizerPinsStandsFirstUntilItsDay() {
        var root = study.organization().root();
        var organizer = app.as(study.organization().organizer(root));
        long course = study.course("civic", 10);
        var until = app.today().plusDays(10);
        assertThat(pin(organizer, root, course, until.toString()).status()).isEqualTo(201);
        var first = entries().getFirst();
        assertThat(first).containsEntry("courseId", text(course));
        assertThat(reason(first)).containsEntry("code", "pinned");
        assertThat(app.as(new Studying(app).organization().member(root))
                        .get("/api/v1/home")
                        .json())
                .isNotEmpty();

        var beneath = app.as(study.organization().organizer(study.organization().unit(root, "支部")));
        assertThat(items(beneath)).isEmpty();
        var id = items(organizer).getFirst().get("id");
        assertThat(beneath.delete(PINS + "/" + id).code()).isEqualTo("discovery.pin-not-found");

        app.bean(Db.class)
                .update(
                        "update recommend_pin set until_on = ? where id = ?",
                        app.today().minusDays(1),
                        id);
        assertThat(reasons()).doesNotContain("pinned");
        assertThat(items(organizer).getFirst()).containsEntry("over", true);
        assertThat(organizer.delete(PINS + "/" + id).status()).isEqualTo(204);
        assertThat(items(organizer)).isEmpty();
    }

    @Test
    void aPinNeedsADayToComeAndAUnitInSight() {
        var root = study.organization().root();
        var organizer = app.as(study.organization().organizer(root));
        long course = study.course("civic", 10);
        assertThat(pin(organizer, root, course, app.today().minusDays(1).toString())
                        .code())
                .isEqualTo("discovery.pin-until-when");
        for (int i = 0; i < 5; i++) {
            var until = app.today().plusMonths(1).toString();
            assertThat(pin(organizer, root, study.course("civic", 10), until).status())
                    .isEqualTo(201);
        }
        assertThat(pin(organizer, root, course, app.today().toString()).code()).isEqualTo("discovery.pin-too-many");
        var foreign = new Studying(app).organization().root();
        assertThat(pin(organizer, foreign, course, app.today().toString()).code())
                .isEqualTo("organization.unit-not-found");
        assertThat(member.get(PINS).status()).isEqualTo(403);
    }

    @Test
    void ofManyWhoPinAtOnceOnlyFiveGetTheirCourseOnTheShelf() throws Exception {
        var root = study.organization().root();
        var organizer = app.as(study.organization().organizer(root));
        var until = app.today().plusDays(10).toString();
        var courses = new ArrayList<Long>();
        for (int i = 0; i < 8; i++) {
            courses.add(study.course("civic", 10));
        }
        List<Integer> answers;
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = all
                    .invokeAll(courses.stream()
                            .map(course -> (Callable<Integer>) () -> pin(app.same(organizer), root, course, until)
                                    .status())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(5);
        assertThat(items(organizer)).hasSize(5);
        var again = String.valueOf(items(organizer).getFirst().get("courseId"));
        assertThat(pin(
                                organizer,
                                root,
                                Long.parseLong(again),
                                app.today().plusDays(20).toString())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void thePinsOfTheRestOfALargeOrganizationDoNotCrowdOutOnesOwn() {
        var root = study.organization().root();
        long own = study.organization().unit(root, "支部");
        long rest = study.organization().unit(root, "其余");
        var organizer = app.as(study.organization().organizer(own));
        assertThat(pin(organizer, own, study.course("civic", 10), app.today().toString())
                        .status())
                .isEqualTo(201);
        var db = app.bean(Db.class);
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < 2_100; i++) {
            rows.add(new Object[] {
                Ids.next(), root, rest, Ids.next(), app.today().plusYears(1), 1L, Instant.EPOCH
            });
        }
        db.batch("""
            insert into recommend_pin (id, root_id, unit_id, course_id, until_on, actor_id, pinned_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """, rows);
        assertThat(items(organizer))
                .singleElement()
                .satisfies(pin -> assertThat(pin).containsEntry("unitId", text(own)));
        db.update("delete from recommend_pin where unit_id = ?", rest);
    }

    @Test
    void anAdministratorSeesEveryPartOfAScoreAndWhyACourseIsNotThere() {
        long gap = study.course("policy", 10);
        var found = explained(gap);
        assertThat(found).containsEntry("excluded", null).containsEntry("personal", true);
        assertThat(parts(found)).contains("GAP", "EVERYONE", "NEW");
        assertThat(((Number) found.get("place")).intValue()).isPositive();
        assertThat(reason(found)).containsEntry("code", "gap");
        assertThat(((Number) found.get("score")).doubleValue()).isGreaterThan(2);

        long begun = study.course("policy", 10);
        member.post("/api/v1/enrolments", Map.of("courseId", text(begun)));
        assertThat(explained(begun)).containsEntry("excluded", "BEGUN");
        long finished = study.course("policy", 10);
        study.complete(member.id(), finished, 10);
        assertThat(explained(finished)).containsEntry("excluded", "FINISHED");
        app.bean(Publisher.class).withdraw(gap, true);
        assertThat(explained(gap)).containsEntry("excluded", "UNAVAILABLE");
        assertThat(app.as(study.organization().organizer(study.organization().root()))
                        .get(explanation(begun))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aNewcomerOfWhomOnlyTheIndustryIsKnownGetsWhatIsListedForIt() {
        var unschemed = new Studying(app, null);
        var newcomer =
                app.as(unschemed.organization().member(unschemed.organization().root()));
        app.bean(Members.class).edit(newcomer.id(), "新人", "C15", "N" + XuefenApp.serial(), null, null);
        var source = "shelf-" + XuefenApp.serial();
        app.bean(Listings.class)
                .publish(
                        app.newAccount(Role.ADMINISTRATOR),
                        "open",
                        List.of(listed(source, "tea", "茶艺与制茶", "茶文化，泡茶"), listed(source, "code", "编程入门", "算法与编程")));
        study.course("civic", 10);
        var shelf = entries(newcomer);
        assertThat(shelf).anySatisfy(each -> {
            assertThat(each).containsEntry("provider", "P");
            assertThat(reason(each)).containsEntry("code", "industry");
        });
        assertThat(shelf.toString()).contains("茶艺与制茶").doesNotContain("编程入门");
        assertThat(entries().toString()).doesNotContain("茶艺与制茶");
    }

    private static ListedCourse listed(String source, String id, String title, String summary) {
        return new ListedCourse(
                Text.of(title, ""),
                Text.of(summary, ""),
                List.of("zh"),
                new Listing(source, id, "P", "", false, false, Map.of()));
    }

    private static XuefenApp.Answer pin(XuefenApp.Client by, long unit, long course, String until) {
        return by.post(PINS, Map.of("unitId", text(unit), "courseId", text(course), "untilOn", until));
    }

    private Map<String, Object> explained(long course) {
        CourseListing.settle(app);
        return administrator.get(explanation(course)).json();
    }

    private String explanation(long course) {
        return "/api/v1/recommendation-explanations?member=" + member.id() + "&course=" + course;
    }

    private List<String> recommended() {
        return entries().stream()
                .map(each -> String.valueOf(each.get("courseId")))
                .toList();
    }

    private List<String> reasons() {
        return entries().stream()
                .map(each -> String.valueOf(reason(each).get("code")))
                .toList();
    }

    private List<Map<String, Object>> entries() {
        return entries(member);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> entries(XuefenApp.Client reader) {
        CourseListing.settle(app);
        return (List<Map<String, Object>>) reader.get("/api/v1/home").json().get("recommendations");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(XuefenApp.Client organizer) {
        return (List<Map<String, Object>>) organizer.get(PINS).json().get("items");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> reason(Map<String, Object> entry) {
        return (Map<String, Object>) entry.get("reason");
    }

    @SuppressWarnings("unchecked")
    private static List<String> parts(Map<String, Object> explained) {
        return ((List<Map<String, Object>>) explained.get("parts"))
                .stream().map(part -> String.valueOf(part.get("why"))).toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> hidden() {
        var all = (List<Map<String, Object>>)
                member.get("/api/v1/my/shelf").json().get("hidden");
        return all.stream().map(each -> String.valueOf(each.get("courseId"))).toList();
    }

    private static String text(long id) {
        return Long.toString(id);
    }
}
