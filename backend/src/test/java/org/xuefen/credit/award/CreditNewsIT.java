package org.xuefen.credit.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.credit.Studying;

/** Whose record is changed by an organizer hears of it, with the reason. */
@ExtendWith(AppExtension.class)
class CreditNewsIT {
    private final Studying study;
    private final Client organizer;
    private final Client member;
    private final long memberId;

    CreditNewsIT(XuefenApp app) {
        study = new Studying(app);
        memberId = study.organization().member(study.organization().root());
        organizer = app.as(study.organization().organizer(study.organization().root()));
        member = app.as(memberId);
    }

    @Test
    void aReversalIsToldWithItsReasonAndTheEntry() {
        study.complete(memberId, study.course("policy", 20), 20);
        var entry = entry();
        var path = "/api/v1/audit/entries/" + entry;
        var written = organizer
                .post(path + "/reversal", Map.of("reason", "DUPLICATE", "note", "entered by hand before"))
                .json();

        var told = rows(member.get("/api/v1/me/inbox")).getFirst();
        assertThat(told.toString())
                .contains("4")
                .containsAnyOf("重复计了学分", "Credited twice")
                .contains("entered by hand before");
        var link = (String) told.get("link");
        assertThat(link).startsWith("/record?year=").endsWith("&entry=" + entry);

        organizer.post("/api/v1/audit/entries/" + written.get("reversalId") + "/reinstatement", Map.of());
        var again = rows(member.get("/api/v1/me/inbox")).getFirst();
        assertThat(again.get("link")).isNotEqualTo(link);
        assertThat(rows(member.get("/api/v1/me/inbox"))).hasSize(2);
    }

    @Test
    void aReversalThatIsRefusedIsNotTold() {
        study.complete(memberId, study.course("policy", 20), 20);
        var entry = entry();
        var request = Map.of("reason", "OTHER", "note", "for good");
        var path = "/api/v1/audit/entries/" + entry + "/reversal";
        organizer.post(path, request);
        assertThat(organizer.post(path, request).code()).isEqualTo("credit.entry-reversed");
        assertThat(rows(member.get("/api/v1/me/inbox"))).hasSize(1);
    }

    private String entry() {
        var entries = rows(organizer.get("/api/v1/audit/members/" + memberId + "/entries"));
        return (String) entries.getFirst().get("id");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(XuefenApp.Answer answer) {
        return (List<Map<String, Object>>) answer.json().get("items");
    }
}
