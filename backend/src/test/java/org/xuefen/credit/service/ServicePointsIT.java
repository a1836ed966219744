package org.xuefen.credit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Answer;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.credit.Studying;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** Points for service over HTTP: who gives them to whom, how often, how they go back, and that credits know nothing of them. */
@ExtendWith(AppExtension.class)
class ServicePointsIT {
    private static final String POINTS = "/api/v1/service-points";

    private final XuefenApp app;
    private final Studying study;
    private final long north;
    private final Client member;
    private final Client ofNorth;
    private final Client ofSouth;

    ServicePointsIT(XuefenApp app) {
        this.app = app;
        study = new Studying(app);
        var organization = study.organization();
        north = organization.unit(organization.root(), "北区");
        long south = organization.unit(organization.root(), "南区");
        member = app.as(organization.member(north));
        ofNorth = app.as(organization.organizer(north));
        ofSouth = app.as(organization.organizer(south));
    }

    private Map<String, Object> gift(int points, Client... members) {
        var body = new HashMap<String, Object>();
        body.put(
                "memberIds",
                List.of(members).stream().map(each -> Ids.text(each.id())).toList());
        body.put("kind", "volunteering");
        body.put("points", points);
        body.put("day", app.today().toString());
        body.put("note", "社区防汛值守");
        return body;
    }

    private Answer give(Client who, Map<String, Object> gift, String key) {
        return who.send("POST", POINTS, gift, "Idempotency-Key", key);
    }

    private static Answer takeBack(Client who, String line, Map<String, Object> body, String key) {
        return who.send("POST", POINTS + "/" + line + "/taking-back", body, "Idempotency-Key", key);
    }

    private Map<String, Object> account(Client who) {
        return who.get("/api/v1/me/growth/points").json();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object json) {
        return (List<Map<String, Object>>) json;
    }

    private String key() {
        return "key-" + XuefenApp.serial();
    }

    @Test
    void pointsAreInTheAccountByYearAndKindWithTheUnitOfThatDay() {
        assertThat(give(ofNorth, gift(30, member), key()).status()).isEqualTo(201);
        assertThat(give(ofNorth, gift(12, member), key()).status()).isEqualTo(201);
        var account = account(member);
        assertThat(account).containsEntry("balance", 42);
        assertThat(rows(account.get("sums")))
                .singleElement()
                .satisfies(sum -> assertThat(sum)
                        .containsEntry("year", app.today().getYear())
                        .containsEntry("points", 42)
                        .containsEntry("times", 2));
        assertThat(rows(account.get("lines")).getFirst())
                .containsEntry("unitName", Map.of("zh", "北区", "en", ""))
                .containsEntry("note", "社区防汛值守")
                .containsEntry("by", null);
        assertThat(member.get("/api/v1/me/inbox").body()).contains("12 points for service");
        assertThat(rows(ofNorth.get(POINTS + "?member=" + member.id()).json().get("items")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.get("by")).isNotNull());
    }

