package org.xuefen.live.stage;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Signed addresses {@code /media/live/{class}/{expiry}.{signature}/file}. They are the same for all who watch in the same hour,
 * so that a cache in front of many keeps each segment once; who is counted as a viewer is in the query of playlists alone.
 */
@Singleton
class StageLinks {
    private static final Duration LIFE = Duration.ofHours(12);
    private static final int SIGNATURE_BYTES = 16;
    private static final int MOST_KNOWN = 2_000;
    private static final Pattern TOKEN = Pattern.compile("([0-9a-z]{1,9})\\.([A-Za-z0-9_-]{22})");

    private final StageSecret secret;
    private final Clock clock;
    /** Tokens that were found genuine, with their end: a viewer asks six times a second. */
    private final Map<String, Instant> known = new ConcurrentHashMap<>();

    StageLinks(StageSecret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    String to(long classId, String file) {
        var expiry = clock.instant().plus(LIFE).plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS);
        var seconds = Long.toString(expiry.getEpochSecond(), 36);
        return "/media/live/%d/%s.%s/%s".formatted(classId, seconds, signature(classId, seconds), file);
    }

    /** What tells one who watches from another; it says nobody's name. */
    String viewer(long classId, long accountId) {
        return text(secret.sign("viewer/" + classId + "/" + accountId), 9);
    }

    boolean opens(long classId, String token) {
        var key = classId + "/" + token;
        var until = known.get(key);
        if (until == null) {
            var parts = TOKEN.matcher(token);
            if (!parts.matches()) {
                return false;
            }
            var expected = signature(classId, parts.group(1)).getBytes(StandardCharsets.US_ASCII);
            if (!MessageDigest.isEqual(expected, parts.group(2).getBytes(StandardCharsets.US_ASCII))) {
                return false;
            }
            until = Instant.ofEpochSecond(Long.parseLong(parts.group(1), 36));
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(key, until);
        }
        return clock.instant().isBefore(until);
    }

    private String signature(long classId, String expiry) {
        return text(secret.sign("watch/" + classId + "/" + expiry), SIGNATURE_BYTES);
    }

    private static String text(byte[] signed, int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signed, bytes));
    }
}
