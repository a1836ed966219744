package org.xuefen.app.demo;

import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.TransactionDefinition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.xuefen.shared.Db;

/** Does each step once: what it does and the row that says so are one transaction. */
@Singleton
class DemoSteps {
    private static final int TRIES = 4;

    private final Db db;
    private final SynchronousTransactionManager<Connection> transactions;

    DemoSteps(Db db, SynchronousTransactionManager<Connection> transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    Optional<Long> done(String step) {
        return db.one("select value from demo_step where step = ?", row -> row.getLong(1), step);
    }

    /** @return what the step gave, now or when it was done: an id, a count */
    long once(String step, LongSupplier work) {
        return done(step).orElseGet(() -> attempt(step, work));
    }

    /** Background jobs work on the same tables: the loser of a deadlock simply goes again. */
    private long attempt(String step, LongSupplier work) {
        for (int tried = 1; ; tried++) {
            try {
                return transactions.execute(TransactionDefinition.DEFAULT, status -> {
                    var value = work.getAsLong();
                    db.update(
                            "insert into demo_step (step, value, done_at) values (?, ?, ?)",
                            step,
                            value,
                            Instant.EPOCH.plusMillis(System.currentTimeMillis()));
                    return value;
                });
            } catch (RuntimeException e) {
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }
}
