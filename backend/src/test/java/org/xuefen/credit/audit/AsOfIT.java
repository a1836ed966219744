package org.xuefen.credit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.credit.Adoption;
import org.xuefen.credit.Corrections;
import org.xuefen.credit.Studying;
import org.xuefen.organization.Members;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.ServerClock;

/**
 * Twenty days ago a member of the north learned something; ten days ago they moved to the south, five days ago half of what
 * they had was taken back. Each past day is shown as it was.
 */
@ExtendWith(AppExtension.class)
class AsOfIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final XuefenApp app;
    private final Studying study;
    private final long north;
    private final long south;
    private final long mover;
    private final Client ofAll;
    private final Client ofNorth;
    private final Client ofSouth;

    AsOfIT(XuefenApp app) {
        this.app = app;
        assumeThat(day(0).getDayOfYear())
                .as("the story needs forty days of one year")
                .isGreaterThan(41);
        study = new Studying(app);
        var organization = study.organization();
        north = organization.unit(organization.root(), "北区");
        south = organization.unit(organization.root(), "南区");
        var since = day(40);
        mover = organization.memberSince(north, since);
        ofAll = app.as(organization.organizer(organization.root()));
        ofNorth = app.as(organization.organizer(north));
        ofSouth = app.as(organization.organizer(south));
        study.complete(mover, study.course("policy", 20), 20, at(20));
        study.complete(mover, study.course("civic", 15), 15, at(19));
        var moved = at(10); // told outside: within, the clock is another one
        ServerClock.at(moved, () -> app.bean(Members.class).move(mover, south, moved));
        var entry = entries(ofAll, "").getLast().get("id");
        ServerClock.at(
                at(5),
                () -> app.bean(Corrections.class)
                        .reverse(Long.parseLong((String) entry), "DUPLICATE", "twice", ofAll.id()));
        app.bean(Adoption.class).enrol();
    }

    @Test
    void aPastDayHasTheUnitsAndTheCreditsOfThatDay() {
        assertThat(totals(ofAll, asOf(21) + "&unit=" + north))
                .containsEntry("members", 1)
                .containsEntry("countedMilli", 0);
        assertThat(totals(ofAll, asOf(15) + "&unit=" + north))
                .containsEntry("members", 1)
                .containsEntry("countedMilli", 7000);
        assertThat(totals(ofAll, asOf(15) + "&unit=" + south)).containsEntry("members", 0);
        assertThat(totals(ofAll, asOf(8) + "&unit=" + south)).containsEntry("countedMilli", 7000);
        assertThat(totals(ofAll, asOf(4) + "&unit=" + south)).containsEntry("countedMilli", 3000);
        assertThat(totals(ofAll, "?unit=" + south)).containsEntry("countedMilli", 3000);
        assertThat(totals(ofAll, asOf(39))).containsEntry("members", 1);
        assertThat(ofAll.get("/api/v1/audit" + asOf(8)).json()).containsEntry("past", true);
    }

    @Test
    void anOrganizerSeesWhoBelongedToTheirUnitsThen() {
        assertThat(list(ofNorth.get("/api/v1/audit/members" + asOf(15)).json().get("items")))
                .extracting(row -> row.get("memberId"))
                .containsExactly(Long.toString(mover));
        assertThat(list(ofNorth.get("/api/v1/audit/members" + asOf(8)).json().get("items")))
                .isEmpty();
        assertThat(ofSouth.get("/api/v1/audit/members/" + mover + asOf(15)).status())
                .isEqualTo(404);
        var then = ofNorth.get("/api/v1/audit/members/" + mover + asOf(15)).json();
        assertThat(map(then.get("standing"))).containsEntry("countedMilli", 7000);
        assertThat(ofNorth.get("/api/v1/audit/members/" + mover).status()).isEqualTo(404);
        assertThat(ofNorth.get("/api/v1/audit" + asOf(15) + "&unit=" + south).status())
                .isEqualTo(404);
        assertThat(ofNorth.get("/api/v1/audit/members/" + mover + "/entries").status())
                .isEqualTo(404);
    }

    @Test
    void whatWasKnownThenIsShownAndOpensToItsEvidence() {
        var then = entries(ofNorth, asOf(15));
        assertThat(then)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get("reversedBy")).isNull());
        assertThat(entries(ofSouth, asOf(8))).hasSize(2);
        assertThat(entries(ofSouth, "")).hasSize(3);
        var evidence = ofNorth.get("/api/v1/credit/entries/" + then.getFirst().get("id"));
        assertThat(evidence.status()).isEqualTo(200);
        assertThat(evidence.body()).contains("\"intact\":true");
        var reversal = entries(ofSouth, "").stream()
                .filter(row -> "REVERSAL".equals(row.get("kind")))
                .findFirst()
                .orElseThrow();
        assertThat(ofNorth.get("/api/v1/credit/entries/" + reversal.get("id")).status())
                .as("recorded after they had left")
                .isEqualTo(404);
    }

    @Test
    void aUnitThatWasMovedIsWhereItWasThen() {
        long district = study.organization().unit(study.organization().root(), "片区");
        app.bean(Units.class).move(south, district);
        app.bean(Db.class)
                .update("update unit_parentage set from_at = ? where unit_id = ? and until_at is null", at(2), south);
        app.bean(Db.class)
                .update(
                        "update unit_parentage set from_at = ?, until_at = ? where unit_id = ? and until_at is not null",
                        at(40),
                        at(2),
                        south);
        app.bean(Db.class)
                .update("update membership set from_at = ? where member_id = ? and until_at is null", at(2), mover);
        app.bean(Db.class).update("""
                update membership set until_at = ? where member_id = ? and unit_id = ? and until_at is not null
                """, at(2), mover, south);
        assertThat(totals(ofAll, asOf(4) + "&unit=" + south)).containsEntry("members", 1);
        assertThat(childrenOf(asOf(4))).contains(Long.toString(south)).doesNotContain(Long.toString(district));
        assertThat(childrenOf(asOf(1))).contains(Long.toString(district)).doesNotContain(Long.toString(south));
    }

    @Test
    void tomorrowIsNotKnownAndTodayIsNow() {
        assertThat(ofAll.get("/api/v1/audit" + asOf(-1)).code()).isEqualTo("credit.as-of-in-future");
        assertThat(ofAll.get("/api/v1/audit" + asOf(0)).json()).containsEntry("past", false);
        assertThat(ofAll.send("POST", "/api/v1/audit/past" + asOf(3), null).json())
                .containsEntry("state", "READY");
        assertThat(ofAll.get("/api/v1/audit/export/members" + asOf(8) + "&format=CSV")
                        .body())
                .contains(",7,6,");
    }

    private List<String> childrenOf(String query) {
        return ofAll.get("/api/v1/audit/units" + query).list().stream()
                .map(row -> (String) row.get("unitId"))
                .toList();
    }

    private List<Map<String, Object>> entries(Client client, String query) {
        var answer = client.get("/api/v1/audit/members/" + mover + "/entries" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return list(answer.json().get("items"));
    }

    private Map<String, Object> totals(Client client, String query) {
        var answer = client.get("/api/v1/audit" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return map(answer.json().get("totals"));
    }

    private String asOf(int daysAgo) {
        return "?asOf=" + day(daysAgo);
    }

    private LocalDate day(int daysAgo) {
        return app.bean(Clock.class).instant().atZone(ZONE).toLocalDate().minusDays(daysAgo);
    }

    private Instant at(int daysAgo) {
        return day(daysAgo).atTime(10, 0).atZone(ZONE).toInstant();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object json) {
        return (List<Map<String, Object>>) json;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }
}
