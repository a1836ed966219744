package org.xuefen.credit.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Standings;
import org.xuefen.credit.Studying;

/** Which requirement is a member's follows the posts they hold. */
@ExtendWith(AppExtension.class)
class PostIT {
    private final XuefenApp app;
    private final Studying study;

    PostIT(XuefenApp app) {
        this.app = app;
        study = new Studying(app, "party-member-training");
    }

    @Test
    void aBranchSecretaryOwesMoreUntilSomeoneElseIs() {
        var organization = study.organization();
        long member = organization.member(organization.root());
        app.bean(Roll.class).run();
        assertThat(required(member)).isEqualTo(32_000);
        var organizer = app.as(organization.organizer(organization.root()));
        var path = "/api/v1/members/" + member + "/posts";
        var given = organizer.post(path, Map.of("post", "branch-secretary"));
        assertThat(given.status()).isEqualTo(201);
        assertThat(organizer.get(path).body()).contains("\"branch-secretary\"");
        assertThat(required(member)).isEqualTo(56_000);
        var held = ((Map<?, ?>) ((List<?>) given.json().get("items")).getFirst()).get("id");
        organizer.post(path + "/" + held + "/end", null);
        assertThat(required(member)).isEqualTo(32_000);
        var stranger = new Studying(app, null).organization();
        assertThat(app.as(stranger.organizer(stranger.root())).get(path).status())
                .isEqualTo(404);
    }

    private long required(long member) {
        return app.bean(Standings.class).now(member).orElseThrow().requiredMilli();
    }
}
