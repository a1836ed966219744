package org.xuefen.identity.account;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuefen.identity.IdentityRefusals;
import org.xuefen.shared.Refusal;

/** What a password must be: long, not a known one, not the user name. Nothing about kinds of characters (NIST SP 800-63B). */
@Singleton
class PasswordRules {
    static final int SHORTEST = 10;

    private final Set<String> common;

    PasswordRules() {
        try (var in = Objects.requireNonNull(
                PasswordRules.class.getClassLoader().getResourceAsStream("identity/common-passwords.txt"))) {
            common = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param field of the request, for the refusal */
    void require(String field, String password, String username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refusal.field(field, IdentityRefusals.PASSWORD_TOO_SHORT, SHORTEST);
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (common.contains(plain) || plain.chars().distinct().count() < 4) {
            throw Refusal.field(field, IdentityRefusals.PASSWORD_COMMON);
        }
        var name = username.toLowerCase(Locale.ROOT);
        if (name.length() >= 4 && plain.contains(name) && plain.length() - name.length() < 6) {
            throw Refusal.field(field, IdentityRefusals.PASSWORD_LIKE_USERNAME);
        }
    }
}
