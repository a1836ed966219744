package org.xuefen.credit.sample;

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
import org.xuefen.shared.Db;

/** An organizer draws, looks at what was frozen, decides, and asks for a reversal; another draws the same. */
@ExtendWith(AppExtension.class)
class SampleIT {
    private final XuefenApp app;
    private final Studying study;
    private final long branch;
    private final List<Long> members;
    private final Client organizer;
    private final Client second;

    SampleIT(XuefenApp app) {
        this.app = app;
        study = new Studying(app);
        var organization = study.organization();
        branch = organization.unit(organization.root(), "支部");
        var joined = app.today().minusDays(2);
        members = List.of(
                organization.memberSince(branch, joined),
                organization.memberSince(branch, joined),
                organization.memberSince(branch, joined));
        organizer = app.as(organization.organizer(organization.root()));
        second = app.as(organization.organizer(organization.root()));
        // what is not recorded yet when a sample is drawn is not in its frame
        var from = app.bean(Clock.class).instant().minus(Duration.ofHours(3));
        long[] courses = {study.course("policy", 20), study.course("civic", 15)};
        for (long member : members) {
            study.complete(member, courses[0], 20, from);
            study.complete(member, courses[1], 15, from.plus(Duration.ofHours(1)));
        }
        app.bean(Adoption.class).enrol();
    }

    @Test
    void theSameSeedDrawsTheSame() {
        var id = drawn(4, "spring-2026");
        var sample = sample(id);
        assertThat(sample)
                .containsEntry("frameSize", 6)
                .containsEntry("items", 4)
                .containsEntry("decided", 0);
        var again = drawn(4, "spring-2026");
        assertThat(entries(again)).isEqualTo(entries(id));
        assertThat(sample(again)).containsEntry("frameSha256", sample.get("frameSha256"));
        assertThat(second.post(path(id, "redraw"), null).json())
                .containsEntry("sameFrame", true)
                .containsEntry("sameSample", true);
        assertThat(entries(drawn(4, "autumn-2026"))).isNotEqualTo(entries(id));
        assertThat(draw(4, "no spaces").code()).isEqualTo("credit.sample-seed-malformed");
        assertThat(draw(201, null).status()).isEqualTo(422);
    }

    @Test
    void theFrozenEvidenceStaysWhenTheEvidenceChanges() {
        var id = drawn(6, null);
        var before = organizer.get(path(id, "items/1"));
        assertThat(before.json()).containsEntry("unchanged", true);
        assertThat(before.body()).contains("\"intact\":true");
        var member = Long.parseLong((String) rows(id).getFirst().get("memberId"));
        app.bean(Db.class)
                .update(
                        "update study_completion set evidence = replace(evidence, '\"estimatedMillis\":', '\"estimatedMillis\":9') where member_id = ?",
                        member);
        assertThat(organizer.get(path(id, "items/1")).body()).isEqualTo(before.body());
        app.bean(Db.class)
                .update(
                        "update credit_sample_item set evidence = replace(evidence, '\"intact\":true', '\"intact\":false') where sample_id = ?",
                        id);
        assertThat(organizer.get(path(id, "items/1")).json()).containsEntry("unchanged", false);
    }

    @Test
    void whatIsToBeTakenBackIsProposedFromTheSample() {
        var id = drawn(2, null);
        assertThat(decide(id, 1, "IN_ORDER", "")).isEqualTo(204);
        assertThat(decide(id, 2, "TAKE_BACK", "")).isEqualTo(422);
        assertThat(decide(id, 2, "TAKE_BACK", "someone else was watching")).isEqualTo(204);
        assertThat(sample(id)).containsEntry("decided", 2);
        assertThat(organizer.post(path(id, "reversals"), null).json())
                .containsEntry("proposed", 1)
                .containsEntry("reversed", 0);
        assertThat(organizer.post(path(id, "reversals"), null).json()).containsEntry("proposed", 0);
        var item = rows(id).getLast();
        assertThat(decide(id, 2, "IN_ORDER", "")).isEqualTo(409);
        assertThat(second.post("/api/v1/audit/proposals/" + item.get("proposalId") + "/confirmation", null)
                        .status())
                .isEqualTo(200);
        var member = Long.parseLong((String) item.get("memberId"));
        assertThat(app.bean(Standings.class).now(member).orElseThrow().countedMilli())
                .isIn(3000L, 4000L);
        var report = organizer
                .get("/api/v1/audit/samples/" + id + "/export?format=CSV")
                .body();
        assertThat(report).hasLineCount(3 + 7).contains("take back").contains("someone else was watching");
    }

    @Test
    void aSampleIsOfTheUnitsOneOrganizes() {
        var id = drawn(2, null);
        var ofBranch = app.as(study.organization().organizer(branch));
        assertThat(ofBranch.get("/api/v1/audit/samples/" + id).status()).isEqualTo(404);
        assertThat(ofBranch.get(path(id, "items/1")).status()).isEqualTo(404);
        assertThat(app.as(members.getFirst()).get("/api/v1/audit/samples").status())
                .isEqualTo(403);
        assertThat(organizer.get(path(id, "items/9")).status()).isEqualTo(404);
    }

    private int decide(String id, int ordinal, String decision, String note) {
        return organizer
                .put(path(id, "items/" + ordinal), Map.of("decision", decision, "note", note))
                .status();
    }

    private String drawn(int size, String seed) {
        var answer = draw(size, seed);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var id = (String) answer.json().get("id");
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (!"READY".equals(sample(id).get("state"))) {
            assertThat(System.nanoTime()).as("it is still being drawn").isLessThan(deadline);
            Thread.onSpinWait();
        }
        return id;
    }

    private XuefenApp.Answer draw(int size, String seed) {
        return organizer.post(
                "/api/v1/audit/samples", seed == null ? Map.of("size", size) : Map.of("size", size, "seed", seed));
    }

    private Map<String, Object> sample(String id) {
        return organizer.get("/api/v1/audit/samples/" + id).json();
    }

    private List<Object> entries(String id) {
        return rows(id).stream().map(row -> row.get("entryId")).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String id) {
        return (List<Map<String, Object>>)
                organizer.get(path(id, "items")).json().get("items");
    }

    private static String path(String id, String what) {
        return "/api/v1/audit/samples/" + id + "/" + what;
    }
}
