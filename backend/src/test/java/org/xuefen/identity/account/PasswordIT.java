package org.xuefen.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.identity.AccountLinks;
import org.xuefen.identity.AccountLinks.Purpose;
import org.xuefen.identity.Accounts;

/** From an invitation to a password, and from one password to the next. */
@ExtendWith(AppExtension.class)
class PasswordIT {
    private static final String GOOD = "seven green parcels";
    private final XuefenApp app;
    private final Accounts accounts;
    private final AccountLinks links;

    PasswordIT(XuefenApp app) {
        this.app = app;
        accounts = app.bean(Accounts.class);
        links = app.bean(AccountLinks.class);
    }

    @Test
    void anActivationLinkSetsThePasswordOnce() {
        long id = invited();
        var token = token(links.issue(id, null));
        assertThat(app.anonymous()
                        .post("/api/v1/link-checks", Map.of("token", token))
                        .json())
                .containsEntry("username", username(id))
                .containsEntry("purpose", "ACTIVATION");
        assertThat(activate(token, GOOD).status()).isEqualTo(200);
        assertThat(app.signIn(username(id), GOOD).id()).isEqualTo(id);
        assertThat(activate(token, GOOD).code()).isEqualTo("identity.link-invalid");
    }

    @Test
    void aClassroomBehindOneAddressOpensItsLinksAndLocksNobodyOut() {
        var token = token(links.issue(invited(), null));
        for (int each = 0; each < 70; each++) {
            var opened = app.anonymous().post("/api/v1/link-checks", Map.of("token", token));
            assertThat(opened.status()).isEqualTo(200);
        }
    }

    @Test
    void aPasswordTheRulesRefuseLeavesTheLinkUsable() {
        long id = invited();
        var token = token(links.issue(id, null));
        var tooShort = activate(token, "short");
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.code()).isEqualTo("identity.password-too-short");
        assertThat(tooShort.body()).contains("\"field\":\"password\"");
        assertThat(activate(token, "qwertyuiop").code()).isEqualTo("identity.password-common");
        assertThat(activate(token, "aaaaaaaaaaaaa").code()).isEqualTo("identity.password-common");
        assertThat(activate(token, username(id) + "12345").code()).isEqualTo("identity.password-like-username");
        assertThat(activate(token, GOOD).status()).isEqualTo(200);
    }

    @Test
    void aNewerLinkReplacesTheOneBeforeAndADeactivatedAccountHasNone() {
        long id = invited();
        var first = token(links.issue(id, null));
        var second = token(links.issue(id, null));
        assertThat(activate(first, GOOD).code()).isEqualTo("identity.link-invalid");
        accounts.deactivate(id);
        assertThat(activate(second, GOOD).code()).isEqualTo("identity.link-invalid");
        assertThat(activate("nonsense", GOOD).status()).isEqualTo(410);
    }

    @Test
    void aResetEndsEverySession() {
        var member = app.as();
        var link = links.issue(member.id(), null);
        assertThat(link.purpose()).isEqualTo(Purpose.RESET);
        var reset = Map.of("token", token(link), "password", GOOD);
        assertThat(app.anonymous().post("/api/v1/password-resets", reset).status())
                .isEqualTo(200);
        assertThat(member.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(app.signIn(username(member.id()), GOOD).id()).isEqualTo(member.id());
    }

    @Test
    void askingForAResetTellsNothing() {
        var known =
                app.anonymous().post("/api/v1/password-reset-requests", Map.of("login", username(app.newAccount())));
        var unknown = app.anonymous().post("/api/v1/password-reset-requests", Map.of("login", "no-such-person"));
        assertThat(known.status()).isEqualTo(202);
        assertThat(unknown.status()).isEqualTo(202);
        assertThat(known.body()).isEqualTo(unknown.body());
    }

    @Test
    void changingOnesPasswordEndsTheOtherSessions() {
        var here = app.as();
        var elsewhere = app.as(here.id());
        var wrong = here.put("/api/v1/me/password", Map.of("current", "not it at all", "next", GOOD));
        assertThat(wrong.code()).isEqualTo("identity.password-wrong");
        var right = here.put("/api/v1/me/password", Map.of("current", XuefenApp.PASSWORD, "next", GOOD));
        assertThat(right.status()).isEqualTo(204);
        assertThat(here.get("/api/v1/session").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/v1/session").status()).isEqualTo(401);
    }

    @Test
    void oneSeesAndEndsOnesOwnSessionsOnly() {
        var here = app.as();
        var elsewhere = app.as(here.id());
        var stranger = app.as();
        var sessions = here.get("/api/v1/me/sessions");
        assertThat(sessions.body()).contains("\"current\":true", "\"current\":false");
        var other = ((java.util.List<?>) sessions.json().get("items"))
                .stream()
                        .map(item -> (Map<?, ?>) item)
                        .filter(item -> Boolean.FALSE.equals(item.get("current")))
                        .findFirst()
                        .orElseThrow();
        stranger.delete("/api/v1/me/sessions/" + other.get("id"));
        assertThat(elsewhere.get("/api/v1/session").status()).isEqualTo(200);
        here.delete("/api/v1/me/sessions/" + other.get("id"));
        assertThat(elsewhere.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(here.get("/api/v1/session").status()).isEqualTo(200);
    }

    @Test
    void languageAndThemeAreKept() {
        var member = app.as();
        assertThat(member.put("/api/v1/me/preferences", Map.of("theme", "dark", "locale", "zh"))
                        .status())
                .isEqualTo(204);
        assertThat(member.get("/api/v1/session").body()).contains("\"theme\":\"dark\"", "\"locale\":\"zh-CN\"");
        assertThat(member.put("/api/v1/me/preferences", Map.of("theme", "pink")).status())
                .isEqualTo(422);
    }

    @Test
    void guessingIsStoppedAndTheRightPasswordTooUntilTheWindowEnds() {
        var username = username(app.newAccount());
        var guess = Map.of("username", username, "password", "wrong wrong wrong");
        for (int i = 0; i < LoginLimit.PER_ACCOUNT_AND_ADDRESS; i++) {
            assertThat(app.anonymous().post("/api/v1/login", guess).status()).isEqualTo(401);
        }
        var stopped = app.anonymous().post("/api/v1/login", guess);
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.code()).isEqualTo("identity.too-many-attempts");
        assertThat(Integer.parseInt(stopped.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 901);
        var right = Map.of("username", username.toUpperCase(java.util.Locale.ROOT), "password", XuefenApp.PASSWORD);
        assertThat(app.anonymous().post("/api/v1/login", right).status()).isEqualTo(429);
        assertThat(app.as().get("/api/v1/session").status()).isEqualTo(200);
    }

    private XuefenApp.Answer activate(String token, String password) {
        return app.anonymous().post("/api/v1/activation", Map.of("token", token, "password", password));
    }

    private long invited() {
        return accounts.create(new Accounts.NewAccount(0, "invited" + XuefenApp.serial(), "新人", null, null, "zh-CN"));
    }

    private String username(long id) {
        return accounts.find(id).orElseThrow().username();
    }

    private static String token(AccountLinks.Link link) {
        return link.url().substring(link.url().indexOf("token=") + 6);
    }
}
