package org.xuefen.study.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuefen.study.mandate.MandateWorld.figures;
import static org.xuefen.study.mandate.MandateWorld.items;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.organization.Members;
import org.xuefen.organization.NewMember;
import org.xuefen.organization.Posts;
import org.xuefen.organization.Units;

/** An organizer requires courses; members are bound, complete, are let go; everyone sees what concerns them. */
@ExtendWith(AppExtension.class)
class MandateIT {
    private final XuefenApp app;
    private final MandateWorld world;
    private final long course;

    MandateIT(XuefenApp app) {
        this.app = app;
        world = new MandateWorld(app);
        course = world.study.course("policy", 5);
    }

    @Test
    void whatIsRequiredIsSeenAtHomeCompletedAndSeenDone() {
        long first = world.organization.member(world.north);
        long second = world.organization.member(world.north);
        world.organization.member(world.south);
        var created = world.ofNorth.post("/api/v1/mandates", world.form(world.north, course));
        var draft = "/api/v1/mandates/" + created.json().get("id");
        assertThat(world.ofNorth.get(draft + "/preview").json())
                .containsEntry("members", 2)
                .containsEntry("completed", 0);
        assertThat(items(world.ofNorth.get(draft + "/preview/members?limit=1"))).hasSize(1);

        var mandate = "/api/v1/mandates/" + world.issue(world.ofNorth, world.form(world.north, course));
        assertThat(figures(world.ofNorth.get(mandate).json()))
                .containsEntry("members", 2)
                .containsEntry("notBegun", 2);
        var member = app.as(first);
        assertThat(world.db.one(
                        "select source from study_enrolment where member_id = ? and course_id = ?",
                        row -> row.getString(1),
                        first,
                        course))
                .hasValue("MANDATE");
        assertThat(dueSoon(member)).singleElement().satisfies(due -> {
            assertThat(due).containsEntry("courseId", Long.toString(course)).containsEntry("daysLeft", 10);
        });
        assertThat(member.get("/api/v1/me/mandates/courses/" + course).list())
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("state", "NOT_BEGUN"));

