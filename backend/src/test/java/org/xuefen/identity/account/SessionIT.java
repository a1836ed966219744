package org.xuefen.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;

/** Signing in, being known, and being shut out at once. */
@ExtendWith(AppExtension.class)
class SessionIT {
    @Test
    void aScriptSignsInAndIsKnown(XuefenApp app) {
        var trainer = app.as(Role.TRAINER);
        var member = (Map<?, ?>) trainer.get("/api/v1/session").json().get("member");
        assertThat(member.get("id")).isEqualTo(Long.toString(trainer.id()));
        assertThat(member.get("roles").toString()).contains("MEMBER", "TRAINER");
    }

    @Test
    void aBrowserGetsNothingButAnHttpOnlyCookie(XuefenApp app) {
        var username =
                app.bean(Accounts.class).find(app.newAccount()).orElseThrow().username();
        var login = app.anonymous().post("/api/v1/login", Map.of("username", username, "password", XuefenApp.PASSWORD));
        assertThat(login.status()).isEqualTo(200);
        assertThat(login.json().get("access_token")).isNull();
        assertThat(login.headers().allValues("set-cookie"))
                .hasSize(2)
                .anyMatch(cookie -> cookie.startsWith("xuefen_session="))
                .anyMatch(cookie -> cookie.startsWith("xuefen_browser="))
                .allSatisfy(cookie -> assertThat(cookie).contains("HTTPOnly", "SameSite=Lax"));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldTheSame(XuefenApp app) {
        var username =
                app.bean(Accounts.class).find(app.newAccount()).orElseThrow().username();
        var wrong = app.anonymous().post("/api/v1/login", Map.of("username", username, "password", "nope"));
        var unknown = app.anonymous().post("/api/v1/login", Map.of("username", "no-such-person", "password", "nope"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("identity.credentials-wrong");
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void signingOutEndsTheSessionAtOnce(XuefenApp app) {
        var member = app.as();
        assertThat(member.delete("/api/v1/session").status()).isEqualTo(204);
        var after = member.get("/api/v1/session");
        assertThat(after.status()).isEqualTo(401);
        assertThat(after.code()).isEqualTo("shared.sign-in-required");
    }

    @Test
    void deactivationEndsEverySession(XuefenApp app) {
        var member = app.as();
        app.bean(Accounts.class).deactivate(member.id());
        assertThat(member.get("/api/v1/session").status()).isEqualTo(401);
    }

    @Test
    void writesThatAnotherSiteSendsAreRefused(XuefenApp app) {
        var answer = app.as().send("DELETE", "/api/v1/session", null, "Sec-Fetch-Site", "cross-site");
        assertThat(answer.code()).isEqualTo("shared.cross-site");
    }

    @Test
    void whatIsNoRequestIsAProblemWithACode(XuefenApp app) {
        assertThat(app.anonymous().get("/api/v1/nothing-here").code()).isEqualTo("shared.not-found");
        assertThat(app.anonymous()
                        .send(
                                "POST",
                                "/api/v1/login",
                                "{\"user".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                "Content-Type",
                                "application/json")
                        .code())
                .isEqualTo("shared.request-malformed");
        assertThat(app.anonymous()
                        .post("/api/v1/login", Map.of("username", "", "password", "x"))
                        .code())
                .isEqualTo("shared.request-invalid");
        assertThat(app.anonymous().get("/api/v1/health").status()).isEqualTo(200);
    }

    @Test
    void noHeaderAndNoSpellingGetsAroundTheLimit(XuefenApp app) {
        var username =
                app.bean(Accounts.class).find(app.newAccount()).orElseThrow().username();
        var spellings =
                List.of(username, username.toUpperCase(Locale.ROOT), " " + username, "ｕ" + username.substring(1));
        int refused = 0;
        for (int i = 0; i < 14; i++) {
            var answer = app.anonymous()
                    .send(
                            "POST",
                            "/api/v1/login",
                            Map.of("username", spellings.get(i % 4), "password", "wrong"),
                            "X-Forwarded-For",
                            "203.0.113." + i);
            refused += answer.status() == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(4);
        var stored = app.bean(Attempts.class);
        // What one address was refused is not held against the account: its owner still gets in from elsewhere.
        stored.require("account " + username, 10);
    }

    @Test
    void nobodysHeaderMakesACookieSecureWhereNoProxyStands(XuefenApp app) {
        var username =
                app.bean(Accounts.class).find(app.newAccount()).orElseThrow().username();
        var answer = app.anonymous()
                .send(
                        "POST",
                        "/api/v1/login",
                        Map.of("username", username, "password", XuefenApp.PASSWORD),
                        "X-Forwarded-Proto",
                        "https");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).doesNotContain("Secure");
    }

    @Test
    void anAccentMakesAnotherName(XuefenApp app) {
        var username =
                app.bean(Accounts.class).find(app.newAccount()).orElseThrow().username();
        var answer = app.anonymous()
                .post("/api/v1/login", Map.of("username", "ü" + username.substring(1), "password", XuefenApp.PASSWORD));
        assertThat(answer.code()).isEqualTo("identity.credentials-wrong");
    }

    @Test
    void aFieldThatIsMissingIsToldInTheReadersLanguage(XuefenApp app) {
        var body = Map.of("username", "", "password", "x");
        var zh = app.anonymous().send("POST", "/api/v1/login", body, "Accept-Language", "zh-CN");
        var en = app.anonymous().send("POST", "/api/v1/login", body, "Accept-Language", "en");
        assertThat(zh.body()).contains("必须填写");
        assertThat(en.body()).contains("This is required.");
    }

    @Test
    void aStrangerMaySendNoMoreThanALogIn(XuefenApp app) {
        var large = Map.of("username", "x".repeat(20_000), "password", "x");
        assertThat(app.anonymous().post("/api/v1/login", large).code()).isEqualTo("shared.request-too-large");
        // Signed in, the same body is read and told what is wrong with it.
        assertThat(app.as().put("/api/v1/me/preferences", large).status()).isNotEqualTo(413);
    }
}
