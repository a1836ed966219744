package org.xuefen.asset.library;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/**
 * Signed addresses {@code /media/{asset}/{generation}.{expiry}.{signature}/file}: the signature is in the path, so that
 * the relative names inside a playlist carry it along, and a segment costs no look at the database. The expiry is a full
 * hour, so that a page opened twice finds its segments in the browser's cache.
 */
@Singleton
class Links implements ApplicationEventListener<StartupEvent> {
    private static final int SIGNATURE_BYTES = 16;
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})\\.([0-9a-z]{1,9})\\.([A-Za-z0-9_-]{22})");

    private final Db db;
    private final Clock clock;
    private final MediaSettings settings;
    private final AtomicReference<byte @Nullable []> key = new AtomicReference<>();

    Links(Db db, Clock clock, MediaSettings settings) {
        this.db = db;
        this.clock = clock;
        this.settings = settings;
    }

    /** The key is there before anyone asks inside a transaction that may only read. */
    @Override
    public void onApplicationEvent(StartupEvent event) {
        key();
    }

    String to(long assetId, long generation, String file) {
        var expiry = clock.instant()
                .plus(settings.linkLife())
                .plus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.HOURS);
        var seconds = Long.toString(expiry.getEpochSecond(), 36);
        return "/media/%d/%d.%s.%s/%s"
                .formatted(assetId, generation, seconds, signature(assetId, generation, seconds), file);
    }

    /** The generation a token opens, or -1 when it is forged, of another asset or expired. */
    long opened(long assetId, String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return -1;
        }
        long generation = Long.parseLong(parts.group(1));
        var expected = signature(assetId, generation, parts.group(2)).getBytes(StandardCharsets.US_ASCII);
        boolean genuine = MessageDigest.isEqual(expected, parts.group(3).getBytes(StandardCharsets.US_ASCII));
        var expiry = Instant.ofEpochSecond(Long.parseLong(parts.group(2), 36));
        return genuine && clock.instant().isBefore(expiry) ? generation : -1;
    }

    private String signature(long assetId, long generation, String expiry) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            var full = mac.doFinal((assetId + "/" + generation + "/" + expiry).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, SIGNATURE_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Made once for all nodes by whoever comes first. */
    private byte[] key() {
        var known = key.get();
        if (known != null) {
            return known;
        }
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        db.update("insert ignore into asset_link_key (id, secret) values (1, ?)", (Object) fresh);
        var kept = db.one("select secret from asset_link_key where id = 1", row -> row.getBytes("secret"))
                .orElseThrow();
        key.set(kept);
        return kept;
    }
}
