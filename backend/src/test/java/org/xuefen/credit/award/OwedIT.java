package org.xuefen.credit.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.credit.Standings;
import org.xuefen.credit.Studying;
import org.xuefen.identity.Role;
import org.xuefen.shared.Db;

/** Awards that failed are seen, and tried again, by those who organize the member and by no one else. */
@ExtendWith(AppExtension.class)
class OwedIT {
    private static final String OWED = "/api/v1/audit/owed";

    private final XuefenApp app;
    private final Db db;
    private final long scheme;
    private final String rules;
    private final long learner;
    private final long course;
    private final long north;
    private final Client ofNorth;
    private final Client ofSouth;

    OwedIT(XuefenApp app) {
        this.app = app;
        db = app.bean(Db.class);
        var study = new Studying(app, null);
        var organization = study.organization();
        north = organization.unit(organization.root(), "北区");
        learner = organization.member(north);
        ofNorth = app.as(organization.organizer(north));
        ofSouth = app.as(organization.organizer(organization.unit(organization.root(), "南区")));
        course = study.course("policy", 20);
        scheme = study.adopt("annual-study");
        rules = db.one("select rules from credit_scheme_version where scheme_id = ?", row -> row.getString(1), scheme)
                .orElseThrow();
        write("{");
        try {
            study.complete(learner, course, 20);
        } finally {
            write(rules);
        }
    }

    @Test
    void theOrganizerOfTheMemberSeesWhatIsOwedAndWhy() {
        var owed = owed(ofNorth).getFirst();
        assertThat(owed)
                .containsEntry("memberId", Long.toString(learner))
                .containsEntry("courseId", Long.toString(course))
                .containsEntry("fault", "RULES")
                .containsEntry("attempts", 1)
                .containsKeys("completedAt", "nextAt");
        assertThat(owed(ofSouth)).isEmpty();
        assertThat(ofSouth.get(OWED + "?unit=" + north).status()).isEqualTo(404);
        assertThat(ofNorth.get(OWED + "?unit=" + north).body()).contains(Long.toString(learner));
    }

    @Test
    void tryingNowAwardsOrSaysWhatIsStillInTheWay() {
        var attempt = OWED + "/" + owed(ofNorth).getFirst().get("completionId") + "/attempt";
        write("{");
        try {
            assertThat(ofNorth.post(attempt, Map.of()).json()).containsEntry("fault", "RULES");
            assertThat(owed(ofNorth).getFirst()).containsEntry("attempts", 2);
        } finally {
            write(rules);
        }
        assertThat(ofSouth.post(attempt, Map.of()).status()).isEqualTo(200);
        assertThat(owed(ofNorth)).hasSize(1);

        assertThat(ofNorth.post(attempt, Map.of()).json().get("fault")).isNull();
        assertThat(owed(ofNorth)).isEmpty();
        assertThat(app.bean(Standings.class).now(learner).orElseThrow().countedMilli())
                .isEqualTo(4000);
        assertThat(ofNorth.post(attempt, Map.of()).status()).isEqualTo(200);
        assertThat(app.bean(Standings.class).now(learner).orElseThrow().countedMilli())
                .isEqualTo(4000);
    }

    @Test
    void nobodyElseMayLook() {
        for (var client : List.of(app.as(learner), app.as(Role.TRAINER), app.as(Role.REVIEWER))) {
            assertThat(client.get(OWED).status()).isEqualTo(403);
            assertThat(client.post(OWED + "/1/attempt", Map.of()).status()).isEqualTo(403);
        }
        assertThat(owed(app.as(Role.ORGANIZER))).isEmpty();
    }

    private void write(String json) {
        db.update("update credit_scheme_version set rules = ? where scheme_id = ?", json, scheme);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> owed(Client client) {
        return (List<Map<String, Object>>) client.get(OWED).json().get("items");
    }
}
