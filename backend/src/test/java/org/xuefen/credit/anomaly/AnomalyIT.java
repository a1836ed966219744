package org.xuefen.credit.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.credit.Studying;
import org.xuefen.identity.Accounts;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** A night's study raises a question with the organizers of the member, who say what they made of it. */
@ExtendWith(AppExtension.class)
class AnomalyIT {
    private final XuefenApp app;
    private final Studying study;
    private final long branch;
    private final long member;
    private final Client organizer;
    private final LocalDate day;

    AnomalyIT(XuefenApp app) {
        this.app = app;
        study = new Studying(app);
        branch = study.organization().unit(study.organization().root(), "支部");
        member = study.organization().member(branch);
        organizer = app.as(study.organization().organizer(branch));
        day = app.today().minusDays(3);
        for (int i = 0; i < 3; i++) {
            completed(member, i, LocalTime.of(1 + i, 0), 45 * 60_000L);
        }
        app.bean(NightWatch.class).look(day);
        app.bean(NightWatch.class).look(day);
    }

    @Test
    void aQuestionIsAskedOnceAndLookedAt() {
        var question = questions(organizer, true).getFirst();
        assertThat(questions(organizer, true)).hasSize(1);
        assertThat(question)
                .containsEntry("kind", "NIGHT")
                .containsEntry("amount", 8_100_000)
                .containsEntry("day", day.toString());
        var path = "/api/v1/audit/anomalies/" + question.get("id");
        assertThat(organizer
                        .put(path, Map.of("looked", "FINE", "note", "works nights"))
                        .status())
                .isEqualTo(204);
        assertThat(questions(organizer, true)).isEmpty();
        app.bean(NightWatch.class).look(day);
        assertThat(questions(organizer, false))
                .singleElement()
                .satisfies(found ->
                        assertThat(found).containsEntry("looked", "FINE").containsEntry("note", "works nights"));
    }

    @Test
    void nobodyElseSeesIt() {
        var elsewhere = new Studying(app);
        var stranger = app.as(
                elsewhere.organization().organizer(elsewhere.organization().root()));
        assertThat(questions(stranger, false)).isEmpty();
        var id = questions(organizer, true).getFirst().get("id");
        assertThat(stranger.put("/api/v1/audit/anomalies/" + id, Map.of("looked", "FINE", "note", ""))
                        .code())
                .isEqualTo("credit.anomaly-not-found");
        assertThat(app.as(member).get("/api/v1/audit/anomalies").status()).isEqualTo(403);
    }

    @Test
    void threeWhoStudiedAndSignInOnOneBrowserAreAskedAbout() {
        var mark = "a-browser-" + XuefenApp.serial();
        var three = List.of(
                member,
                study.organization().member(branch),
                study.organization().member(branch));
        for (var who : three) {
            completed(who, 7, LocalTime.of(9, 0), 60_000L);
            signIn(who, mark);
        }
        app.bean(NightWatch.class).look(day);
        assertThat(questions(organizer, true))
                .filteredOn("kind", "SHARED_BROWSER")
                .hasSize(3)
                .allSatisfy(each -> assertThat(each).containsEntry("amount", 3));
    }

    private void signIn(long who, String mark) {
        var username = app.bean(Accounts.class).find(who).orElseThrow().username();
        var answer = app.anonymous()
                .send(
                        "POST",
                        "/api/v1/login",
                        Map.of("username", username, "password", XuefenApp.PASSWORD),
                        "Cookie",
                        "xuefen_browser=" + mark);
        assertThat(answer.headers().allValues("set-cookie"))
                .anyMatch(cookie -> cookie.startsWith("xuefen_browser=" + mark));
    }

    private void completed(long who, int item, LocalTime time, long millis) {
        Instant at = day.atTime(time).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        app.bean(Db.class)
                .update("""
                insert into study_completion (id, member_id, course_id, item_id, revision_id, completed_at, counted_ms,
                    evidence, evidence_sha256)
                values (?, ?, 1, ?, 1, ?, ?, '{}', ?)
                """, Ids.first(at) + XuefenApp.serial(), who, 1000 + item, at, millis, "0".repeat(64));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> questions(Client client, boolean open) {
        return (List<Map<String, Object>>)
                client.get("/api/v1/audit/anomalies?open=" + open).json().get("items");
    }
}
