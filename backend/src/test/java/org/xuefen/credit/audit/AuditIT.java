package org.xuefen.credit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.credit.Adoption;
import org.xuefen.credit.Studying;
import org.xuefen.credit.standing.TotalsFold;
import org.xuefen.identity.Role;
import org.xuefen.shared.Text;
import org.xuefen.study.Enrolments;
import org.xuefen.study.MandateAudience;
import org.xuefen.study.MandateDraft;
import org.xuefen.study.MandateSchedule;
import org.xuefen.study.Mandates;

/** An organizer sees the members of their subtrees, all of them and no one else, down to the evidence. */
@ExtendWith(AppExtension.class)
class AuditIT {
    private final XuefenApp app;
    private final Studying study;
    private final long north;
    private final long south;
    private final long inNorth;
    private final long inSouth;
    private final Client organizer;
    private final Client ofNorth;

    AuditIT(XuefenApp app) {
        this.app = app;
        study = new Studying(app);
        var organization = study.organization();
        north = organization.unit(organization.root(), "北区");
        south = organization.unit(organization.root(), "南区");
        inNorth = organization.member(north);
        inSouth = organization.member(south);
        organizer = app.as(organization.organizer(organization.root()));
        ofNorth = app.as(organization.organizer(north));
        study.complete(inNorth, study.course("policy", 20), 20);
        app.bean(Adoption.class).enrol();
    }

    @Test
    void totalsAddUpOverTheTree() {
        var audit = organizer.get("/api/v1/audit").json();
        var rows = rows(audit.get("rows"));
        assertThat(counts(audit.get("totals"))).containsEntry("members", 4).containsEntry("countedMilli", 4000);
        assertThat(rows).extracting(row -> row.get("direct")).containsExactly(false, true, false, false);
        assertThat(rows)
                .extracting(row -> counts(row.get("counts")).get("members"))
                .containsExactly(4, 2, 1, 1);
        app.bean(TotalsFold.class).run();
        assertThat(organizer.get("/api/v1/audit").json().get("totals")).isEqualTo(audit.get("totals"));
    }

    @Test
    void anOrganizerSeesTheirOwnSubtreeAlone() {
        var audit = ofNorth.get("/api/v1/audit").json();
        assertThat(counts(audit.get("totals"))).containsEntry("members", 1);
        assertThat(ofNorth.get("/api/v1/audit?unit=" + south).status()).isEqualTo(404);
        assertThat(ofNorth.get("/api/v1/audit/units?unit="
                                + study.organization().root())
                        .status())
                .isEqualTo(404);
        assertThat(ofNorth.get("/api/v1/audit/members/" + inSouth).status()).isEqualTo(404);
        assertThat(ofNorth.get("/api/v1/audit/members/" + inSouth + "/entries").status())
                .isEqualTo(404);
        assertThat(members(ofNorth, "")).containsExactly(Long.toString(inNorth));
        assertThat(members(organizer, "")).hasSize(4);
    }

    @Test
    void membersAndTrainersSeeNoAudit() {
        for (var client : List.of(app.as(inNorth), app.as(Role.TRAINER), app.as(Role.REVIEWER))) {
            assertThat(client.get("/api/v1/audit").status()).isEqualTo(403);
            assertThat(client.get("/api/v1/audit/members").status()).isEqualTo(403);
        }
        assertThat(app.anonymous().get("/api/v1/audit").status()).isEqualTo(401);
        assertThat(app.as(Role.ORGANIZER).get("/api/v1/audit").code()).isEqualTo("credit.scope-empty");
    }

    @Test
    void aNumberOpensToMembersEntriesAndEvidence() {
        var member = ofNorth.get("/api/v1/audit/members/" + inNorth).json();
        assertThat(counts(member.get("standing"))).containsEntry("countedMilli", 4000);
        var entry = entryOf(inNorth);
        var detail = ofNorth.get("/api/v1/credit/entries/" + entry);
        assertThat(detail.status()).isEqualTo(200);
        assertThat(detail.body()).contains("5 min = 1 credit").contains("\"intact\":true");
        assertThat(app.as(inSouth).get("/api/v1/credit/entries/" + entry).status())
                .isEqualTo(404);
        assertThat(app.as(inNorth).get("/api/v1/credit/entries/" + entry).status())
                .isEqualTo(200);
    }

    @Test
    void onlyTheOrganizerOfTheMemberTakesAnEntryBack() {
        var path = "/api/v1/audit/entries/" + entryOf(inNorth) + "/reversal";
        var request = Map.of("reason", "DUPLICATE", "note", "=1+1 twice");
        var ofSouth = app.as(study.organization().organizer(south));
        assertThat(ofSouth.post(path, request).status()).isEqualTo(404);
        assertThat(app.as(inNorth).post(path, request).status()).isEqualTo(403);
        assertThat(ofNorth.post(path, Map.of("reason", "DUPLICATE", "note", " "))
                        .status())
                .isEqualTo(422);
        var asked = ofNorth.post(path, request);
        assertThat(asked.status()).isEqualTo(200);
        var confirmation = "/api/v1/audit/proposals/" + asked.json().get("proposalId") + "/confirmation";
        assertThat(ofNorth.post(path, request).code()).isEqualTo("credit.proposal-open");
        assertThat(counts(ofNorth.get("/api/v1/audit").json().get("totals"))).containsEntry("countedMilli", 4000);
        assertThat(ofSouth.post(confirmation, null).status()).isEqualTo(404);
        assertThat(ofNorth.post(confirmation, null).code()).isEqualTo("credit.proposal-own");
        assertThat(organizer.post(confirmation, null).status()).isEqualTo(200);
        assertThat(organizer.post(confirmation, null).code()).isEqualTo("credit.proposal-closed");
        assertThat(ofNorth.post(path, request).code()).isEqualTo("credit.entry-reversed");
        assertThat(counts(ofNorth.get("/api/v1/audit").json().get("totals"))).containsEntry("countedMilli", 0);
    }

