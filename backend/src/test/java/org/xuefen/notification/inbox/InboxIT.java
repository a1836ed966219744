package org.xuefen.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.notification.Inbox;

@ExtendWith(AppExtension.class)
class InboxIT {
    private final XuefenApp app;

    InboxIT(XuefenApp app) {
        this.app = app;
    }

    @Test
    void aMessageIsReadInTheReadersLanguageAndCounted() {
        var reader = app.as();
        var arguments = Map.of("unit_zh", "滨湖片区分会", "unit_en", "Lakeside", "from", "A", "date", "2026-03-01");
        app.bean(Inbox.class).send(reader.id(), "organization.moved", arguments, "/me");
        assertThat(reader.get("/api/v1/me/inbox/unread").json().get("count")).isEqualTo(1);
        var english = items(reader.get("/api/v1/me/inbox")).getFirst();
        assertThat(english).containsEntry("title", "You now belong to Lakeside").containsEntry("link", "/me");
        var chinese = reader.send("GET", "/api/v1/me/inbox", null, "Accept-Language", "zh-CN");
        assertThat(chinese.body()).contains("滨湖片区分会").doesNotContain("Lakeside", "{unit}");
        assertThat(reader.post("/api/v1/me/inbox/" + english.get("id") + "/read", null)
                        .status())
                .isEqualTo(204);
        assertThat(reader.get("/api/v1/me/inbox/unread").json().get("count")).isEqualTo(0);
        assertThat(items(reader.get("/api/v1/me/inbox?unread=true"))).isEmpty();
    }

    @Test
    void theInboxGoesOnPageByPage() {
        var reader = app.as();
        for (int i = 0; i < 5; i++) {
            app.bean(Inbox.class).send(reader.id(), "identity.password-changed", Map.of(), null);
        }
        var first = reader.get("/api/v1/me/inbox?limit=3");
        var rest = reader.get("/api/v1/me/inbox?limit=3&cursor=" + first.json().get("next"));
        assertThat(items(first)).hasSize(3);
        assertThat(items(rest)).hasSize(2);
        assertThat(rest.json().get("next")).isNull();
        assertThat(reader.post("/api/v1/me/inbox/read", null).status()).isEqualTo(204);
        assertThat(app.bean(Inbox.class).unread(reader.id())).isZero();
    }

    @Test
    void nobodyReadsAnothersMessages() {
        var reader = app.as();
        app.bean(Inbox.class).send(reader.id(), "identity.password-changed", Map.of(), null);
        var id = items(reader.get("/api/v1/me/inbox")).getFirst().get("id");
        var stranger = app.as();
        assertThat(stranger.post("/api/v1/me/inbox/" + id + "/read", null).code())
                .isEqualTo("notification.message-not-found");
        assertThat(items(stranger.get("/api/v1/me/inbox"))).isEmpty();
        assertThat(app.anonymous().get("/api/v1/me/inbox").status()).isEqualTo(401);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(XuefenApp.Answer answer) {
        return (List<Map<String, Object>>) answer.json().get("items");
    }
}
