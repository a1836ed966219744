package org.xuefen.discovery.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.catalogue.Publisher;
import org.xuefen.credit.CategoryStanding;
import org.xuefen.credit.Standing;
import org.xuefen.credit.Standings;
import org.xuefen.credit.Studying;
import org.xuefen.discovery.Recommendation;
import org.xuefen.discovery.Recommendations;
import org.xuefen.discovery.Recommendations.Reader;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;

/** What the first page recommends, as a browser asks for it. */
@ExtendWith(AppExtension.class)
class RecommendationsIT {
    private final XuefenApp app;
    private final Studying study;
    private final XuefenApp.Client member;

    RecommendationsIT(XuefenApp app) {
        this.app = app;
        study = new Studying(app);
        member = app.as(study.organization().member(study.organization().root()));
    }

    @Test
    void whatClosesTheGapIsRecommendedWithHowMuchOfIt() {
        long course = study.course("policy", 10);
        var reason = reasonOf(course);
        assertThat(reason.get("code")).isEqualTo("gap");
        assertThat(arguments(reason)).containsEntry("credits", "1").containsEntry("missing", "1");
    }

    @Test
    void aCreditJustEarnedAndACourseJustTakenShowAtOnce() {
        long first = study.course("policy", 20);
        long second = study.course("policy", 20);
        assertThat(recommended()).contains(text(first), text(second));
        var before = standing();
        study.complete(member.id(), first, 20);
        assertThat(recommended()).doesNotContain(text(first));
        assertThat(((Number) standing().get("countedMilli")).longValue())
                .isEqualTo(((Number) before.get("countedMilli")).longValue() + 4000);
        assertThat(reasonOf(second).get("code")).isNotEqualTo("gap");
        assertThat(member.post("/api/v1/enrolments", Map.of("courseId", text(second)))
                        .status())
                .isEqualTo(200);
        assertThat(recommended()).doesNotContain(text(second));
    }

    @Test
    void aNewIndustryAndAWithdrawnCourseShowAtOnce() {
        long course = study.course("policy", 10);
        assertThat(recommended()).contains(text(course));
        var name = "学员" + XuefenApp.serial();
        app.bean(Members.class).edit(member.id(), name, "G602", "N" + XuefenApp.serial(), null, null);
        assertThat(member.get("/api/v1/home").json().get("name")).isEqualTo(name);
        app.bean(Publisher.class).withdraw(course, true);
        assertThat(recommended()).doesNotContain(text(course));
    }

    /** The monitor of the list is held, so that it can't be read again: whoever waited for that would wait here. */
    @Test
    void whoAsksWhileTheListIsReadAgainHasTheOneOfBeforeWithoutWhatWasWithdrawn() {
        var list = app.bean(CourseList.class);
        long course = study.course("policy", 10);
        long withdrawn = study.course("policy", 10);
        CourseListing.settle(app);
        assertThat(list.now().catalogue().has(withdrawn)).isTrue();
        long published;
        synchronized (list) {
            published = study.course("policy", 10);
            app.bean(Publisher.class).withdraw(withdrawn, true);
            var meanwhile = list.now().catalogue();
            assertThat(meanwhile.has(course)).isTrue();
            assertThat(meanwhile.has(published)).isFalse();
            assertThat(meanwhile.has(withdrawn)).isFalse();
            assertThat(meanwhile.find(withdrawn)).isNull();
        }
        CourseListing.settle(app);
        assertThat(list.now().catalogue().has(published)).isTrue();
        assertThat(list.now().catalogue().has(withdrawn)).isFalse();
        app.bean(Publisher.class).withdraw(withdrawn, false);
        CourseListing.settle(app);
        assertThat(list.now().catalogue().has(withdrawn)).isTrue();
    }

    @Test
    void whatCountsInAFullCategoryIsNotRecommendedWithPersonalizationOrWithout() {
        long course = study.course("policy", 10);
        var full = ofPolicy(each -> new CategoryStanding(
                each.code(), each.name(), each.colour(), 9000, 9000, each.minimumMilli(), 9000, 0));
        assertThat(courses(full)).doesNotContain(course);
        member.put("/api/v1/my/shelf/personalization", Map.of("personal", false));
        assertThat(courses(now())).contains(course);
        assertThat(courses(full)).doesNotContain(course);
    }

    @Test
    void whatTakesLongerThanTheYearLastsClosesNoGap() {
        long course = study.course("policy", 10);
        assertThat(codes(now(), course)).containsExactly("gap");
        assertThat(codes(ending(app.today()), course)).containsExactly("gap");
        assertThat(codes(ending(app.today().minusDays(1)), course)).isNotEmpty().doesNotContain("gap");
    }

    private Standing now() {
        return app.bean(Standings.class).now(subject()).orElseThrow();
    }

    private Member subject() {
        return app.bean(Members.class).find(member.id()).orElseThrow();
    }

    private Standing ofPolicy(UnaryOperator<CategoryStanding> change) {
        var standing = now();
        return with(
                standing.lastDay(),
                standing.categories().stream()
                        .map(each -> each.code().equals("policy") ? change.apply(each) : each)
                        .toList());
    }

    private Standing ending(LocalDate day) {
        return with(day, now().categories());
    }

    private Standing with(LocalDate lastDay, List<CategoryStanding> categories) {
        var standing = now();
        return new Standing(
                standing.memberId(),
                standing.year(),
                standing.schemeId(),
                standing.schemeName(),
                standing.schemeVersion(),
                standing.unit(),
                standing.state(),
                standing.earnedMilli(),
                standing.countedMilli(),
                standing.requiredMilli(),
                standing.missingMilli(),
                standing.paceMilli(),
                lastDay,
                categories);
    }

    private List<Recommendation> shelf(Standing standing) {
        CourseListing.settle(app);
        return app.bean(Recommendations.class)
                .forReader(new Reader(member.id(), subject(), Optional.of(standing), List.of()), 100);
    }

    private List<Long> courses(Standing standing) {
        return shelf(standing).stream().map(Recommendation::courseId).toList();
    }

    private List<String> codes(Standing standing, long course) {
        return shelf(standing).stream()
                .filter(each -> each.courseId() == course)
                .map(each -> each.reason().code())
                .toList();
    }

    private Map<?, ?> standing() {
        return (Map<?, ?>) member.get("/api/v1/home").json().get("standing");
    }

    private List<String> recommended() {
        return entries().stream()
                .map(each -> String.valueOf(each.get("courseId")))
                .toList();
    }

    private Map<?, ?> reasonOf(long course) {
        return entries().stream()
                .filter(each -> text(course).equals(each.get("courseId")))
                .map(each -> (Map<?, ?>) each.get("reason"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> entries() {
        CourseListing.settle(app);
        return (List<Map<String, Object>>) member.get("/api/v1/home").json().get("recommendations");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> arguments(Map<?, ?> reason) {
        return (Map<String, Object>) reason.get("args");
    }

    private static String text(long id) {
        return Long.toString(id);
    }
}
