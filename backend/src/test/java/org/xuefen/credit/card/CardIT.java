package org.xuefen.credit.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.organization.Members;
import org.xuefen.organization.TestOrganization;
import org.xuefen.shared.Ids;

/** A card tells an organizer of the member who shows it, and anyone else no more than yes or no. */
@ExtendWith(AppExtension.class)
class CardIT {
    @Test
    void whoReadsACardLearnsWhatTheyMay(XuefenApp app) {
        var organization = new TestOrganization(app);
        long team = organization.unit(organization.root(), "一队");
        long member = organization.member(team);
        var card = app.as(member).get("/api/v1/card").json();
        assertThat((String) card.get("code")).matches("XF1\\.[A-Za-z0-9_-]{32}").doesNotContain(Ids.text(member));
        var body = Map.of("code", card.get("code"));

        var organizer = app.as(organization.organizer(team))
                .post("/api/v1/card/check", body)
                .json();
        assertThat(organizer).containsEntry("valid", true);
        assertThat((Map<?, ?>) organizer.get("holder")).isNotNull();
        var outside = new TestOrganization(app);
        var stranger = app.as(outside.organizer(outside.root()))
                .post("/api/v1/card/check", body)
                .json();
        assertThat(stranger).containsEntry("valid", true);
        assertThat(stranger.get("holder")).isNull();
        assertThat(app.anonymous().post("/api/v1/card/check", body).status()).isEqualTo(401);
        assertThat(app.as(member)
                        .post("/api/v1/card/check", Map.of("code", "XF1.nonsense"))
                        .json())
                .containsEntry("valid", false);

        app.bean(Members.class).deactivate(member);
        assertThat(app.as(organization.organizer(team))
                        .post("/api/v1/card/check", body)
                        .json())
                .containsEntry("valid", false);
    }
}
