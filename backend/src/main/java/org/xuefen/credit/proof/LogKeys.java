package org.xuefen.credit.proof;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.credit.merkle.LogKey;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/** The log's public keys, all that ever signed, and this server's own among them. The log's name is that of its first. */
@Singleton
class LogKeys {
    private static final Logger LOG = LoggerFactory.getLogger(LogKeys.class);
    private static final String NAME = "/credit-log";

    private final Db db;
    private final LogTables tables;
    private final SigningKey signing;
    private final XuefenSettings settings;
    private final Clock clock;

    LogKeys(Db db, LogTables tables, SigningKey signing, XuefenSettings settings, Clock clock) {
        this.db = db;
        this.tables = tables;
        this.signing = signing;
        this.settings = settings;
        this.clock = clock;
    }

    /** This server's key, published and secret. */
    record Own(LogKey key, PrivateKey secret) {}

    /** Every published key, the latest first. */
    List<LogKey> all() {
        return db.query(
                "select origin, public_key from " + tables.keys + " order by made_at desc, key_id",
                row -> LogKey.of(row.getString(1), row.getBytes(2)));
    }

    /** Publishes this server's key where it is not yet; whoever calls holds the log. */
    @Transactional
    Own own() {
        var known = all();
        var pair = signing.pair();
        var origin = known.isEmpty() ? origin() : known.getLast().name();
        var own = new LogKey(origin, pair.open());
        if (!known.contains(own)) {
            db.update(
                    "insert into " + tables.keys + " (key_id, origin, public_key, made_at) values (?, ?, ?, ?)",
                    own.id(),
                    own.name(),
                    Base64.getDecoder().decode(pair.open()),
                    clock.instant());
            LOG.info("The credit log {} has a new public key: {}", origin, own.text());
        }
        return new Own(own, pair.secret());
    }

    private String origin() {
        var url = settings.publicUrl();
        var host = url == null ? null : URI.create(url).getHost();
        return (host == null ? "localhost" : host) + NAME;
    }
}