        world.study.complete(first, course, 5);
        assertThat(dueSoon(member)).isEmpty();
        assertThat(items(member.get("/api/v1/me/mandates"))).isEmpty();
        assertThat(items(member.get("/api/v1/me/mandates?past=true")))
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("state", "DONE"));
        assertThat(figures(world.ofNorth.get(mandate).json()))
                .containsEntry("done", 1)
                .containsEntry("notBegun", 1);
        assertThat(items(world.ofNorth.get(mandate + "/members?state=NOT_BEGUN")))
                .extracting(line -> line.get("memberId"))
                .containsExactly(Long.toString(second));
        assertThat(world.ofNorth.get(mandate + "/export?format=CSV").body()).contains("Done", "Not begun");
        nothingIsMarkedWrong(mandate);
    }

    @Test
    void whoJoinsIsBoundWithDaysOfGraceAndWhoLeavesDropsOut() {
        var mandate = "/api/v1/mandates/" + world.issue(world.ofNorth, world.form(world.north, course));
        long joining = world.organization.member(world.north);
        assertThat(items(world.ofNorth.get(mandate + "/members")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("dueOn", world.today().plusDays(30).toString()));
        app.bean(Members.class)
                .move(joining, world.south, app.bean(java.time.Clock.class).instant());
        assertThat(items(world.ofNorth.get(mandate + "/members"))).isEmpty();
        assertThat(items(app.as(joining).get("/api/v1/me/mandates"))).isEmpty();
        assertThat(items(app.as(joining).get("/api/v1/me/mandates?past=true")))
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("ended", true));
        app.bean(Members.class)
                .move(joining, world.north, app.bean(java.time.Clock.class).instant());
        app.bean(Members.class).deactivate(world.organization.member(world.north));
        assertThat(figures(world.ofNorth.get(mandate).json())).containsEntry("members", 1);
    }

    @Test
    void aUnitThatMovesAwayTakesItsMembersOut() throws Exception {
        long group = world.organization.unit(world.north, "一组");
        world.organization.member(group);
        var id = world.issue(world.ofRoot, world.form(world.north, course));
        app.bean(Units.class).move(group, world.south);
        app.bean(LiveAudience.class).run();
        assertThat(figures(world.ofRoot.get("/api/v1/mandates/" + id).json())).containsEntry("members", 0);
    }

    @Test
    void aCompletionFromBeforeCountsWhereTheMandateSaysSo() {
        long early = world.organization.member(world.north);
        world.study.complete(
                early, course, 5, app.bean(java.time.Clock.class).instant().minus(Duration.ofDays(3)));
        var form = world.form(world.north, course);
        var counting = world.issue(world.ofNorth, form);
        form.put("countsBefore", false);
        var anew = world.issue(world.ofNorth, form);
        assertThat(figures(world.ofNorth.get("/api/v1/mandates/" + counting).json()))
                .containsEntry("done", 1);
        assertThat(figures(world.ofNorth.get("/api/v1/mandates/" + anew).json()))
                .containsEntry("done", 0)
                .containsEntry("begun", 1);
        assertThat(app.as(early).get("/api/v1/me/mandates").body()).contains("\"early\":true");
    }

    @Test
    void aLineOfTheAudienceIsNarrowedToIndustryAndPost() {
        var members = app.bean(Members.class);
        long courier = members.create(new NewMember(
                "骑手", null, null, XuefenApp.PASSWORD, "en", world.north, "G6020", "T" + XuefenApp.serial(), null));
        long secretary = world.organization.member(world.north);
        world.organization.member(world.north);
        var appointed =
                world.ofNorth.post("/api/v1/members/" + secretary + "/posts", Map.of("post", "branch-secretary"));
        assertThat(appointed.status()).as(appointed.body()).isEqualTo(201);
        var unit = Long.toString(world.north);
        var form = world.form(world.north, course);
        form.put(
                "audience",
                List.of(
                        Map.of("unitId", unit, "alone", false, "industry", "G60"),
                        Map.of("unitId", unit, "alone", false, "post", "branch-secretary")));
        var mandate = "/api/v1/mandates/" + world.issue(world.ofNorth, form);
        assertThat(items(world.ofNorth.get(mandate + "/members")))
                .extracting(line -> line.get("memberId"))
                .containsExactlyInAnyOrder(Long.toString(courier), Long.toString(secretary));
        var posts = app.bean(Posts.class);
        posts.end(secretary, posts.of(secretary).getFirst().id(), world.today());
        assertThat(items(world.ofNorth.get(mandate + "/members")))
                .extracting(line -> line.get("memberId"))
                .containsExactly(Long.toString(courier));
    }

    @Test
    void whoIsLetGoHasNothingToDoUntilItIsUndone() {
        long member = world.organization.member(world.north);
        var mandate = "/api/v1/mandates/" + world.issue(world.ofNorth, world.form(world.north, course));
        var exempted = world.ofNorth.post(
                mandate + "/exemptions", Map.of("unitId", Long.toString(world.north), "reason", "停工"));
        assertThat(exempted.status()).as(exempted.body()).isEqualTo(201);
        assertThat(figures(world.ofNorth.get(mandate).json())).containsEntry("exempt", 1);
        assertThat(app.as(member).get("/api/v1/me/mandates?past=true").body()).contains("停工");
        var id = items(exempted).getFirst().get("id");
        assertThat(world.ofNorth
                        .post(mandate + "/exemptions/" + id + "/undo", null)
                        .status())
                .isEqualTo(200);
        assertThat(world.ofNorth
                        .post(mandate + "/exemptions/" + id + "/undo", null)
                        .code())
                .isEqualTo("study.exemption-not-found");
        assertThat(figures(world.ofNorth.get(mandate).json())).containsEntry("exempt", 0);
    }

    @Test
    void aMemberAsksAndIsAnsweredAndBothHearOfIt() {
        long memberId = world.organization.member(world.north);
        var id = world.issue(world.ofNorth, world.form(world.north, course));
        var mandate = "/api/v1/mandates/" + id;
        var member = app.as(memberId);
        var wish = Map.of("sentence", "产假到明年三月");
        assertThat(member.post("/api/v1/me/mandates/" + id + "/request", wish).status())
                .isEqualTo(204);
        assertThat(member.post("/api/v1/me/mandates/" + id + "/request", wish).code())
                .isEqualTo("study.request-waiting");
        assertThat(world.ofNorth.get("/api/v1/me/inbox").body()).contains("产假到明年三月");
        var asked = items(world.ofNorth.get(mandate + "/requests?waiting=true")).getFirst();
        var path = mandate + "/requests/" + asked.get("id");
        assertThat(world.ofNorth
                        .post(path, Map.of("granted", false, "answer", "请先写明日期"))
                        .status())
                .isEqualTo(204);
        assertThat(world.ofNorth
                        .post(path, Map.of("granted", true, "answer", ""))
                        .code())
                .isEqualTo("study.request-answered");
        assertThat(member.post("/api/v1/me/mandates/" + id + "/request", wish).status())
                .isEqualTo(204);
        var again = items(world.ofNorth.get(mandate + "/requests?waiting=true")).getFirst();
        world.ofNorth.post(mandate + "/requests/" + again.get("id"), Map.of("granted", true, "answer", "安心休养"));
        assertThat(items(member.get("/api/v1/me/mandates?past=true")))
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("state", "EXCUSED"));
        assertThat(member.get("/api/v1/me/inbox").body()).contains("请先写明日期", "安心休养");
    }

    @Test
    void theDueDateChangesForEveryoneAndIsRecorded() {
        world.organization.member(world.north);
        var mandate = "/api/v1/mandates/" + world.issue(world.ofNorth, world.form(world.north, course));
        var later = world.today().plusDays(40).toString();
        var changed = world.ofNorth.post(mandate + "/due", Map.of("dueOn", later, "why", "讲师请假"));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.body()).contains("讲师请假");
        assertThat(items(world.ofNorth.get(mandate + "/members")).getFirst()).containsEntry("dueOn", later);
        assertThat(world.ofNorth
                        .post(mandate + "/due", Map.of("dueOn", later, "why", ""))
                        .code())
                .isEqualTo("study.mandate-due-same");
        assertThat(world.ofNorth
                        .post(mandate + "/withdraw", Map.of("why", "换了课程"))
                        .json())
                .containsEntry("state", "WITHDRAWN");
    }

    @Test
    void everyoneSeesWhatConcernsThemAndNoMore() {
        long inNorth = world.organization.member(world.north);
        long inSouth = world.organization.member(world.south);
        var ofNorth = "/api/v1/mandates/" + world.issue(world.ofNorth, world.form(world.north, course));
        var ofRoot = "/api/v1/mandates/" + world.issue(world.ofRoot, world.form(world.organization.root(), course));

        for (var path : List.of("", "/units", "/members", "/export", "/exemptions", "/requests", "/preview")) {
            assertThat(world.ofSouth.get(ofNorth + path).code()).as(path).isEqualTo("study.mandate-not-found");
            assertThat(app.as(org.xuefen.identity.Role.TRAINER)
                            .get(ofNorth + path)
                            .status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(app.as(inNorth).get(ofNorth + path).status()).as(path).isEqualTo(403);
        }
        assertThat(world.ofSouth.post(ofNorth + "/withdraw", Map.of("why", "x")).code())
                .isEqualTo("study.mandate-not-found");
        // From above: their own members, and nothing to change.
        assertThat(items(world.ofSouth.get("/api/v1/mandates")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("keeps", false));
        assertThat(figures(world.ofSouth.get(ofRoot).json())).containsEntry("members", 1);
        assertThat(items(world.ofSouth.get(ofRoot + "/members")))
                .extracting(row -> row.get("memberId"))
                .containsExactly(Long.toString(inSouth));
        assertThat(world.ofSouth.get(ofRoot + "/members?unit=" + world.north).code())
                .isEqualTo("study.mandate-not-found");
        assertThat(world.ofSouth.post(ofRoot + "/reminders", null).code()).isEqualTo("study.mandate-not-yours");
        assertThat(world.ofSouth.get(ofRoot + "/exemptions").code()).isEqualTo("study.mandate-not-yours");
        // Nobody requires anything of members beyond their own.
        assertThat(world.ofSouth
                        .post("/api/v1/mandates", world.form(world.north, course))
                        .code())
                .isEqualTo("organization.unit-not-found");
        var beyond = world.form(world.south, course);
        beyond.put("audience", List.of(Map.of("memberId", Long.toString(inNorth), "alone", false)));
        assertThat(world.ofSouth.post("/api/v1/mandates", beyond).body()).contains("study.mandate-audience-outside");
        // Members: their own alone.
        assertThat(items(app.as(inSouth).get("/api/v1/me/mandates"))).hasSize(1);
        assertThat(app.as(inSouth)
                        .post("/api/v1/me/mandates/" + ofNorth.substring(17) + "/request", Map.of("sentence", "x"))
                        .code())
                .isEqualTo("study.mandate-not-found");
        assertThat(app.anonymous().get("/api/v1/me/mandates").status()).isEqualTo(401);
    }

    @Test
    void theTreeAddsUp() {
        long group = world.organization.unit(world.north, "一组");
        world.organization.member(world.north);
        world.organization.member(group);
        world.organization.member(world.south);
        var mandate = "/api/v1/mandates/" + world.issue(world.ofRoot, world.form(world.organization.root(), course));
        var top = world.ofRoot.get(mandate + "/units").list();
        assertThat(top)
                .singleElement()
                .satisfies(row -> assertThat(figures(row)).containsEntry("members", 6));
        var beneath = world.ofRoot
                .get(mandate + "/units?unit=" + world.organization.root())
                .list();
        assertThat(beneath).extracting(row -> row.get("direct")).containsExactly(true, false, false);
        assertThat(beneath).extracting(row -> figures(row).get("members")).containsExactly(3, 2, 1);
    }

    private void nothingIsMarkedWrong(String mandate) {
        var id = Long.parseLong(mandate.substring(mandate.lastIndexOf('/') + 1));
        assertThat(app.bean(Marks.class).wrong(app.bean(MandateStore.class).require(id)))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> dueSoon(XuefenApp.Client member) {
        return (List<Map<String, Object>>) member.get("/api/v1/home").json().get("dueSoon");
    }
}
