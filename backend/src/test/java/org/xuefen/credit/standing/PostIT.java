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
        var today = app.today().toString();
        var path = "/api/v1/audit/members/" + member + "/posts";
        assertThat(organizer
                        .put(path, Map.of("posts", List.of("branch-secretary"), "from", today))
                        .status())
                .isEqualTo(204);
        assertThat(organizer.get(path).body()).isEqualTo("[\"branch-secretary\"]");
        assertThat(required(member)).isEqualTo(56_000);
        organizer.put(path, Map.of("posts", List.of(), "from", today));
        assertThat(required(member)).isEqualTo(32_000);
        var stranger = new Studying(app, null).organization();
        assertThat(app.as(stranger.organizer(stranger.root())).get(path).status())
                .isEqualTo(404);
    }

    private long required(long member) {
        return app.bean(Standings.class).now(member).orElseThrow().requiredMilli();
    }
}
