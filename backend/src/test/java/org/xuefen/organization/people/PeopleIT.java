package org.xuefen.organization.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;
import org.xuefen.organization.TestOrganization;

/** An organizer keeps the members of their subtrees, over HTTP, and nobody else's. */
@ExtendWith(AppExtension.class)
class PeopleIT {
    private final XuefenApp app;
    private final TestOrganization organization;
    private final long mine;
    private final long beneath;
    private final long other;
    private final XuefenApp.Client organizer;

    PeopleIT(XuefenApp app) {
        this.app = app;
        organization = new TestOrganization(app);
        mine = organization.unit(organization.root(), "滨湖片区分会");
        beneath = organization.unit(mine, "第一小组");
        other = organization.unit(organization.root(), "江北分会");
        organizer = app.as(organization.organizer(mine));
    }

    @Test
    void theListHoldsExactlyTheMembersOfTheSubtree() {
        long a = organization.member(mine);
        long b = organization.member(beneath);
        long outside = organization.member(other);
        assertThat(ids(organizer.get("/api/v1/members"))).containsExactlyInAnyOrder(text(a), text(b));
        assertThat(ids(organizer.get("/api/v1/members?unit=" + beneath))).containsExactly(text(b));
        assertThat(organizer.get("/api/v1/members?unit=" + other).code()).isEqualTo("organization.unit-not-found");
        assertThat(organizer.get("/api/v1/members/" + outside).code()).isEqualTo("organization.member-not-found");
        assertThat(app.as(a).get("/api/v1/members").status()).isEqualTo(403);
        assertThat(app.anonymous().get("/api/v1/members").status()).isEqualTo(401);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        for (int i = 0; i < 5; i++) {
            organization.member(i % 2 == 0 ? mine : beneath);
        }
        var first = organizer.get("/api/v1/members?limit=2");
        var second =
                organizer.get("/api/v1/members?limit=2&cursor=" + first.json().get("next"));
        var third =
                organizer.get("/api/v1/members?limit=2&cursor=" + second.json().get("next"));
        assertThat(third.json().get("next")).isNull();
        var all = new java.util.ArrayList<>(ids(first));
        all.addAll(ids(second));
        all.addAll(ids(third));
        assertThat(all).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void searchFindsByPartOfTheNameAndTheBeginningOfTheNumber() {
        var created = create(Map.of(
                "name", "周海涛", "unitId", text(mine), "memberNo", "K-100%", "industry", "G602", "joined", "2024-03-18"));
        var id = member(created).get("id");
        assertThat(created.status()).isEqualTo(201);
        assertThat(ids(organizer.get("/api/v1/members?search=%E6%B5%B7%E6%B6%9B")))
                .containsExactly(id);
        assertThat(ids(organizer.get("/api/v1/members?search=K-100%25"))).containsExactly(id);
        assertThat(ids(organizer.get("/api/v1/members?search=%25"))).isEmpty();
        assertThat(ids(organizer.get("/api/v1/members?industry=G60"))).containsExactly(id);
        assertThat(ids(organizer.get("/api/v1/members?industry=H62"))).isEmpty();
        assertThat(member(created)).containsEntry("joined", "2024-03-18").containsEntry("status", "INVITED");
    }

    @Test
    void aNewMemberActivatesTheAccountByALinkAndStudies() {
        var created = create(Map.of("name", "何静", "unitId", text(mine)));
        var id = member(created).get("id");
        var link = organizer.post("/api/v1/members/" + id + "/link", Map.of("mail", false));
        assertThat(link.json()).containsEntry("purpose", "ACTIVATION").containsEntry("mailed", false);
        var url = String.valueOf(link.json().get("url"));
        var activation = Map.of("token", url.substring(url.indexOf('=') + 1), "password", "six yellow umbrellas");
        assertThat(app.anonymous().post("/api/v1/activation", activation).status())
                .isEqualTo(200);
        var username = String.valueOf(member(created).get("username"));
        assertThat(text(app.signIn(username, "six yellow umbrellas").id())).isEqualTo(id);
    }

    @Test
    void takenNumbersAndWrongFieldsAreRefusedByName() {
        create(Map.of("name", "甲", "unitId", text(mine), "memberNo", "N1"));
        var taken = create(Map.of("name", "乙", "unitId", text(mine), "memberNo", "N1"));
        assertThat(taken.code()).isEqualTo("organization.member-no-taken");
        assertThat(taken.body()).contains("\"field\":\"memberNo\"");
        var outside = create(Map.of("name", "乙", "unitId", text(other)));
        assertThat(outside.code()).isEqualTo("organization.unit-not-found");
        assertThat(create(Map.of("name", "", "unitId", text(mine))).status()).isEqualTo(422);
        assertThat(create(Map.of("name", "乙", "unitId", text(mine), "industry", "A99"))
                        .code())
                .isEqualTo("organization.industry-unknown");
    }

    @Test
    void twoEditsOfTheSameStateDoNotOverwriteEachOther() {
        var id = text(organization.member(mine));
        var edit = Map.of("name", "新名", "memberNo", "E" + id, "version", 1);
        assertThat(organizer.put("/api/v1/members/" + id, edit).status()).isEqualTo(200);
        assertThat(organizer.put("/api/v1/members/" + id, edit).code()).isEqualTo("shared.edit-conflict");
    }

    @Test
    void rolesAreGivenWithinTheOwnSubtreeOnly() {
        long id = organization.member(beneath);
        assertThat(grant(id, Map.of("role", "TRAINER")).code()).isEqualTo("organization.role-beyond-yours");
        assertThat(grant(id, Map.of("role", "ORGANIZER", "unitId", text(beneath)))
                        .status())
                .isEqualTo(200);
        assertThat(app.bean(Accounts.class).organizedUnits(id)).containsExactly(beneath);
        assertThat(grant(id, Map.of("role", "ORGANIZER")).code()).isEqualTo("organization.role-needs-unit");
        assertThat(grant(id, Map.of("role", "ORGANIZER", "unitId", text(other))).code())
                .isEqualTo("organization.unit-not-found");
        assertThat(grant(id, Map.of("role", "ADMINISTRATOR")).code()).isEqualTo("organization.role-beyond-yours");
        assertThat(grant(organizer.id(), Map.of("role", "ADMINISTRATOR")).status())
                .isIn(403, 404);
        var revoked = organizer.delete("/api/v1/members/" + id + "/roles/ORGANIZER?unitId=" + beneath);
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(app.bean(Accounts.class).organizedUnits(id)).isEmpty();
        assertThat(app.as(Role.ADMINISTRATOR)
                        .post("/api/v1/members/" + id + "/roles", Map.of("role", "TRAINER"))
                        .status())
                .isEqualTo(200);
        assertThat(grant(id, Map.of("role", "ORGANIZER", "unitId", text(beneath)))
                        .code())
                .as("who may do more is not the organizer's to change")
                .isEqualTo("organization.member-beyond-you");
        assertThat(app.as(id).get("/api/v1/me/inbox").body())
                .contains("You now have the role trainer", "You no longer have the role organizer");
    }

    @Test
    void anOrganizerCannotTakeOverSomeoneWhoMayDoMore() {
        long administrator = organization.member(mine, Role.ADMINISTRATOR);
        long higher = organization.member(mine);
        app.bean(Accounts.class).grant(higher, Role.ORGANIZER, organization.root(), null);
        for (long id : new long[] {administrator, higher}) {
            var path = "/api/v1/members/" + id;
            assertThat(organizer.post(path + "/link", Map.of("mail", false)).code())
                    .isEqualTo("organization.member-beyond-you");
            assertThat(organizer.post(path + "/deactivate", null).code()).isEqualTo("organization.member-beyond-you");
            assertThat(organizer.delete(path + "/sessions").code()).isEqualTo("organization.member-beyond-you");
        }
    }

    @Test
    void deactivationShutsOutAtOnceAndCanBeUndone() {
        long id = organization.member(mine);
        var member = app.as(id);
        assertThat(organizer.post("/api/v1/members/" + id + "/deactivate", null).status())
                .isEqualTo(200);
        assertThat(member.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(ids(organizer.get("/api/v1/members?active=true"))).doesNotContain(text(id));
        assertThat(ids(organizer.get("/api/v1/members?active=false"))).containsExactly(text(id));
        organizer.post("/api/v1/members/" + id + "/reactivate", null);
        assertThat(app.as(id).get("/api/v1/session").status()).isEqualTo(200);
        assertThat(organizer
                        .post("/api/v1/members/" + organizer.id() + "/deactivate", null)
                        .code())
                .isEqualTo("organization.not-yourself");
    }

    @Test
    void aMoveIsDatedToldAndLeavesTheScope() {
        long id = organization.member(beneath);
        var admin = app.as(organization.member(organization.root(), Role.ADMINISTRATOR));
        var moved = admin.post("/api/v1/members/" + id + "/move", Map.of("unitId", text(other)));
        assertThat(moved.status()).isEqualTo(200);
        assertThat((List<?>) moved.json().get("history")).hasSize(2);
        assertThat(organizer.get("/api/v1/members/" + id).status()).isEqualTo(404);
        assertThat(app.as(id).get("/api/v1/me/inbox").body()).contains("organization.moved", "江北分会");
        var early = admin.post("/api/v1/members/" + id + "/move", Map.of("unitId", text(mine), "from", "2020-01-01"));
        assertThat(early.code()).isEqualTo("organization.move-date-too-early");
        var future = admin.post("/api/v1/members/" + id + "/move", Map.of("unitId", text(mine), "from", "2099-01-01"));
        assertThat(future.code()).isEqualTo("organization.move-date-in-future");
    }

    @Test
    void unitsAreKeptWithinTheScope() {
        var top = organizer.get("/api/v1/units");
        assertThat(ids(top)).containsExactly(text(mine));
        assertThat(ids(organizer.get("/api/v1/units/" + mine + "/children"))).containsExactly(text(beneath));
        var name = Map.of("zh", "第二小组", "en", "Group 2");
        var created = organizer.post("/api/v1/units", Map.of("parentId", text(mine), "name", name, "kind", "group"));
        assertThat(created.status()).isEqualTo(201);
        var id = ((Map<?, ?>) created.json().get("unit")).get("id");
        assertThat(organizer
                        .post("/api/v1/units/" + id + "/move", Map.of("parentId", text(beneath)))
                        .status())
                .isEqualTo(200);
        assertThat(organizer
                        .post("/api/v1/units/" + id + "/move", Map.of("parentId", text(other)))
                        .code())
                .isEqualTo("organization.unit-not-found");
        assertThat(organizer
                        .post("/api/v1/units", Map.of("name", name, "kind", "group"))
                        .status())
                .isEqualTo(403);
        assertThat(ids(organizer.get("/api/v1/units?search=group%202"))).containsExactly(id);
        assertThat(organizer.post("/api/v1/units/" + id + "/close", null).status())
                .isEqualTo(204);
        assertThat(organizer.get("/api/v1/unit-kinds").body()).contains("支部");
        assertThat(organizer.get("/api/v1/industries?search=G60").body()).contains("快递服务");
    }

    private XuefenApp.Answer create(Map<String, Object> body) {
        return organizer.post("/api/v1/members", body);
    }

    private XuefenApp.Answer grant(long id, Map<String, String> body) {
        return organizer.post("/api/v1/members/" + id + "/roles", body);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> member(XuefenApp.Answer answer) {
        return (Map<String, Object>) answer.json().get("member");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> ids(XuefenApp.Answer answer) {
        return ((List<Map<String, Object>>) answer.json().get("items"))
                .stream().map(item -> item.get("id")).toList();
    }

    private static String text(long id) {
        return Long.toString(id);
    }
}
