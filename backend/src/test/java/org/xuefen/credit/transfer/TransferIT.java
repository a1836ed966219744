package org.xuefen.credit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuefen.credit.transfer.TransferWorld.map;
import static org.xuefen.credit.transfer.TransferWorld.path;
import static org.xuefen.credit.transfer.TransferWorld.rows;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;
import org.xuefen.organization.Members;
import org.xuefen.organization.Posts;

/** A member goes from one unit to another: asked for, released, accepted, or not. */
@ExtendWith(AppExtension.class)
class TransferIT {
    private final XuefenApp app;
    private final TransferWorld world;
    private final Client member;

    TransferIT(XuefenApp app) {
        this.app = app;
        world = new TransferWorld(app);
        member = world.member;
    }

    @Test
    void aMemberGoesOnceBothUnitsHaveAgreed() {
        app.bean(Posts.class).appoint(member.id(), "group-leader", app.today());
        var id = world.requested(world.south);
        assertThat(world.idsIn(world.ofNorth, "RELEASE")).containsExactly(id);
        assertThat(world.told(world.ofNorth, "organization.transfer-requested")).isEqualTo(1);
        assertThat(world.told(world.ofSouth, "organization.transfer-to-accept")).isZero();
        assertThat(world.idsIn(world.ofSouth, "ACCEPT"))
                .as("the new unit hears of it when it is released")
                .isEmpty();
        assertThat(world.ofSouth.get("/api/v1/transfers/" + id).code()).isEqualTo("organization.transfer-not-found");
        assertThat(world.accept(world.ofSouth, id).code()).isEqualTo("organization.transfer-not-found");

        assertThat(world.ofNorth.post(path(id, "release"), null).json()).containsEntry("state", "RELEASED");
        assertThat(world.ofNorth.post(path(id, "release"), null).code()).isEqualTo("organization.transfer-elsewhere");
        assertThat(world.idsIn(world.ofNorth, "UNDER_WAY")).containsExactly(id);
        assertThat(world.idsIn(world.ofSouth, "ACCEPT")).containsExactly(id);
        assertThat(world.ofSouth.get("/api/v1/transfers/counts").json()).containsEntry("accept", 1);
        var seen = world.ofSouth.get("/api/v1/transfers/" + id).json();
        assertThat(seen).containsEntry("mayDecide", true).containsEntry("mayWithdraw", false);
        assertThat(rows(seen.get("steps")))
                .as("who acted in the old unit is the old unit's affair")
                .allSatisfy(step -> assertThat(step.get("by")).isNull());
        assertThat(world.ofNorth.get("/api/v1/members/" + member.id()).status()).isEqualTo(200);
        assertThat(world.ofSouth.get("/api/v1/members/" + member.id()).status()).isEqualTo(404);

        assertThat(world.accept(world.ofSouth, id).status()).isEqualTo(204);
        assertThat(world.unitNow()).isEqualTo(world.south);
        assertThat(app.bean(Members.class).history(member.id())).hasSize(2);
        assertThat(app.bean(Posts.class).of(member.id()))
                .singleElement()
                .satisfies(post -> assertThat(post.until()).isNotNull());
        assertThat(world.receipts(id)).isEqualTo(1);
        assertThat(world.told(member, "organization.transfer-released")).isEqualTo(1);
        assertThat(world.told(member, "organization.moved")).isEqualTo(1);
        assertThat(world.told(world.ofSouth, "organization.transfer-to-accept")).isEqualTo(1);
        assertThat(world.told(world.ofNorth, "organization.transfer-accepted")).isEqualTo(1);
        assertThat(world.idsIn(world.ofNorth, "DONE")).containsExactly(id);
        assertThat(world.idsIn(world.ofSouth, "DONE")).containsExactly(id);
        assertThat(rows(world.own(id).get("steps")))
                .extracting(step -> step.get("state"))
                .containsExactly("REQUESTED", "RELEASED", "ACCEPTED");
        assertThat(world.ofNorth.get("/api/v1/members/" + member.id()).status()).isEqualTo(404);
    }