    @Test
    void aViewIsExportedAsShown() {
        var csv = organizer.get("/api/v1/audit/export/units?format=CSV").body();
        assertThat(csv)
                .startsWith("\ufeffUnit,Level,Members,")
                .contains("北区,2,1,")
                .contains("Tree head,\"localhost/credit-log\n")
                .hasLineCount(5 + 7);
        var members = organizer.get("/api/v1/audit/export/members?format=CSV&unit=" + north);
        assertThat(members.body()).hasLineCount(2 + 7).contains(",4,6,3");
        var xlsx = organizer.get("/api/v1/audit/export/members?format=XLSX");
        assertThat(xlsx.body()).startsWith("PK");
        assertThat(xlsx.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("xuefen-members-");
        assertThat(ofNorth.get("/api/v1/audit/export/members?unit=" + south).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsLackingIsSummedByCategory() {
        var shortfall = organizer.get("/api/v1/audit/shortfall").json();
        assertThat(shortfall).containsEntry("members", 4);
        var policy = rows(shortfall.get("categories")).stream()
                .filter(each -> each.get("code").equals("policy"))
                .findFirst()
                .orElseThrow();
        long least = ((Number) policy.get("minimumMilli")).longValue();
        assertThat(((Number) policy.get("members")).longValue()).isEqualTo(least <= 4000 ? 3 : 4);
        assertThat(((Number) policy.get("missingMilli")).longValue()).isEqualTo(3 * least + Math.max(0, least - 4000));
        long missing = rows(organizer.get("/api/v1/audit/members").json().get("items")).stream()
                .mapToLong(row -> ((Number) row.get("missingMilli")).longValue())
                .sum();
        assertThat(((Number) shortfall.get("missingMilli")).longValue()).isEqualTo(missing);
        assertThat(ofNorth.get("/api/v1/audit/shortfall?unit=" + south).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsBegunIsToldBesideThePace() {
        long course = study.course("civic", 15);
        app.bean(Enrolments.class).enrol(inSouth, course);
        var member = organizer.get("/api/v1/audit/members/" + inSouth).json();
        assertThat(member).containsEntry("begunCourses", 1).containsEntry("begunMilli", 3000);
        assertThat(organizer.get("/api/v1/audit/members/" + inNorth).json()).containsEntry("begunCourses", 0);
    }

    @Test
    @Timeout(60)
    void whatIsRequiredWithinThePeriodIsToldApartFromWhatIsBegun() throws InterruptedException {
        var courses = List.of(study.course("civic", 15), study.course("civic", 10));
        var mandates = app.bean(Mandates.class);
        var today = app.today();
        long mandate = mandates.draft(
                organizer.id(),
                new MandateDraft(
                        south,
                        Text.of("必修", "Required"),
                        Text.of("", ""),
                        courses,
                        List.of(MandateAudience.unit(south)),
                        today,
                        today,
                        0,
                        true,
                        MandateSchedule.DEFAULT));
        mandates.issue(mandate, organizer.id());
        while (mandates.due(inSouth, 5).isEmpty()) {
            Thread.sleep(20);
        }
        var path = "/api/v1/audit/members/" + inSouth;
        assertThat(organizer.get(path).json())
                .containsEntry("requiredCourses", 2)
                .containsEntry("requiredMilli", 5000);
        app.bean(Enrolments.class).enrol(inSouth, study.course("skills", 5));
        assertThat(organizer.get(path).json()).containsEntry("begunMilli", 1000).containsEntry("requiredMilli", 5000);
    }

    @Test
    void everyExportSaysWhichHeadOfTheLogItSpeaksOf() {
        assertThat(organizer.get("/api/v1/audit/export/units?format=CSV").body())
                .contains("Tree head,\"localhost/credit-log\n");
        var pdf = organizer.get("/api/v1/audit/export/members?format=PDF");
        assertThat(pdf.body()).startsWith("%PDF");
        assertThat(pdf.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/pdf");
        assertThat(organizer.get("/api/v1/audit/export/shortfall?format=CSV").body())
                .contains("Members who lack");
    }

    private String entryOf(long member) {
        var page = ofNorth.get("/api/v1/audit/members/" + member + "/entries").json();
        return (String) rows(page.get("items")).getFirst().get("id");
    }

    private static List<String> members(Client client, String query) {
        return rows(client.get("/api/v1/audit/members" + query).json().get("items")).stream()
                .map(row -> (String) row.get("memberId"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object json) {
        return (List<Map<String, Object>>) json;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> counts(Object json) {
        return (Map<String, Object>) json;
    }
}
