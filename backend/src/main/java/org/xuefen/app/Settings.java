package org.xuefen.app;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** The settings of this start, read and checked before anything else happens. */
final class Settings {
    private static final Pattern SIZE = Pattern.compile("\\d{1,6}[KMGT]?");
    private static final Pattern DURATION = Pattern.compile("\\d{1,6}[smhd]");
    private static final Pattern PORTS = Pattern.compile("|[1-9]\\d{2,4}-[1-9]\\d{2,4}");
    private static final Pattern SCHEMA = Pattern.compile("[A-Za-z0-9_]{1,64}");

    private static final Pattern ADDRESS = Pattern.compile("([^<>]*<)?[^@<>\\s]+@[^@<>\\s]+>?");

    private final EnumMap<Setting, String> values;

    private Settings(EnumMap<Setting, String> values) {
        this.values = values;
    }

    /** A setting that can't be used: its message is the one sentence shown. */
    static final class WrongSetting extends RuntimeException {
        WrongSetting(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** @throws WrongSetting naming the first setting that is unknown or wrong */
    static Settings read(Map<String, String> environment) {
        var values = new EnumMap<Setting, String>(Setting.class);
        var file = environment.get(Setting.CONFIG.environmentName());
        if (file != null && !file.isEmpty()) {
            readFile(Path.of(file), values);
        }
        environment.forEach((name, value) -> {
            if (name.startsWith("XUEFEN_") && !name.startsWith("XUEFEN_TEST_")) {
                var setting = Setting.named(name.substring("XUEFEN_".length()))
                        .orElseThrow(() -> new WrongSetting(
                                "Setting " + name + " is not one Xuefen knows; see docs/settings.md."));
                values.put(setting, value.strip());
            }
        });
        var settings = new Settings(values);
        settings.check();
        return settings;
    }

    private static void readFile(Path file, Map<Setting, String> values) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongSetting("Setting XUEFEN_CONFIG: the file " + file + " cannot be read.");
        }
        for (var name : properties.stringPropertyNames()) {
            var setting = Setting.named(name)
                    .orElseThrow(() -> new WrongSetting(
                            "Setting " + name + " in " + file + " is not one Xuefen knows; see docs/settings.md."));
            values.put(setting, properties.getProperty(name).strip());
        }
    }

