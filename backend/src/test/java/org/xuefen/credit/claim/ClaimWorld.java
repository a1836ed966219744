package org.xuefen.credit.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Answer;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.credit.Studying;
import org.xuefen.organization.Members;
import org.xuefen.organization.NewMember;
import org.xuefen.organization.OrganizationSettings;

/** An organization of two districts where members claim, and what they and their organizers do over HTTP. */
final class ClaimWorld {
    static final String CLAIMS = "/api/v1/claims";
    static final String REVIEWS = "/api/v1/claim-reviews";

    final XuefenApp app;
    final Studying study;
    final LocalDate today;
    final long north;
    final long south;
    final Client member;
    final Client ofNorth;
    final Client ofSouth;
    final Client ofRoot;

    ClaimWorld(XuefenApp app) {
        this.app = app;
        study = new Studying(app, "party-member-training");
        today = app.bean(OrganizationSettings.class).dayOf(app.bean(Clock.class).instant());
        var organization = study.organization();
        north = organization.unit(organization.root(), "北区");
        south = organization.unit(organization.root(), "南区");
        member = member(north);
        ofNorth = app.as(organization.organizer(north));
        ofSouth = app.as(organization.organizer(south));
        ofRoot = app.as(organization.organizer(organization.root()));
    }

    /** A member of the unit since the year began, so that what they did earlier in it counts. */
    Client member(long unit) {
        var number = "C" + XuefenApp.serial();
        var joined = today.withDayOfYear(1);
        return app.as(app.bean(Members.class)
                .create(new NewMember(
                        "学员" + number, null, null, XuefenApp.PASSWORD, "en", unit, null, number, joined)));
    }

    Map<String, Object> content(String title, int hours) {
        var content = new HashMap<String, Object>();
        content.put("title", title);
        content.put("firstDay", today.toString());
        content.put("lastDay", today.toString());
        content.put("method", "IN_PERSON");
        content.put("participation", "LEARNER");
        content.put("amountKind", "HOURS");
        content.put("amountMilli", hours * 1000);
        content.put("category", "safety");
        return content;
    }

    String draft(Client who, Map<String, Object> content) {
        var begun = who.post(CLAIMS, content);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return (String) begun.json().get("id");
    }

    static byte[] pdf(String words) {
        return ("%PDF-1.4\n% " + words + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    Answer attach(Client who, String id, String name, byte[] content) {
        return who.send("POST", CLAIMS + "/" + id + "/documents?name=" + name, content);
    }

    /** A claim with a document of its own, submitted. */
    String submitted(Client who, Map<String, Object> content) {
        var id = draft(who, content);
        assertThat(attach(who, id, "paper.pdf", pdf("paper of " + id)).status()).isEqualTo(201);
        var done = who.post(CLAIMS + "/" + id + "/submission", Map.of());
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        return id;
    }

    Answer decide(Client who, String id, int version, Map<String, ?> decision) {
        return who.send("POST", REVIEWS + "/" + id + "/decision", decision, "If-Match", "\"" + version + "\"");
    }

    /** At the version it has now. */
    Answer decide(Client who, String id, Map<String, ?> decision) {
        return decide(who, id, version(id), decision);
    }

    Answer approve(Client who, String id) {
        return decide(who, id, Map.of("verdict", "APPROVE"));
    }

    int version(String id) {
        return app.bean(ClaimStore.class).find(Long.parseLong(id)).orElseThrow().version();
    }

    String state(String id) {
        return app.bean(ClaimStore.class)
                .find(Long.parseLong(id))
                .orElseThrow()
                .state()
                .name();
    }

    List<String> queue(Client who, String query) {
        return rows(who.get(REVIEWS + query).json().get("items")).stream()
                .map(row -> (String) row.get("id"))
                .toList();
    }

    void levels(int levels) {
        var rules = new HashMap<>(Map.of(
                "submitDays", 180, "reviewDays", 10, "secondReviewDays", 10, "appealDays", 15, "dayMinutes", 480));
        rules.put("levels", levels);
        var set = ofRoot.put("/api/v1/claim-rules?unit=" + study.organization().root(), rules);
        assertThat(set.status()).as(set.body()).isEqualTo(200);
    }

    List<Map<String, Object>> entries(Client who) {
        return rows(who.get("/api/v1/credit/record/entries?year=" + today.getYear())
                .json()
                .get("items"));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Object json) {
        return (List<Map<String, Object>>) json;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }
}