    @Test
    void eitherUnitMayRefuseAndSaysWhy() {
        var first = world.requested(world.south);
        assertThat(refuse(world.ofNorth, first, " ").code()).isEqualTo("organization.transfer-reason-missing");
        assertThat(refuse(world.ofSouth, first, "我们不缺人").status()).isEqualTo(404);
        assertThat(refuse(world.ofNorth, first, "任务未交接").json()).containsEntry("state", "REFUSED");
        assertThat(world.own(first)).containsEntry("refusal", "任务未交接");
        assertThat(world.told(member, "organization.transfer-refused")).isEqualTo(1);
        assertThat(world.idsIn(world.ofSouth, "DONE")).doesNotContain(first);

        var second = world.released(world.south);
        assertThat(refuse(world.ofNorth, second, "改主意了").status())
                .as("it has let them go")
                .isEqualTo(404);
        assertThat(refuse(world.ofSouth, second, "不在本片区").json()).containsEntry("state", "REFUSED");
        assertThat(world.told(world.ofNorth, "organization.transfer-refused-there"))
                .isEqualTo(1);
        assertThat(world.accept(world.ofSouth, second).code()).isEqualTo("organization.transfer-elsewhere");
        assertThat(world.unitNow()).isEqualTo(world.north);
        assertThat(world.receipts(second)).isZero();
    }

    @Test
    void theMemberMayThinkBetterOfItUntilItIsAccepted() {
        var id = world.released(world.south);
        assertThat(withdraw(id).json()).containsEntry("state", "WITHDRAWN");
        assertThat(withdraw(id).code()).isEqualTo("organization.transfer-elsewhere");
        assertThat(world.accept(world.ofSouth, id).code()).isEqualTo("organization.transfer-elsewhere");
        assertThat(world.told(world.ofNorth, "organization.transfer-withdrawn")).isEqualTo(1);
        assertThat(world.told(world.ofSouth, "organization.transfer-withdrawn")).isEqualTo(1);
        assertThat(world.unitNow()).isEqualTo(world.north);

        var again = world.released(world.south);
        assertThat(world.accept(world.ofSouth, again).status()).isEqualTo(204);
        assertThat(withdraw(again).code()).isEqualTo("organization.transfer-elsewhere");
    }

    @Test
    void twoBrowsersAcceptOnce() {
        world.earn("policy");
        var id = world.released(world.east);
        var answers = TransferWorld.together(4, _ -> world.accept(world.ofEast, id, "policy", 500));
        assertThat(answers).containsOnlyOnce(204).containsOnly(204, 409);
        assertThat(app.bean(Members.class).history(member.id())).hasSize(2);
        assertThat(world.receipts(id)).isEqualTo(1);
        assertThat(world.told(member, "organization.moved")).isEqualTo(1);
        assertThat(world.told(world.ofNorth, "organization.transfer-accepted")).isEqualTo(1);
        assertThat(transferred()).hasSize(1);
    }

    @Test
    void aMemberHasOneTransferUnderWay() {
        var answers = TransferWorld.together(4, _ -> world.wish(world.south));
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(world.wish(world.east).code()).isEqualTo("organization.transfer-open");
        assertThat(world.told(world.ofNorth, "organization.transfer-requested")).isEqualTo(1);
    }

    @Test
    void aMoveByHandEndsIt() {
        var id = world.released(world.south);
        app.bean(Members.class)
                .move(member.id(), world.east, app.bean(Clock.class).instant());
        assertThat(world.own(id)).containsEntry("state", "ENDED").containsEntry("ending", "MOVED");
        assertThat(world.accept(world.ofSouth, id).code()).isEqualTo("organization.transfer-elsewhere");
        assertThat(world.told(member, "organization.transfer-ended")).isEqualTo(1);
        assertThat(world.unitNow()).isEqualTo(world.east);
        assertThat(world.wish(world.south).status()).as("another can begin").isEqualTo(201);
    }