    private void check() {
        number(Setting.PORT, 0, 65_535);
        number(Setting.DB_POOL, 2, 500);
        number(Setting.SMTP_PORT, 1, 65_535);
        number(Setting.MEDIA_JOBS, 1, 64);
        number(Setting.MANDATE_HOUR, 0, 23);
        number(Setting.RTMP_PORT, 0, 65_535);
        matches(Setting.SRT_PORTS, PORTS, "a range of ports such as 9710-9719");
        flag(Setting.PROXY_HEADERS);
        flag(Setting.DEMO);
        matches(Setting.DB_MEMORY, SIZE, "a size such as 256M");
        matches(Setting.MEDIA_MAX_UPLOAD, SIZE, "a size such as 4G");
        matches(Setting.MEDIA_MAX_DURATION, DURATION, "a time such as 6h");
        matches(Setting.JOBS_HEARTBEAT, Pattern.compile("([1-9]|[1-5]\\d|60)s"), "a time from 1s to 60s");
        matches(Setting.PROOF_HEAD_EVERY, Pattern.compile("[1-9]\\d{0,2}[sm]"), "a time such as 60s");
        if (set(Setting.REDIS_URL)) {
            matches(Setting.REDIS_URL, Pattern.compile("rediss?://\\S{1,300}"), "an address such as redis://host:6379");
        }
        readable(Setting.PROOF_KEY_FILE);
        matches(Setting.DB_LEDGER, SCHEMA, "a schema name of letters, digits and underscores");
        matches(Setting.SMTP_SECURITY, Pattern.compile("starttls|tls|none"), "starttls, tls or none");
        matches(Setting.LOG_LEVEL, Pattern.compile("error|warn|info|debug"), "error, warn, info or debug");
        together(Setting.TLS_CERT, Setting.TLS_KEY);
        together(Setting.ADMIN, Setting.ADMIN_PASSWORD);
        readable(Setting.TLS_CERT);
        readable(Setting.TLS_KEY);
        if (set(Setting.TLS_CERT)) {
            TlsFiles.check(Path.of(text(Setting.TLS_CERT)), Path.of(text(Setting.TLS_KEY)));
        }
        if (set(Setting.DB_URL)) {
            if (!text(Setting.DB_URL).matches("jdbc:mysql://[^/?]+/[A-Za-z0-9_]+(\\?.*)?")) {
                throw wrong(Setting.DB_URL, "must look like jdbc:mysql://host:3306/xuefen");
            }
            if (!set(Setting.DB_PASSWORD)) {
                throw wrong(Setting.DB_PASSWORD, "is needed when XUEFEN_DB_URL is set");
            }
            if (!set(Setting.DB_OWNER_PASSWORD)) {
                throw wrong(Setting.DB_OWNER_PASSWORD, "is needed when XUEFEN_DB_URL is set");
            }
        }
        if (set(Setting.PUBLIC_URL)) {
            try {
                var url = URI.create(text(Setting.PUBLIC_URL));
                if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
                    throw new IllegalArgumentException("no host");
                }
            } catch (IllegalArgumentException e) {
                throw wrong(Setting.PUBLIC_URL, "must be an address such as https://learn.example.org");
            }
        }
        if (set(Setting.SMTP_HOST)) {
            required(Setting.SMTP_FROM, Setting.SMTP_HOST);
            required(Setting.PUBLIC_URL, Setting.SMTP_HOST);
            matches(Setting.SMTP_FROM, ADDRESS, "a mail address such as learn@example.org");
        }
        if (set(Setting.ADMIN) && text(Setting.ADMIN_PASSWORD).length() < 10) {
            throw wrong(Setting.ADMIN_PASSWORD, "must have at least 10 characters");
        }
    }

    private void number(Setting setting, int least, int most) {
        try {
            int value = Integer.parseInt(text(setting));
            if (value >= least && value <= most) {
                return;
            }
        } catch (NumberFormatException e) {
            // falls through: not a number
        }
        throw wrong(setting, "must be a number from " + least + " to " + most);
    }

    private void flag(Setting setting) {
        matches(setting, Pattern.compile("true|false"), "true or false");
    }

    private void matches(Setting setting, Pattern pattern, String shape) {
        if (!pattern.matcher(text(setting)).matches()) {
            throw wrong(setting, "must be " + shape);
        }
    }

    private void together(Setting one, Setting other) {
        if (set(one) != set(other)) {
            throw wrong(
                    set(one) ? other : one,
                    "is needed too when " + (set(one) ? one : other).environmentName() + " is set");
        }
    }

    private void required(Setting setting, Setting because) {
        if (!set(setting)) {
            throw wrong(setting, "is needed when " + because.environmentName() + " is set");
        }
    }

    private void readable(Setting setting) {
        if (set(setting) && !Files.isReadable(Path.of(text(setting)))) {
            throw wrong(setting, "names a file that cannot be read");
        }
    }

    static WrongSetting wrong(Setting setting, String why) {
        return new WrongSetting("Setting " + setting.environmentName() + " " + why + ".");
    }

    String text(Setting setting) {
        return values.getOrDefault(setting, setting.fallback);
    }

    boolean set(Setting setting) {
        return !text(setting).isEmpty();
    }

    int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    boolean flagged(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    Path data() {
        return Path.of(text(Setting.DATA)).toAbsolutePath().normalize();
    }

    /** As domains see them: {@code xuefen.smtp.host}, and so on. */
    Map<String, Object> properties() {
        var properties = new java.util.HashMap<String, Object>();
        for (var setting : Setting.values()) {
            if (set(setting)) {
                properties.put(
                        "xuefen."
                                + setting.fileName()
                                        .replace('_', '-')
                                        .replaceFirst("^(smtp|media|db|tls|jobs|proof|mandate)-", "$1."),
                        text(setting));
            }
        }
        properties.put("xuefen.data", data().toString());
        properties.put("xuefen.ledger", text(Setting.DB_LEDGER));
        return properties;
    }
}