    @Test
    void aDoubleClickGivesOnce() {
        var key = key();
        var others = app.as(study.organization().member(north));
        var answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> give(ofNorth, gift(10, member, others), key)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(answer.json()).containsEntry("members", 2);
        });
        assertThat(account(member)).containsEntry("balance", 10);
        assertThat(account(others)).containsEntry("balance", 10);
        assertThat(ofNorth.post(POINTS, gift(10, member)).code()).isEqualTo("credit.points-key-missing");
    }

    @Test
    void onlyOrganizersOfTheMembersUnitGiveAndAllAreGivenOrNone() {
        var stranger = app.as(study.organization().member(study.organization().root()));
        assertThat(give(member, gift(5, member), key()).status()).isEqualTo(403);
        assertThat(give(ofSouth, gift(5, member), key()).code()).isEqualTo("organization.member-not-found");
        assertThat(give(ofNorth, gift(5, member, stranger), key()).code()).isEqualTo("organization.member-not-found");
        assertThat(account(member)).containsEntry("balance", 0);
        assertThat(rows(ofSouth.get(POINTS).json().get("items"))).isEmpty();
        var wrong = gift(5, member);
        wrong.put("kind", "bribery");
        assertThat(give(ofNorth, wrong, key()).code()).isEqualTo("credit.points-kind-unknown");
        wrong = gift(5, member);
        wrong.put("day", app.today().plusDays(1).toString());
        assertThat(give(ofNorth, wrong, key()).code()).isEqualTo("credit.points-day");
        assertThat(give(ofNorth, gift(0, member), key()).status()).isEqualTo(422);
        assertThat(give(ofNorth, gift(1001, member), key()).status()).isEqualTo(422);
        var organizer =
                app.as(study.organization().organizer(study.organization().root()));
        assertThat(give(organizer, gift(5, organizer), key()).code()).isEqualTo("credit.points-own");
    }

    @Test
    void takingBackIsALineOfItsOwnAndNeverMoreThanIsLeft() {
        give(ofNorth, gift(30, member), key());
        var line = (String) rows(account(member).get("lines")).getFirst().get("id");
        assertThat(takeBack(ofSouth, line, Map.of("reason", "no"), key()).code())
                .isEqualTo("credit.points-line-not-found");
        var key = key();
        assertThat(takeBack(ofNorth, line, Map.of("points", 10, "reason", "只值守了两小时"), key)
                        .status())
                .isEqualTo(204);
        assertThat(takeBack(ofNorth, line, Map.of("points", 10, "reason", "只值守了两小时"), key)
                        .status())
                .isEqualTo(204);
        assertThat(account(member)).containsEntry("balance", 20);
        assertThat(takeBack(ofNorth, line, Map.of("points", 21, "reason", "more"), key())
                        .code())
                .isEqualTo("credit.points-more-than-left");
        var tries = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> takeBack(ofNorth, line, Map.of("points", 15, "reason", "race"), key())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(tries).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(account(member)).containsEntry("balance", 5);
        assertThat(takeBack(ofNorth, line, Map.of("reason", "all that is left"), key())
                        .status())
                .isEqualTo(204);
        var account = account(member);
        assertThat(account).containsEntry("balance", 0);
        assertThat(rows(account.get("sums"))).isEmpty();
        assertThat(rows(account.get("lines"))).hasSize(4);
        assertThat(rows(account.get("lines")).getFirst()).containsEntry("takesBack", line);
        var back = (String) rows(account.get("lines")).getFirst().get("id");
        assertThat(takeBack(ofNorth, back, Map.of("reason", "a taking back"), key())
                        .code())
                .isEqualTo("credit.points-line-not-found");
        assertThat(member.get("/api/v1/me/inbox").body()).contains("taken back");
    }

    @Test
    void pointsAreInNoSumOfCredits() {
        study.complete(member.id(), study.course("policy", 20), 20);
        var before = member.get("/api/v1/credit/record").json().get("standing");
        var entries =
                app.bean(Db.class).number("select count(*) from credit_standing where member_id = ?", member.id());
        give(ofNorth, gift(1000, member), key());
        assertThat(member.get("/api/v1/credit/record").json().get("standing")).isEqualTo(before);
        assertThat(app.bean(Db.class).number("select count(*) from credit_standing where member_id = ?", member.id()))
                .isEqualTo(entries);
        var year = app.today().getYear();
        assertThat(new String(
                        member.bytes("/api/v1/credit/record/export?format=CSV&year=" + year),
                        java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("1000");
        assertThat(account(member)).containsEntry("balance", 1000);
        var growth = member.get("/api/v1/me/growth").json();
        assertThat(growth).containsEntry("points", 1000);
        assertThat(rows(growth.get("years")).getFirst().get("standing").toString())
                .contains("countedMilli=4000");
    }
}
