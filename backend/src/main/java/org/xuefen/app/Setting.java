package org.xuefen.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting of the process, with its default. In the environment {@code XUEFEN_PORT}, in the config file
 * {@code port}; the environment wins.
 */
enum Setting {
    CONFIG("", "a properties file with settings by these names in lower case, dots or underscores between words"),
    HOST("127.0.0.1", "the address to listen on; 0.0.0.0 for all"),
    PORT("8080", "the port to listen on; 0 picks a free one"),
    DATA("data", "the folder for blobs, the search index and the embedded database"),
    PUBLIC_URL("", "where people reach it, for links in mail: https://learn.example.org"),
    PROXY_HEADERS("false", "true behind a proxy: trust X-Forwarded-For and X-Forwarded-Proto"),
    TLS_CERT("", "a PEM file with the certificate chain; with tls_key this turns on HTTPS"),
    TLS_KEY("", "a PEM file with the private key (PKCS#8)"),
    DB_URL("", "jdbc:mysql://host:3306/xuefen of a MySQL 8.4+ or MariaDB 11+ server; empty: the embedded MariaDB"),
    DB_USER("xuefen_app", "the application's account: data rights, and only SELECT and INSERT on the ledger"),
    DB_PASSWORD("", "its password"),
    DB_OWNER_USER("xuefen_owner", "the account that migrates at start and then disconnects"),
    DB_OWNER_PASSWORD("", "its password"),
    DB_LEDGER("xuefen_ledger", "the schema of the credit ledger"),
    DB_POOL("24", "connections in the pool"),
    DB_MEMORY("256M", "buffer pool of the embedded database"),
    DEMO("false", "true: seed the demo organization on first start"),
    ADMIN("", "user name of the administrator to make at first start"),
    ADMIN_PASSWORD("", "that administrator's first password"),
    SMTP_HOST("", "mail server; empty: no mail is sent"),
    SMTP_PORT("587", "its port"),
    SMTP_USER("", "user at the mail server"),
    SMTP_PASSWORD("", "its password"),
    SMTP_FROM("", "sender of mails"),
    SMTP_SECURITY("starttls", "starttls, tls or none"),
    MEDIA_MAX_UPLOAD("4G", "largest file that can be uploaded"),
    MEDIA_MAX_DURATION("6h", "longest video or audio"),
    MEDIA_JOBS("1", "transcodes at a time"),
    JOBS_HEARTBEAT("15s", "how often a job says it is alive, 1s to 60s; others take over after four that are missing"),
    PROOF_KEY("", "the private key tree heads are signed with: PKCS#8, PEM or its base64; every server needs the same"),
    PROOF_KEY_FILE("", "the file it is in; empty: log.key in the data folder, made at the first start"),
    PROOF_HEAD_EVERY("60s", "the least time between two signed tree heads that nobody asks for: 60s, 10m"),
    MANDATE_HOUR(
            "9", "the hour of the organization's day, 0 to 23, from which members are reminded of what is required"),
    RTMP_PORT("0", "the port that takes live classes from programs such as OBS; 0: none"),
    SRT_PORTS("", "ports for live classes by SRT, one a class while it is open: 9710-9719; empty: none"),
    REDIS_URL(
            "",
            "redis://host:6379 or rediss://user:password@host:6379, with several servers; empty: there is only this one"),
    LOG_LEVEL("info", "error, warn, info or debug");

    final String fallback;
    final String meaning;

    Setting(String fallback, String meaning) {
        this.fallback = fallback;
        this.meaning = meaning;
    }

    String environmentName() {
        return "XUEFEN_" + name();
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Setting> named(String name) {
        var wanted = name.strip().toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return Arrays.stream(values())
                .filter(setting -> setting.name().equals(wanted))
                .findFirst();
    }
}
