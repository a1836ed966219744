package org.xuefen.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    @Test
    void aPasswordIsKeptAsOwaspRecommends() {
        assertThat(new Passwords(Passwords.MEMORY_KIB).hash("correct horse"))
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void onlyTheSamePasswordMatchesAndNoneIsNobodys() {
        var passwords = new Passwords(64);
        var kept = passwords.hash("correct horse");
        assertThat(passwords.matches("correct horse", kept)).isTrue();
        assertThat(passwords.matches("correct horsf", kept)).isFalse();
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
    }

    @Test
    void aPasswordStaysGoodWhenTheFiguresAreRaised() {
        var kept = new Passwords(64).hash("correct horse");
        assertThat(new Passwords(256).matches("correct horse", kept)).isTrue();
    }
}
