package org.xuefen.credit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Studying;
import org.xuefen.credit.standing.Roll;
import org.xuefen.shared.Db;

/** What a draft would change is found on the real members, and changes nothing. */
@ExtendWith(AppExtension.class)
class SimulationIT {
    private final XuefenApp app;
    private final Studying study;
    private final XuefenApp.Client organizer;
    private final String path;

    SimulationIT(XuefenApp app) {
        this.app = app;
        study = new Studying(app, null);
        path = "/api/v1/schemes/" + study.adopt("annual-study");
        organizer = app.as(study.organization().organizer(study.organization().root()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void tellsWhoWouldMeetItByUnitAndByName() {
        var organization = study.organization();
        long north = organization.unit(organization.root(), "北区");
        long eager = organization.member(north);
        organization.member(north);
        study.complete(eager, study.course("policy", 25), 25);
        app.bean(Roll.class).run();
        ask(5000);
        var before = standings();
        assertThat(before).hasSize(3);
        var id = start();
        var done = ended(id);
        assertThat(done.get("state")).isEqualTo("DONE");
        assertThat(done.get("done")).isEqualTo(done.get("total")).isEqualTo(3);
        var found = (Map<?, ?>) done.get("found");
        assertThat(found.get("flows").toString()).contains("after=MET, members=1");
        assertThat((List<?>) found.get("units"))
                .anySatisfy(
                        unit -> assertThat(unit.toString()).contains("北区", "members=2", "metBefore=0", "metAfter=1"));
        var state = (String) ((List<Map<String, Object>>) found.get("flows"))
                .stream()
                        .filter(flow -> flow.get("after").equals("MET"))
                        .findFirst()
                        .orElseThrow()
                        .get("before");
        var members = organizer.get(path + "/simulations/" + id + "/members?before=" + state + "&after=MET");
        assertThat(members.body()).contains("\"memberId\":\"" + eager + "\"");
        assertThat(standings()).isEqualTo(before);
    }

    @Test
    void oneThatWasCancelledStops() {
        ask(1);
        var id = start();
        ended(id);
        // As if its job had not begun yet: a real one is too quick to be stopped for certain.
        app.bean(Db.class)
                .update(
                        "update credit_simulation set state = 'QUEUED', result = null where id = ?",
                        Long.parseLong(id));
        assertThat(organizer.delete(path + "/simulations/" + id).status()).isEqualTo(204);
        app.bean(Simulations.class).run(id, "");
        var stopped = ended(id);
        assertThat(stopped.get("state")).isEqualTo("CANCELLED");
        assertThat(stopped.get("found")).isNull();
    }

    @SuppressWarnings("unchecked")
    private void ask(long totalMilli) {
        var draft = organizer.post(path + "/draft", Map.of()).json();
        var rules = (Map<String, Object>) draft.get("rules");
        var requirement = ((List<Map<String, Object>>) rules.get("requirements")).getFirst();
        requirement.put("terms", List.of(Map.of("kind", "TOTAL", "milli", totalMilli)));
        assertThat(organizer
                        .send(
                                "PUT",
                                path + "/draft",
                                Map.of("rules", rules),
                                "If-Match",
                                '"' + draft.get("revision").toString() + '"')
                        .status())
                .isEqualTo(200);
    }

    /** As they are kept; what is summed from them is folded by the server's clockwork meanwhile. */
    private List<String> standings() {
        return app.bean(Db.class)
                .query(
                        "select concat_ws(' ', member_id, year, version_id, counted_milli, required_milli, risk_on, due_on)"
                                + " from credit_standing where scheme_id = ? order by member_id, year",
                        row -> row.getString(1),
                        Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
    }

    /** Once its job has come to an end. */
    private Map<String, Object> ended(String id) {
        var until = Instant.now().plusSeconds(60);
        while (true) {
            var found = organizer.get(path + "/simulations/" + id).json();
            if (!List.of("QUEUED", "RUNNING").contains(String.valueOf(found.get("state")))) {
                return found;
            }
            assertThat(Instant.now()).isBefore(until);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private String start() {
        var started = organizer.post(path + "/simulations", Map.of());
        assertThat(started.status()).isEqualTo(202);
        return (String) started.json().get("id");
    }
}
