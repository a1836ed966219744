package org.xuefen.credit.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.credit.Adoption;
import org.xuefen.credit.Studying;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;
import org.xuefen.shared.Db;

/** A view is told when it is due, once, and to nobody who does not organize it any more. */
@ExtendWith(AppExtension.class)
class SubscriptionIT {
    private final XuefenApp app;
    private final Studying study;
    private final Client organizer;

    SubscriptionIT(XuefenApp app) {
        this.app = app;
        study = new Studying(app);
        long member = study.organization().member(study.organization().root());
        organizer = app.as(study.organization().organizer(study.organization().root()));
        study.complete(member, study.course("policy", 20), 20);
        app.bean(Adoption.class).enrol();
    }

    @Test
    void aDueViewIsToldOnceHoweverManyTellIt() throws Exception {
        var id = subscribe();
        due(id);
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(IntStream.range(0, 8)
                    .mapToObj(_ -> java.util.concurrent.Executors.callable(
                            () -> app.bean(Telling.class).tell(id)))
                    .toList());
        }
        var told = inbox();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().toString()).contains("of 2 members").contains("/organize/audit?scheme=");
        app.bean(Telling.class).run();
        assertThat(inbox()).hasSize(1);
        var next = app.bean(Db.class)
                .number("select next_at > utc_timestamp(6) from credit_subscription where id = ?", id);
        assertThat(next).isEqualTo(1);
    }

    @Test
    void whoDoesNotOrganizeItAnyMoreIsNotTold() {
        var id = subscribe();
        due(id);
        app.bean(Accounts.class)
                .revoke(organizer.id(), Role.ORGANIZER, study.organization().root());
        app.bean(Telling.class).tell(id);
        assertThat(inbox()).isEmpty();
        assertThat(app.bean(Db.class).number("select count(*) from credit_subscription where id = ?", id))
                .isZero();
    }

    @Test
    void oneIsEndedByWhoseItIs() {
        var id = subscribe();
        var other = app.as(study.organization().organizer(study.organization().root()));
        assertThat(other.get("/api/v1/audit/subscriptions").list()).isEmpty();
        assertThat(other.delete("/api/v1/audit/subscriptions/" + id).code()).isEqualTo("credit.subscription-not-found");
        assertThat(organizer.delete("/api/v1/audit/subscriptions/" + id).status())
                .isEqualTo(204);
        assertThat(organizer.get("/api/v1/audit/subscriptions").list()).isEmpty();
    }

    private long subscribe() {
        var answer = organizer.post("/api/v1/audit/subscriptions", Map.of("cadence", "WEEKLY", "day", 1, "hour", 8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return Long.parseLong((String) answer.json().get("id"));
    }

    private void due(long id) {
        app.bean(Db.class)
                .update(
                        "update credit_subscription set next_at = ? where id = ?",
                        app.bean(Clock.class).instant().minus(Duration.ofMinutes(1)),
                        id);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> inbox() {
        return (List<Map<String, Object>>)
                organizer.get("/api/v1/me/inbox").json().get("items");
    }
}
