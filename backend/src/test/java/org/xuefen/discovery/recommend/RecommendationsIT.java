package org.xuefen.discovery.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.catalogue.Publisher;
import org.xuefen.credit.Studying;
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
