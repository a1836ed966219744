package org.xuefen.credit.certificate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/** Addresses by which strangers look at a certificate. One is open at a time; a withdrawn one never opens again. */
@Singleton
class Links {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final Db db;
    private final Clock clock;

    Links(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What a token leads to. */
    record Link(long editionId, @Nullable Instant withdrawnAt) {}

    /** A new address; the one before it is withdrawn. */
    @Transactional
    public String renew(long editionId) {
        withdraw(editionId);
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.update(
                "insert into certificate_link (token, edition_id, created_at) values (?, ?, ?)",
                token,
                editionId,
                clock.instant());
        return token;
    }

    @Transactional
    public void withdraw(long editionId) {
        db.update(
                "update certificate_link set withdrawn_at = ? where edition_id = ? and withdrawn_at is null",
                clock.instant(),
                editionId);
    }

    Optional<String> open(long editionId) {
        return db.one(
                "select token from certificate_link where edition_id = ? and withdrawn_at is null order by created_at desc",
                row -> row.getString(1),
                editionId);
    }

    Optional<Link> find(String token) {
        return FORM.matcher(token).matches()
                ? db.one(
                        "select edition_id, withdrawn_at from certificate_link where token = ?",
                        row -> new Link(row.getLong(1), Db.instant(row, "withdrawn_at")),
                        token)
                : Optional.empty();
    }
}
