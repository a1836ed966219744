package org.xuefen.catalogue.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.identity.Role;

/** An administrator makes, names and orders channels. */
@ExtendWith(AppExtension.class)
class ChannelIT {
    private static final String CHANNELS = "/api/v1/channels";

    private final XuefenApp app;
    private final Client administrator;

    ChannelIT(XuefenApp app) {
        this.app = app;
        administrator = app.as(Role.ADMINISTRATOR);
    }

    @Test
    void aChannelIsAddedAtTheEndAndKeepsItsCodeWhenItIsRenamed() {
        var name = "Winter riding " + XuefenApp.serial();
        var made = administrator.post(CHANNELS, body("冬季骑行", name));
        assertThat(made.status()).isEqualTo(201);
        var code = (String) made.json().get("code");
        assertThat(code).startsWith("winter-riding-");
        assertThat(codes().getLast()).isEqualTo(code);
        assertThat(administrator.post(CHANNELS, body("冬季骑行", name)).json().get("code"))
                .isEqualTo(code + "-2");

        var renamed = new java.util.HashMap<>(body("冬天骑车", name));
        renamed.put("position", made.json().get("position"));
        assertThat(administrator.put(CHANNELS + "/" + code, renamed).json().toString())
                .contains("冬天骑车");
        assertThat(codes()).contains(code);
    }

    @Test
    void theOrderIsChangedAsAWholeOrNotAtAll() {
        administrator.post(CHANNELS, body("甲", "Alpha " + XuefenApp.serial()));
        var before = codes();
        var turned = new ArrayList<>(before.reversed());
        assertThat(administrator.put(CHANNELS, Map.of("codes", turned)).status())
                .isEqualTo(200);
        assertThat(codes()).isEqualTo(turned);
        for (var wrong : List.of(
                turned.subList(1, turned.size()),
                List.of("nowhere"),
                java.util.Collections.nCopies(turned.size(), turned.getFirst()))) {
            assertThat(administrator.put(CHANNELS, Map.of("codes", wrong)).code())
                    .isEqualTo("catalogue.channels-changed");
        }
        assertThat(administrator.put(CHANNELS, Map.of("codes", before)).status())
                .isEqualTo(200);
        assertThat(codes()).isEqualTo(before);
    }

    @Test
    void nobodyElseChangesThemAndANamelessOneIsRefused() {
        for (var role : List.of(Role.TRAINER, Role.REVIEWER, Role.ORGANIZER)) {
            assertThat(app.as(role).post(CHANNELS, body("甲", "Alpha")).status()).isEqualTo(403);
            assertThat(app.as(role).put(CHANNELS, Map.of("codes", codes())).status())
                    .isEqualTo(403);
        }
        assertThat(administrator.post(CHANNELS, body(" ", "")).code()).isEqualTo("catalogue.title-missing");
    }

    private List<String> codes() {
        return administrator.get(CHANNELS).list().stream()
                .map(channel -> (String) channel.get("code"))
                .toList();
    }

    private static Map<String, Object> body(String zh, String en) {
        return Map.of("nameZh", zh, "nameEn", en, "descriptionZh", "", "descriptionEn", "");
    }
}
