package org.xuefen.credit.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Standings;
import org.xuefen.credit.Studying;
import org.xuefen.credit.standing.Recomputation;
import org.xuefen.credit.standing.Roll;

/** A version is written, checked, published once, and never changes again. */
@ExtendWith(AppExtension.class)
class DraftsIT {
    private final XuefenApp app;
    private final Studying study;
    private final long scheme;
    private final XuefenApp.Client organizer;
    private final String path;

    DraftsIT(XuefenApp app) {
        this.app = app;
        study = new Studying(app, null);
        scheme = study.adopt("annual-study");
        organizer = app.as(study.organization().organizer(study.organization().root()));
        path = "/api/v1/schemes/" + scheme;
    }

    @Test
    void aDraftIsSavedCheckedAndPublishedAsTheNextVersion() {
        long member = study.organization().member(study.organization().root());
        study.complete(member, study.course("policy", 20), 20);
        var draft = organizer.post(path + "/draft", Map.of());
        assertThat(draft.status()).isEqualTo(200);
        assertThat(draft.headers().firstValue("etag")).contains("\"1\"");
        assertThat((List<?>) draft.json().get("changes")).isEmpty();
        var rules = rules(draft);
        terms(rules).set(0, Map.of("kind", "TOTAL", "milli", 4000));
        terms(rules).subList(1, terms(rules).size()).clear();
        var saved = save(rules, "1");
        assertThat(saved.status()).isEqualTo(200);
        assertThat((List<?>) saved.json().get("problems")).isEmpty();
        assertThat((List<?>) saved.json().get("changes")).hasSize(1);
        assertThat(save(rules, "1").code()).isEqualTo("credit.draft-changed");
        assertThat(organizer
                        .send("PUT", path + "/draft", Map.of("rules", rules))
                        .code())
                .isEqualTo("credit.draft-revision-required");

        var today = app.today();
        assertThat(publish(today.minusDays(2), "2").code()).isEqualTo("credit.version-from");
        assertThat(publish(today, "2").status()).isEqualTo(204);
        assertThat(publish(today, "2").code()).isEqualTo("credit.draft-not-found");
        assertThat(organizer.get(path + "/versions/2/changes?from=1").list()).hasSize(1);

        // what was earned keeps its version; the standing is reckoned by the one in force
        app.bean(Roll.class).run();
        var standing = app.bean(Standings.class).now(member).orElseThrow();
        assertThat(standing.schemeVersion()).isEqualTo(2);
        assertThat(standing.requiredMilli()).isEqualTo(4000);
        assertThat(standing.missingMilli()).isZero();
        assertThat(app.bean(Recomputation.class)
                        .compare(scheme, today.getYear())
                        .equal())
                .isTrue();
    }

    @Test
    void everyProblemIsNamedWithItsFieldAndStopsPublishing() {
        var rules = rules(organizer.post(path + "/draft", Map.of()));
        terms(rules).set(0, Map.of("kind", "TOTAL", "milli", -1));
        rules.put("timeZone", "Mars/Olympus");
        rules.put(
                "caps",
                List.of(
                        Map.of("kind", "CATEGORY", "category", "policy", "maximumMilli", 500),
                        Map.of("kind", "CATEGORY", "category", "nowhere", "maximumMilli", 1000)));
        var saved = save(rules, "1");
        assertThat(saved.status()).isEqualTo(200);
        var problems = saved.json().get("problems").toString();
        assertThat(problems)
                .contains("timeZone", "credit.rule-time-zone")
                .contains("requirements[0].terms[0].milli", "credit.rule-negative")
                .contains("caps[0].maximumMilli", "credit.rule-cap-below-minimum")
                .contains("caps[1].category", "credit.rule-category-unknown");
        var refused = publish(app.today(), "2");
        assertThat(refused.code()).isEqualTo("credit.rules-invalid");
        assertThat(refused.body()).contains("caps[1].category");
        organizer.delete(path + "/draft");
        assertThat(organizer.get(path + "/draft").code()).isEqualTo("credit.draft-not-found");
    }

    @Test
    void onlyWhoOrganizesAllOfItWritesIt() {
        var organization = study.organization();
        long branch = organization.unit(organization.root(), "支部");
        var below = app.as(organization.organizer(branch));
        assertThat(below.post(path + "/draft", Map.of()).code()).isEqualTo("credit.scheme-not-yours");
        var stranger = new Studying(app, null).organization();
        var elsewhere = app.as(stranger.organizer(stranger.root()));
        assertThat(elsewhere.post(path + "/draft", Map.of()).code()).isEqualTo("credit.scheme-not-found");
        assertThat(app.as(organization.member(branch))
                        .post(path + "/draft", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aSchemeOfOnesOwnAppliesOncePublishedAndGivenToAUnit() {
        var organization = study.organization();
        long north = organization.unit(organization.root(), "北区");
        var begun = organizer.post(
                "/api/v1/schemes/drafts",
                Map.of("unitId", "" + organization.root(), "nameZh", "自定", "nameEn", "Ours", "preset", "cicpa"));
        assertThat(begun.status()).isEqualTo(200);
        var id = (String) begun.json().get("schemeId");
        var audit = organizer.get("/api/v1/audit");
        assertThat(audit.status())
                .as("it has nothing to say yet, and is in nobody's way")
                .isEqualTo(200);
        assertThat(audit.body()).doesNotContain(id);
        var own = "/api/v1/schemes/" + id;
        var from = app.today().withDayOfYear(1);
        var assignment = Map.of("unitId", "" + north, "from", from.toString());
        assertThat(organizer.post(own + "/assignments", assignment).code()).isEqualTo("credit.scheme-not-found");
        assertThat(organizer
                        .send("POST", own + "/draft/publication", publication(from), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(204);
        assertThat(organizer.post(own + "/assignments", assignment).status()).isEqualTo(204);
        long member = organization.member(north);
        app.bean(Roll.class).run();
        var standing = app.bean(Standings.class).now(member).orElseThrow();
        assertThat(standing.schemeId()).isEqualTo(id);
        assertThat(standing.requiredMilli()).isEqualTo(80_000);
        assertThat(standing.lastDay()).isEqualTo(LocalDate.of(from.getYear() + (from.getYear() % 2), 12, 31));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> rules(XuefenApp.Answer draft) {
        return (Map<String, Object>) draft.json().get("rules");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> terms(Map<String, Object> rules) {
        return (List<Object>) ((List<Map<String, Object>>) rules.get("requirements"))
                .getFirst()
                .get("terms");
    }

    private XuefenApp.Answer save(Map<String, Object> rules, String revision) {
        return organizer.send("PUT", path + "/draft", Map.of("rules", rules), "If-Match", '"' + revision + '"');
    }

    private XuefenApp.Answer publish(LocalDate from, String revision) {
        return organizer.send("POST", path + "/draft/publication", publication(from), "If-Match", '"' + revision + '"');
    }

    private static Map<String, Object> publication(LocalDate from) {
        return Map.of("from", from.toString(), "note", "because");
    }
}