    @Test
    void aDeactivationEndsIt() {
        var id = world.released(world.south);
        app.bean(Members.class).deactivate(member.id());
        assertThat(world.ofNorth.get("/api/v1/transfers/" + id).json())
                .containsEntry("state", "ENDED")
                .containsEntry("ending", "DEACTIVATED");
        assertThat(world.told(world.ofSouth, "organization.transfer-ended")).isEqualTo(1);
        assertThat(world.accept(world.ofSouth, id).code()).isEqualTo("organization.transfer-elsewhere");
    }

    @Test
    void anOrganizerAsksOnBehalfAndNobodyDecidesTheirOwn() {
        var order = Map.of("memberId", text(member.id()), "unitId", text(world.south), "note", "");
        assertThat(world.ofSouth.post("/api/v1/transfers", order).code()).isEqualTo("organization.member-not-found");
        var id = (String) world.ofNorth.post("/api/v1/transfers", order).json().get("id");
        assertThat(world.told(member, "organization.transfer-asked-for-you")).isEqualTo(1);
        assertThat(world.told(world.ofNorth, "organization.transfer-requested"))
                .as("they asked themself")
                .isZero();
        app.bean(Accounts.class).grant(member.id(), Role.ORGANIZER, world.north, null);
        var both = app.as(member.id());
        assertThat(both.post(path(id, "release"), null).code()).isEqualTo("organization.not-yourself");
        assertThat(withdraw(id).status()).isEqualTo(200);
    }

