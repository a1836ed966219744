package org.xuefen.live.stage;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/** The secret of all nodes that addresses are signed with and passphrases are made from. */
@Singleton
class StageSecret implements ApplicationEventListener<StartupEvent> {
    private final Db db;
    private final AtomicReference<byte @Nullable []> key = new AtomicReference<>();

    StageSecret(Db db) {
        this.db = db;
    }

    /** It is there before anyone asks inside a transaction that may only read. */
    @Override
    public void onApplicationEvent(StartupEvent event) {
        key();
    }

    /** HMAC-SHA256 of a text. */
    byte[] sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
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
        db.update("insert ignore into live_secret (id, secret) values (1, ?)", (Object) fresh);
        var kept = db.one("select secret from live_secret where id = 1", row -> row.getBytes("secret"))
                .orElseThrow();
        key.set(kept);
        return kept;
    }
}
