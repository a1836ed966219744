package org.xuefen.discovery.topics;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xuefen.organization.Members;
import org.xuefen.shared.Db;
import org.xuefen.shared.RecurringJob;

/**
 * Counts searches, and what is asked about in questions, without keeping who made them. Of a search that fewer than {@link Floor#PEOPLE} people made, only digests
 * are kept, under a key of this month; the words are written when enough have typed the same, by then from the one who did
 * last. The key goes every thirty days and with it all digests: nobody can be followed beyond.
 */
@Singleton
class SearchTopics implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(30);
    /** Seconds after which a search weighs 1/e. */
    static final double FADES = Duration.ofDays(10).toSeconds();

    private static final int SECRET = 32;
    private static final int DIGEST = 16;
    private static final int ASKER = 8;
    private static final int MOST_TOPICS = 20_000;

    private final Db db;
    private final Members members;
    private final Clock clock;

    SearchTopics(Db db, Members members, Clock clock) {
        this.db = db;
        this.members = members;
        this.clock = clock;
    }

    /** @param term as {@link Asked} leaves it */
    @Transactional
    void count(long memberId, String term, boolean nothing) {
        var now = clock.instant();
        var key = key(now);
        var digest = digest(key, "t" + term, DIGEST);
        var asker = digest(key, "m" + memberId, ASKER);
        for (var scope : Scope.of(members.find(memberId))) {
            boolean again = db.update(
                            "insert ignore into search_asker (term_digest, scope, asker, asked_at) values (?, ?, ?, ?)",
                            digest,
                            scope,
                            asker,
                            now)
                    == 0;
            int people = (int)
                    db.number("select count(*) from search_asker where term_digest = ? and scope = ?", digest, scope);
            if (people >= Floor.PEOPLE) {
                write(scope, term, people, nothing, again, now);
            }
        }
    }

    /** Who asks again makes it no hotter; what was found last counts. */
    private void write(String scope, String term, int people, boolean nothing, boolean again, Instant now) {
        db.update("""
            insert into search_topic (scope, term, people, heat, nothing, asked_at) values (?, ?, ?, ?, ?, ?)
            on duplicate key update heat = heat * exp(-greatest(0, timestampdiff(second, asked_at, values(asked_at))) / ?) + ?,
                people = values(people), nothing = values(nothing), asked_at = values(asked_at)
            """, scope, term, people, (double) people, nothing, now, FADES, again ? 0.0 : 1.0);
    }

    /** Those of the words that this member is known to have asked for, within a scope and the life of the key. */
    Set<String> asked(long memberId, String scope, List<String> terms) {
        var key = terms.isEmpty() ? Optional.<byte[]>empty() : known(clock.instant());
        if (key.isEmpty()) {
            return Set.of();
        }
        var digests = terms.stream()
                .map(term -> digest(key.get(), "t" + term, DIGEST))
                .toList();
        var asked = db.query(
                "select term_digest from search_asker where term_digest in (?) and scope = ? and asker = ?",
                row -> ByteBuffer.wrap(row.getBytes(1)),
                digests,
                scope,
                digest(key.get(), "m" + memberId, ASKER));
        return IntStream.range(0, terms.size())
                .filter(at -> asked.contains(ByteBuffer.wrap(digests.get(at))))
                .mapToObj(terms::get)
                .collect(Collectors.toSet());
    }

    /** The key in use, or a new one: then what was counted under the old one is gone. */
    private byte[] key(Instant now) {
        var known = known(now);
        if (known.isPresent()) {
            return known.get();
        }
        var fresh = new byte[SECRET];
        new SecureRandom().nextBytes(fresh);
        if (db.update("delete from search_key where id = 1 and since <= ?", now.minus(KEPT)) > 0) {
            db.update("delete from search_asker");
        }
        db.update("insert ignore into search_key (id, secret, since) values (1, ?, ?)", fresh, now);
        return known(now).orElse(fresh);
    }

    private Optional<byte[]> known(Instant now) {
        return db.one(
                "select secret from search_key where id = 1 and since > ?", row -> row.getBytes(1), now.minus(KEPT));
    }

    private static byte[] digest(byte[] key, String text, int length) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "discovery.search-topics";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    /** What nobody asked for in thirty days is forgotten, and of very many topics the coldest. */
    @Override
    public void run() {
        var old = clock.instant().minus(KEPT);
        db.update("delete from search_asker where asked_at < ?", old);
        db.update("delete from search_topic where asked_at < ?", old);
        long more = db.number("select count(*) from search_topic") - MOST_TOPICS;
        if (more > 0) {
            db.update(
                    "delete from search_topic order by heat * exp(-timestampdiff(second, asked_at, ?) / ?) limit ?",
                    clock.instant(),
                    FADES,
                    more);
        }
    }
}
