package org.xuefen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong setting stops the start with one sentence that names it. */
class SettingsTest {
    @ParameterizedTest
    @CsvSource({
        "XUEFEN_PORT, eighty, Setting XUEFEN_PORT must be a number from 0 to 65535.",
        "XUEFEN_PORT, 99999, Setting XUEFEN_PORT must be a number from 0 to 65535.",
        "XUEFEN_PROT, 8080, Setting XUEFEN_PROT is not one Xuefen knows; see docs/settings.md.",
        "XUEFEN_DEMO, yes, Setting XUEFEN_DEMO must be true or false.",
        "XUEFEN_PUBLIC_URL, learn.example.org, Setting XUEFEN_PUBLIC_URL must be an address such as https://learn.example.org.",
        "XUEFEN_DB_URL, postgres://x, Setting XUEFEN_DB_URL must look like jdbc:mysql://host:3306/xuefen.",
        "XUEFEN_DB_URL, jdbc:mysql://h/x, Setting XUEFEN_DB_PASSWORD is needed when XUEFEN_DB_URL is set.",
        "XUEFEN_TLS_CERT, /nowhere.pem, Setting XUEFEN_TLS_KEY is needed too when XUEFEN_TLS_CERT is set.",
        "XUEFEN_ADMIN, root, Setting XUEFEN_ADMIN_PASSWORD is needed too when XUEFEN_ADMIN is set.",
        "XUEFEN_DB_LEDGER, a-b, 'Setting XUEFEN_DB_LEDGER must be a schema name of letters, digits and underscores.'",
        "XUEFEN_JOBS_HEARTBEAT, 90s, Setting XUEFEN_JOBS_HEARTBEAT must be a time from 1s to 60s.",
        "XUEFEN_CONFIG, /nowhere.properties, Setting XUEFEN_CONFIG: the file /nowhere.properties cannot be read."
    })
    void aWrongSettingIsNamedInOneSentence(String name, String value, String sentence) {
        assertThatThrownBy(() -> Settings.read(Map.of(name, value)))
                .isInstanceOf(Settings.WrongSetting.class)
                .hasMessage(sentence);
    }

    @Test
    void aPortThatIsTakenAndAServerThatIsNotThereAreNamedToo(@TempDir Path folder) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            assertThatThrownBy(() -> RunningXuefen.start(Map.of("XUEFEN_PORT", port, "XUEFEN_DATA", folder.toString())))
                    .isInstanceOf(Settings.WrongSetting.class)
                    .hasMessageStartingWith("Setting XUEFEN_PORT cannot be " + port + " on 127.0.0.1: ");
        }
        assertThatThrownBy(() -> RunningXuefen.start(Map.of(
                        "XUEFEN_PORT", "0",
                        "XUEFEN_DATA", folder.toString(),
                        "XUEFEN_DB_URL", "jdbc:mysql://127.0.0.1:1/xuefen",
                        "XUEFEN_DB_PASSWORD", "one",
                        "XUEFEN_DB_OWNER_PASSWORD", "other")))
                .isInstanceOf(Settings.WrongSetting.class)
                .hasMessage("Setting XUEFEN_DB_URL names a server that does not answer: Connection refused.");
    }

    @Test
    void theEnvironmentWinsOverTheFileAndTheFileOverTheDefault(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("xuefen.properties"), "port=9000\nhost=0.0.0.0\n");
        var settings = Settings.read(Map.of("XUEFEN_CONFIG", file.toString(), "XUEFEN_PORT", "9001"));
        assertThat(settings.number(Setting.PORT)).isEqualTo(9001);
        assertThat(settings.text(Setting.HOST)).isEqualTo("0.0.0.0");
        assertThat(settings.text(Setting.DB_POOL)).isEqualTo("24");
    }

    @Test
    void anUnknownNameInTheFileIsNamedToo(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("xuefen.properties"), "prot=9000\n");
        assertThatThrownBy(() -> Settings.read(Map.of("XUEFEN_CONFIG", file.toString())))
                .hasMessage("Setting prot in " + file + " is not one Xuefen knows; see docs/settings.md.");
    }

    @Test
    void loopbackAndNoDemoUnlessTold() {
        var settings = Settings.read(Map.of());
        assertThat(settings.text(Setting.HOST)).isEqualTo("127.0.0.1");
        assertThat(settings.flagged(Setting.DEMO)).isFalse();
        assertThat(settings.set(Setting.ADMIN)).isFalse();
    }

    @Test
    void theDocumentedSettingsAreTheRealOnes() throws IOException {
        var page = new StringBuilder("# Settings\n\nFrom the environment, or from the file that `XUEFEN_CONFIG` names "
                + "(`port=8080`); the environment wins.\nA wrong or unknown one stops the start with a sentence that names it."
                + "\n\n| setting | default | meaning |\n|---|---|---|\n");
        for (var setting : Setting.values()) {
            page.append("| `%s` | %s | %s |%n"
                    .formatted(
                            setting.environmentName(),
                            setting.fallback.isEmpty() ? "" : "`" + setting.fallback + "`",
                            setting.meaning));
        }
        var file = Path.of("../docs/settings.md");
        if (Boolean.getBoolean("xuefen.write")) {
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file))
                .as("run `make settings` and commit the result")
                .isEqualTo(page.toString());
    }
}
