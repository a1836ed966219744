package org.xuefen.live.stage;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;
import org.xuefen.shared.Sha256;

/**
 * The keys programs send with: {@code class-secret}, one a class, shown once. A new one makes the old one worthless, and so does
 * taking it back.
 */
@Singleton
class StreamKeys {
    private static final Pattern KEY = Pattern.compile("(\\d{1,19})-([A-Za-z0-9_-]{32})");
    private static final int SECRET_BYTES = 24;

    private final Db db;
    private final StageSecret secret;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StreamKeys(Db db, StageSecret secret, Clock clock) {
        this.db = db;
        this.secret = secret;
        this.clock = clock;
    }

    /** @param ownerId who made it, in whose name a program sends */
    @SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest alone
    record Row(
            long classId,
            byte[] hash,
            long ownerId,
            Instant createdAt,
            @Nullable Instant usedAt) {}

    Optional<Row> find(long classId) {
        return db.one("select * from live_stream_key where class_id = ?", StreamKeys::read, classId);
    }

    /** Those of classes that are not over. */
    List<Row> ofOpenClasses() {
        return db.query("""
                select k.* from live_stream_key k join live_class c on c.id = k.class_id
                where c.ended_at is null and c.cancelled_at is null and c.opens_at <= ?
                limit 500""", StreamKeys::read, clock.instant());
    }

    private static Row read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                row.getLong("class_id"),
                row.getBytes("key_hash"),
                row.getLong("created_by"),
                Db.requireInstant(row, "created_at"),
                Db.instant(row, "used_at"));
    }

    /** @return the new key; it can not be read again */
    String make(long classId, long ownerId) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var key = classId + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.update("""
                insert into live_stream_key (class_id, key_hash, created_by, created_at) values (?, ?, ?, ?)
                on duplicate key update key_hash = values(key_hash), created_by = values(created_by),
                    created_at = values(created_at), used_at = null""", classId, hash(key), ownerId, clock.instant());
        return key;
    }

    void takeBack(long classId) {
        db.update("delete from live_stream_key where class_id = ?", classId);
    }

    /** Those that someone made, of whatever class. */
    void takeBackAllOf(long ownerId) {
        db.update("delete from live_stream_key where created_by = ?", ownerId);
    }

    /** The class a key is for; empty for a wrong one, in the same time whatever is wrong with it. */
    Optional<Row> opened(String key) {
        var parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long classId;
        try {
            classId = Long.parseLong(parts.group(1));
        } catch (NumberFormatException tooLong) {
            return Optional.empty();
        }
        var row = find(classId);
        var expected = row.map(Row::hash).orElseGet(() -> new byte[32]);
        boolean right = MessageDigest.isEqual(expected, hash(key)) && row.isPresent();
        if (right) {
            db.update("update live_stream_key set used_at = ? where class_id = ?", clock.instant(), classId);
        }
        return right ? row : Optional.empty();
    }

    /** SRT takes a passphrase where RTMP takes a key; it changes with the key. */
    String passphrase(Row row) {
        return HexFormat.of()
                .formatHex(
                        secret.sign(
                                "srt/" + row.classId() + "/" + HexFormat.of().formatHex(row.hash())),
                        0,
                        16);
    }

    private static byte[] hash(String key) {
        var digest = Sha256.digest();
        return digest.digest(key.getBytes(StandardCharsets.US_ASCII));
    }
}
