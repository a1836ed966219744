package org.xuefen.live.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.live.TestClasses;

/** A branch of five with a trainer, and a class for it whose waiting room is open. */
final class MeetingWorld {
    final XuefenApp app;
    final TestClasses classes;
    final long classId;
    final String path;
    final Client trainer;
    final Client secretary;
    final List<Client> members = new ArrayList<>();
    final Client stranger;

    MeetingWorld(XuefenApp app) {
        this.app = app;
        classes = new TestClasses(app);
        classId = classes.plan(classes.draft(classes.north, classes.now().plus(Duration.ofMinutes(5))));
        path = "/api/v1/live-classes/" + classId + "/meeting";
        trainer = app.as(classes.trainer);
        secretary = app.as(classes.northerner);
        members.add(secretary);
        for (int i = 1; i < 5; i++) {
            members.add(app.as(classes.organization().member(classes.north)));
        }
        stranger = app.as(classes.southerner);
    }

    /** The class is a meeting that has begun. */
    MeetingWorld begun() {
        plan("MORE_THAN_HALF");
        assertThat(secretary.post(path + "/beginning", null).status()).isEqualTo(200);
        return this;
    }

    void plan(String quorum) {
        var planned = trainer.put(path, form(quorum, null));
        assertThat(planned.status()).as(planned.body()).isEqualTo(200);
    }

    Map<String, Object> form(String quorum, Integer version) {
        var form = new java.util.HashMap<String, Object>();
        form.put("secretaryId", Long.toString(secretary.id()));
        form.put("quorum", quorum);
        form.put(
                "agenda",
                List.of(
                        Map.of(
                                "title",
                                "学习安全条例",
                                "speakerId",
                                Long.toString(classes.trainer),
                                "speaker",
                                "",
                                "minutes",
                                20),
                        Map.of("title", "推选先进骑手", "speaker", "社区王主任", "minutes", 15),
                        Map.of("title", "其他", "speaker", "", "minutes", 0)));
        if (version != null) {
            form.put("version", version);
        }
        return form;
    }

    void signIn(Client... clients) {
        for (var client : clients) {
            var answer = client.put(path + "/sign-in", Map.of());
            assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        }
    }

    String resolution(String text, String ballot, String majority) {
        var written =
                secretary.post(path + "/resolutions", Map.of("text", text, "ballot", ballot, "majority", majority));
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        return path + "/resolutions/" + written.json().get("id");
    }

    void open(String resolution) {
        var opened = secretary.post(resolution + "/opening", null);
        assertThat(opened.status()).as(opened.body()).isEqualTo(204);
    }

    Map<String, Object> closed(String resolution) {
        var answer = secretary.post(resolution + "/closing", null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        return resolutions().stream()
                .filter(each -> resolution.endsWith((String) each.get("id")))
                .map(each -> map(each.get("figures")))
                .findFirst()
                .orElseThrow();
    }

    List<Map<String, Object>> resolutions() {
        return list(board(secretary).get("resolutions"));
    }

    Map<String, Object> board(Client client) {
        var answer = client.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return map(answer.json().get("meeting"));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    static byte[] pdf(String words) {
        return ("%PDF-1.4\n% " + words + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    XuefenApp.Answer vote(Client client, String resolution, String choice) {
        return client.put(resolution + "/vote", Map.of("choice", choice));
    }

    XuefenApp.Answer minutes(Client client, String text, long over) {
        return client.send("PUT", path + "/minutes", Map.of("markdown", text), "If-Match", "\"" + over + "\"");
    }
}
