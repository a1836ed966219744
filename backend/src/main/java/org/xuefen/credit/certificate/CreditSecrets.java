package org.xuefen.credit.certificate;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xuefen.credit.credential.SigningKey;
import org.xuefen.shared.Db;

/** Random secrets, made once for all nodes by whoever comes first. They leave the database only to be used. */
@Singleton
public class CreditSecrets implements ApplicationEventListener<StartupEvent> {
    private static final String ISSUER = "credential-issuer";
    private static final String CARD = "member-card";

    private final Db db;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    CreditSecrets(Db db) {
        this.db = db;
    }

    /** They are there before anyone asks inside a transaction that may only read. */
    @Override
    public void onApplicationEvent(StartupEvent event) {
        issuer();
        card();
    }

    public SigningKey issuer() {
        return SigningKey.of(secret(ISSUER));
    }

    /** The 32 bytes behind the codes of member cards. */
    public byte[] card() {
        return secret(CARD).clone();
    }

    private byte[] secret(String name) {
        var read = known.get(name);
        if (read != null) {
            return read;
        }
        db.update("""
                insert into credit_secret (name, secret) values (?, ?)
                on duplicate key update name = values(name)
                """, name, SigningKey.freshSeed());
        var kept = db.one("select secret from credit_secret where name = ?", row -> row.getBytes(1), name)
                .orElseThrow();
        known.put(name, kept);
        return kept;
    }
}
