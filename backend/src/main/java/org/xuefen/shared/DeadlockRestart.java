package org.xuefen.shared;

import io.micronaut.aop.InterceptPhase;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Runs a transaction again that the database rolled back to end a deadlock, as InnoDB asks of every writer. Only the
 * outermost transactional method can: what is inside it has lost everything the transaction had written.
 */
@InterceptorBean(Transactional.class)
public class DeadlockRestart implements MethodInterceptor<Object, Object> {
    private static final int TRIES = 8;
    /** ER_SP_DOES_NOT_EXIST: what rolling back to a savepoint says after a deadlock took the savepoint too. */
    private static final int NO_SUCH_SAVEPOINT = 1305;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(4);

    private final SynchronousTransactionManager<Connection> transactions;

    DeadlockRestart(SynchronousTransactionManager<Connection> transactions) {
        this.transactions = transactions;
    }

    @Override
    public int getOrder() {
        return InterceptPhase.RETRY.getPosition();
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> call) {
        if (transactions.findTransactionStatus().isPresent()) {
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed(this);
            } catch (RuntimeException e) {
                if (attempt == TRIES || !rolledBack(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /** Whether the database has rolled the whole transaction back, so that nothing may go on inside it. */
    public static boolean rolledBack(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLTransactionRollbackException
                    || (at instanceof SQLException sql && sql.getErrorCode() == NO_SUCH_SAVEPOINT)) {
                return true;
            }
            for (var beside : at.getSuppressed()) {
                if (rolledBack(beside)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Grows, and differs from writer to writer, so that those who met once don't meet again. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(FIRST_PAUSE.toMillis() << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
