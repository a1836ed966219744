package org.xuefen.shared;

import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** Runs what others may only see once the writing transaction has committed: wake-ups, cache drops, index updates. */
@Singleton
public class AfterCommit {
    private final SynchronousTransactionManager<Connection> transactions;

    AfterCommit(SynchronousTransactionManager<Connection> transactions) {
        this.transactions = transactions;
    }

    /** After the current transaction commits, or at once where there is none. Nothing runs after a rollback. */
    public void run(Runnable action) {
        var status = transactions.findTransactionStatus();
        if (status.isEmpty()) {
            action.run();
            return;
        }
        status.get().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