    @Test
    void unitsAreOfferedByNameWithinTheOrganizationAlone() {
        var elsewhere = new org.xuefen.organization.TestOrganization(app);
        long closed = world.study.organization().unit(world.study.organization().root(), "已撤支部");
        app.bean(org.xuefen.organization.Units.class).close(closed);
        var found = rows(member.get("/api/v1/me/transfers/targets").json().get("items"));
        assertThat(found)
                .extracting(unit -> unit.get("id"))
                .contains(text(world.south), text(world.east))
                .doesNotContain(text(world.north), text(elsewhere.root()), text(closed));
        assertThat(rows(member.get("/api/v1/me/transfers/targets?search=%E5%8D%97%E5%8C%BA")
                        .json()
                        .get("items")))
                .extracting(unit -> unit.get("id"))
                .containsExactly(text(world.south));
        assertThat(world.wish(elsewhere.root()).code()).isEqualTo("organization.unit-not-found");
        assertThat(world.wish(closed).code()).isEqualTo("organization.unit-closed");
        assertThat(world.wish(world.north).code()).isEqualTo("organization.move-nowhere");
        var answer = world.ofNorth.get("/api/v1/transfers/targets?member=" + member.id());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(world.ofSouth
                        .get("/api/v1/transfers/targets?member=" + member.id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void othersSeeNothingOfIt() {
        var id = world.released(world.south);
        assertThat(world.accept(world.ofSouth, id).status()).isEqualTo(204);
        var stranger = app.as(world.study.organization().memberSince(world.north, app.today()));
        for (var other : List.of(world.ofEast, stranger)) {
            assertThat(other.get(path(id, "receipt")).code()).isEqualTo("organization.transfer-not-found");
            assertThat(other.get(path(id, "receipt/paper")).status()).isEqualTo(404);
            assertThat(other.post(path(id, "receipt/verification"), null).status())
                    .isEqualTo(404);
            assertThat(other.post("/api/v1/me/transfers/" + id + "/withdrawal", null)
                            .status())
                    .isEqualTo(404);
        }
        for (var what : List.of("terms", "release", "refusal", "acceptance")) {
            var organizer = what.equals("terms")
                    ? world.ofEast.get(path(id, what))
                    : world.ofEast.post(path(id, what), body(what));
            assertThat(organizer.status()).as(what).isEqualTo(404);
            var plain = what.equals("terms") ? member.get(path(id, what)) : member.post(path(id, what), body(what));
            assertThat(plain.status()).as(what).isEqualTo(403);
        }
        for (var list : List.of("?tab=DONE", "/counts", "/" + id, "/targets?member=" + member.id())) {
            assertThat(member.get("/api/v1/transfers" + list).status()).as(list).isEqualTo(403);
            assertThat(app.anonymous().get("/api/v1/transfers" + list).status())
                    .as(list)
                    .isEqualTo(401);
        }
        assertThat(world.idsIn(world.ofEast, "DONE")).isEmpty();
        assertThat(app.anonymous().get("/api/v1/me/transfers").status()).isEqualTo(401);
        assertThat(app.anonymous().get(path(id, "receipt")).status()).isEqualTo(401);
    }

    private static Object body(String what) {
        return switch (what) {
            case "refusal" -> Map.of("reason", "no");
            case "acceptance" -> Map.of("recognized", List.of());
            default -> Map.of();
        };
    }

    @Test
    void withinOneSchemeTheRecordFollowsByItself() {
        world.earn("policy");
        var id = world.released(world.south);
        var terms = world.ofSouth.get(path(id, "terms")).json();
        assertThat(terms).containsEntry("rule", "FOLLOWS").containsEntry("leftMilli", 0);
        assertThat(world.accept(world.ofSouth, id, "policy", 100).code()).isEqualTo("credit.recognition-not-asked");
        assertThat(world.unitNow()).as("nothing of it happened").isEqualTo(world.north);
        assertThat(world.accept(world.ofSouth, id).status()).isEqualTo(204);
        assertThat(transferred()).isEmpty();
        assertThat(map(member.get("/api/v1/credit/record").json().get("standing")))
                .containsEntry("earnedMilli", 1000);
    }

    @Test
    void anotherSchemeSaysWhatItRecognizes() {
        world.earn("policy");
        world.earn("safety");
        var id = world.released(world.east);
        var terms = world.ofEast.get(path(id, "terms")).json();
        assertThat(terms).containsEntry("rule", "RECOGNIZE").containsEntry("leftMilli", 2000);
        assertThat(rows(rows(terms.get("earned")).getFirst().get("categories"))).hasSize(2);
        assertThat(world.accept(world.ofEast, id, "policy", 2001).code()).isEqualTo("credit.recognition-too-much");
        assertThat(world.accept(world.ofEast, id, "magic", 1).code()).isEqualTo("credit.recognition-category");
        assertThat(world.accept(world.ofEast, id, "policy", -1).status()).isEqualTo(422);
        assertThat(world.unitNow()).isEqualTo(world.north);

        assertThat(world.accept(world.ofEast, id, "policy", 1500).status()).isEqualTo(204);
        assertThat(world.told(member, "credit.transfer-recognized")).isEqualTo(1);
        var standing = map(member.get("/api/v1/credit/record").json().get("standing"));
        assertThat(standing).containsEntry("earnedMilli", 1500);
        var row = transferred().getFirst();
        assertThat(row).containsEntry("amountMilli", 1500).containsEntry("category", "policy");
        assertThat(map(row.get("title")).get("en")).isEqualTo("Transfer from 北区支部 to 东区支部");
        var entry = member.get("/api/v1/credit/entries/" + row.get("id")).json();
        int year = app.today().getYear();
        assertThat(map(entry.get("sentence")))
                .containsEntry(
                        "en", "2 earned in " + year + " under another scheme, 1.5 of it recognized on transfer → 1.5")
                .containsEntry("zh", year + " 年在其他学分制度下取得 2，转入时认可 1.5 → 1.5");
        assertThat(map(entry.get("evidence"))).containsEntry("intact", true);
        theRecordUnderTheOldSchemeStaysInSight();
    }

    private void theRecordUnderTheOldSchemeStaysInSight() {
        var record = member.get("/api/v1/credit/record").json();
        var applies = map(record.get("standing")).get("schemeId");
        var old = rows(record.get("schemes")).stream()
                .map(scheme -> (String) scheme.get("id"))
                .filter(id -> !id.equals(applies))
                .toList();
        assertThat(old).hasSize(1);
        var under = "?year=" + app.today().getYear() + "&scheme=" + old.getFirst();
        assertThat(map(member.get("/api/v1/credit/record" + under).json().get("standing")))
                .containsEntry("earnedMilli", 2000);
        assertThat(rows(member.get("/api/v1/credit/record/entries" + under)
                        .json()
                        .get("items")))
                .hasSize(2);
        assertThat(member.get("/api/v1/credit/record/export" + under + "&format=CSV")
                        .status())
                .isEqualTo(200);
        assertThat(rows(member.get("/api/v1/credit/record/proof" + under).json().get("entries")))
                .hasSize(2);
        assertThat(member.get("/api/v1/credit/record?scheme=nonsense").code()).isEqualTo("shared.id-malformed");
    }

    @Test
    void nobodyGainsByGoingRoundInCircles() {
        world.earn("policy");
        var away = world.released(world.east);
        assertThat(world.accept(world.ofEast, away, "policy", 400).status()).isEqualTo(204);
        var back = world.released(world.north, world.ofEast);
        assertThat(world.ofNorth.get(path(back, "terms")).json())
                .as("what the other scheme recognized was earned here")
                .containsEntry("leftMilli", 0);
        assertThat(world.accept(world.ofNorth, back).status()).isEqualTo(204);
        var again = world.released(world.east);
        assertThat(world.ofEast.get(path(again, "terms")).json())
                .containsEntry("earnedMilli", 1000)
                .containsEntry("recognizedMilli", 400)
                .containsEntry("leftMilli", 600);
        assertThat(world.accept(world.ofEast, again, "policy", 601).code()).isEqualTo("credit.recognition-too-much");
    }

    @Test
    void aRecognitionCanBeTakenBackLikeAnyCredit() {
        world.earn("policy");
        var id = world.released(world.east);
        assertThat(world.accept(world.ofEast, id, "policy", 400).status()).isEqualTo(204);
        var entry = transferred().getFirst().get("id");
        var answer = world.ofEast.post(
                "/api/v1/audit/entries/" + entry + "/reversal", Map.of("reason", "WRONG_RULE", "note", "记错了"));
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        assertThat(map(member.get("/api/v1/credit/record").json().get("standing")))
                .containsEntry("earnedMilli", 0);
    }

    @Test
    void theOldUnitKeepsItsOwnTimeAndTheNewOneSeesItAll() {
        world.earn("policy");
        var before = (String) entries().getFirst().get("id");
        var id = world.released(world.south);
        assertThat(world.accept(world.ofSouth, id).status()).isEqualTo(204);
        world.earnFromNow("safety");
        var after = entries().stream()
                .map(row -> (String) row.get("id"))
                .filter(each -> !each.equals(before))
                .findFirst()
                .orElseThrow();

        assertThat(entry(world.ofNorth, before)).isEqualTo(200);
        assertThat(entry(world.ofNorth, after)).isEqualTo(404);
        assertThat(entry(world.ofSouth, before)).isEqualTo(200);
        assertThat(entry(world.ofSouth, after)).isEqualTo(200);
        assertThat(entry(world.ofEast, before)).isEqualTo(404);
        var audit = "/api/v1/audit/members/" + member.id() + "/entries?year="
                + app.today().getYear();
        assertThat(world.ofNorth.get(audit).status()).isEqualTo(404);
        assertThat(rows(world.ofSouth.get(audit).json().get("items"))).hasSize(2);
    }

    private static int entry(Client client, String id) {
        return client.get("/api/v1/credit/entries/" + id).status();
    }

    private List<Map<String, Object>> entries() {
        return rows(
                member.get("/api/v1/credit/record/entries?year=" + app.today().getYear())
                        .json()
                        .get("items"));
    }

    private List<Map<String, Object>> transferred() {
        return entries().stream()
                .filter(row -> row.get("kind").equals("TRANSFER"))
                .toList();
    }

    private static XuefenApp.Answer refuse(Client by, String id, String reason) {
        return by.post(path(id, "refusal"), Map.of("reason", reason));
    }

    private XuefenApp.Answer withdraw(String id) {
        return member.post("/api/v1/me/transfers/" + id + "/withdrawal", null);
    }

    private static String text(long id) {
        return Long.toString(id);
    }
}
