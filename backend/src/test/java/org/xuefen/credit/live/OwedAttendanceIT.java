package org.xuefen.credit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.credit.Adoption;
import org.xuefen.identity.Role;
import org.xuefen.live.LiveRole;
import org.xuefen.live.TestClasses;
import org.xuefen.live.presence.AttendedClass;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.XuefenSettings;

/** An award for a live class that fails is seen, and tried again, by those who organize the member. */
@ExtendWith(AppExtension.class)
class OwedAttendanceIT {
    private static final String OWED = "/api/v1/audit/owed-attendances";

    private final XuefenApp app;
    private final Db db;
    private final TestClasses world;

    OwedAttendanceIT(XuefenApp app) {
        this.app = app;
        db = app.bean(Db.class);
        world = new TestClasses(app);
    }

    private void write(long scheme, String rules) {
        db.update("update credit_scheme_version set rules = ? where scheme_id = ?", rules, scheme);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> owed(Client client) {
        return (List<Map<String, Object>>) client.get(OWED).json().get("items");
    }

    @Test
    void theOrganizerSeesItAndTriesAgainUntilItIsWritten() {
        var start = world.now().plusSeconds(120);
        long id = world.plan(world.draft(world.north, start, Duration.ofMinutes(50), null));
        var held = new AttendedClass(app, id, start)
                .begin()
                .enters(world.northerner, LiveRole.ATTENDEE)
                .minutes(50, world.northerner)
                .end(world.northerner);
        var ofNorth = app.as(world.organization().organizer(world.north));
        var ofSouth = app.as(world.organization().organizer(world.south));
        long scheme = app.bean(Adoption.class)
                .adopt("annual-study", world.organization().root(), app.today().minusDays(30), world.trainer);
        var rules = db.one(
                        "select rules from credit_scheme_version where scheme_id = ?", row -> row.getString(1), scheme)
                .orElseThrow();
        // Nobody has read its rules yet. The queue tries as well, meanwhile.
        write(scheme, "{");
        long evidence;
        try {
            held.freeze(Duration.ofMinutes(5));
            evidence = db.number("select id from live_evidence where class_id = ?", id);
            assertThatThrownBy(() -> app.bean(LiveAward.class).run(Ids.text(evidence), ""));
            assertThat(owed(ofNorth))
                    .singleElement()
                    .satisfies(each -> assertThat(each)
                            .containsEntry("memberId", Ids.text(world.northerner))
                            .containsEntry("classId", Ids.text(id))
                            .containsEntry("fault", "RULES"));
            int attempts = (int) owed(ofNorth).getFirst().get("attempts");
            assertThat(owed(ofSouth)).isEmpty();
            assertThat(ofSouth.get(OWED + "?unit=" + world.north).status()).isEqualTo(404);
            assertThat(ofSouth.post(OWED + "/" + evidence + "/attempt", Map.of())
                            .json()
                            .get("fault"))
                    .isNull();
            assertThat(ofNorth.post(OWED + "/" + evidence + "/attempt", Map.of())
                            .json())
                    .containsEntry("fault", "RULES");
            assertThat((int) owed(ofNorth).getFirst().get("attempts")).isGreaterThan(attempts);
        } finally {
            write(scheme, rules);
        }
        assertThat(ofNorth.post(OWED + "/" + evidence + "/attempt", Map.of())
                        .json()
                        .get("fault"))
                .isNull();
        assertThat(owed(ofNorth)).isEmpty();
        app.bean(LiveAward.class).run(Ids.text(evidence), "");
        assertThat(db.number(
                        "select count(*) from " + app.bean(XuefenSettings.class).ledger()
                                + ".credit_entry where evidence_kind = ? and evidence_id = ?",
                        LiveAward.EVIDENCE,
                        evidence))
                .isOne();
    }

    @Test
    void nobodyElseMayLook() {
        for (var client : List.of(app.as(world.northerner), app.as(Role.TRAINER), app.as(Role.REVIEWER))) {
            assertThat(client.get(OWED).status()).isEqualTo(403);
            assertThat(client.post(OWED + "/1/attempt", Map.of()).status()).isEqualTo(403);
        }
    }
}
