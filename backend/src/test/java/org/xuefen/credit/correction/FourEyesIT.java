package org.xuefen.credit.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.credit.Adoption;
import org.xuefen.credit.Standings;
import org.xuefen.credit.Studying;
import org.xuefen.identity.Role;
import org.xuefen.shared.Db;

/** A credit is taken back by two people where there are two, and by one where there is nobody else. */
@ExtendWith(AppExtension.class)
class FourEyesIT {
    private final XuefenApp app;
    private final Studying study;
    private final long branch;
    private final long member;
    private final Client ofBranch;

    FourEyesIT(XuefenApp app) {
        this.app = app;
        study = new Studying(app);
        branch = study.organization().unit(study.organization().root(), "支部");
        member = study.organization().member(branch);
        ofBranch = app.as(study.organization().organizer(branch));
        study.complete(member, study.course("policy", 20), 20);
        app.bean(Adoption.class).enrol();
    }

    @Test
    void theOnlyOrganizerTakesItBackAlone() {
        assertThat(terms(ofBranch)).containsEntry("confirmers", 0);
        assertThat(propose(ofBranch).get("reversalId")).isNotNull();
        assertThat(counted()).isZero();
    }

    @Test
    void aSecondOrganizerConfirmsAndTheProposerIsTold() {
        var second = app.as(study.organization().organizer(branch));
        assertThat(terms(ofBranch)).containsEntry("confirmers", 1);
        var id = propose(ofBranch).get("proposalId");
        assertThat(counted()).isEqualTo(4000);
        assertThat(inbox(second)).contains("A reversal waits for your word");
        assertThat(rows(second)).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("decidable", true).containsEntry("mine", false);
            assertThat(row).containsEntry("amountMilli", 4000).containsEntry("note", "entered twice");
        });
        assertThat(rows(ofBranch))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("decidable", false).containsEntry("mine", true));
        assertThat(second.post(path(id, "confirmation"), null).status()).isEqualTo(200);
        assertThat(counted()).isZero();
        assertThat(inbox(ofBranch)).contains("The reversal you proposed was confirmed");
        assertThat(rows(second)).isEmpty();
    }

    @Test
    void whatAHigherUnitProposesALowerOneCannotConfirm() {
        var above = app.as(study.organization().organizer(study.organization().root()));
        var beside = app.as(study.organization().organizer(study.organization().root()));
        var id = propose(above).get("proposalId");
        assertThat(ofBranch.post(path(id, "confirmation"), null).code()).isEqualTo("credit.proposal-from-above");
        var declined = beside.post(path(id, "refusal"), Map.of("note", "the evidence is sound"));
        assertThat(declined.status()).isEqualTo(204);
        assertThat(counted()).isEqualTo(4000);
        assertThat(propose(above).get("proposalId")).isNotNull().isNotEqualTo(id);
    }

    @Test
    void anAdministratorConfirmsAndAStrangerSeesNothing() {
        study.organization().organizer(branch);
        var id = propose(ofBranch).get("proposalId");
        var elsewhere = new Studying(app);
        var stranger = app.as(
                elsewhere.organization().organizer(elsewhere.organization().root()));
        assertThat(rows(stranger)).isEmpty();
        assertThat(stranger.post(path(id, "confirmation"), null).status()).isEqualTo(404);
        assertThat(app.as(member).get("/api/v1/audit/proposals").status()).isEqualTo(403);
        assertThat(app.as(Role.ADMINISTRATOR)
                        .post(path(id, "confirmation"), null)
                        .status())
                .isEqualTo(200);
        assertThat(counted()).isZero();
    }

    @Test
    void aProposalExpiresAfterFourteenDays() {
        study.organization().organizer(branch);
        var id = propose(ofBranch).get("proposalId");
        var long15 = app.bean(Clock.class).instant().minus(Duration.ofDays(15));
        app.bean(Db.class)
                .update(
                        "update credit_reversal_proposal set proposed_at = ?, expires_at = ? where id = ?",
                        long15,
                        long15.plus(Duration.ofDays(14)),
                        id);
        assertThat(app.as(Role.ADMINISTRATOR)
                        .post(path(id, "confirmation"), null)
                        .code())
                .isEqualTo("credit.proposal-closed");
        assertThat(rows(ofBranch)).isEmpty();
        assertThat(propose(ofBranch).get("proposalId")).isNotNull();
        var all = ofBranch.get("/api/v1/audit/proposals?open=false").json();
        assertThat(list(all.get("items"))).extracting(row -> row.get("state")).containsExactly("OPEN", "EXPIRED");
    }

    @Test
    void whoOrganizesTheWholeSetsTheRule() {
        var root = Long.toString(study.organization().root());
        var request = Map.of("rootUnitId", root, "rule", "ALWAYS");
        assertThat(ofBranch.put("/api/v1/audit/proposals/rule", request).status())
                .isIn(403, 404);
        var above = app.as(study.organization().organizer(study.organization().root()));
        assertThat(above.put("/api/v1/audit/proposals/rule", Map.of("rootUnitId", root, "rule", "NEVER"))
                        .status())
                .isEqualTo(204);
        assertThat(propose(ofBranch).get("reversalId")).isNotNull();
        assertThat(above.get("/api/v1/audit/proposals/rule").list())
                .singleElement()
                .satisfies(
                        rule -> assertThat(rule).containsEntry("rule", "NEVER").containsEntry("changeable", true));
    }

    private Map<String, Object> propose(Client client) {
        var answer = client.post(
                "/api/v1/audit/entries/" + entry(client) + "/reversal",
                Map.of("reason", "DUPLICATE", "note", "entered twice"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Map<String, Object> terms(Client client) {
        return client.get("/api/v1/audit/entries/" + entry(client) + "/reversal")
                .json();
    }

    private String entry(Client client) {
        var page = client.get("/api/v1/audit/members/" + member + "/entries").json();
        return (String) list(page.get("items")).getLast().get("id");
    }

    private List<Map<String, Object>> rows(Client client) {
        return list(client.get("/api/v1/audit/proposals").json().get("items"));
    }

    private String inbox(Client client) {
        return client.get("/api/v1/me/inbox").body();
    }

    private long counted() {
        return app.bean(Standings.class).now(member).orElseThrow().countedMilli();
    }

    private static String path(Object id, String what) {
        return "/api/v1/audit/proposals/" + id + "/" + what;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object json) {
        return (List<Map<String, Object>>) json;
    }
}
