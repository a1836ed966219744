package org.xuefen.credit.award;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.shared.DeadlockRestart;
import org.xuefen.study.CourseCompleted;

/**
 * Hears of a completion in the transaction that completes, writes what is owed, and awards it under a savepoint: both
 * commit together, and a rule that fails takes only its own writes back.
 */
@Singleton
class AwardOnCompletion implements ApplicationEventListener<CourseCompleted> {
    private static final Logger LOG = LoggerFactory.getLogger(AwardOnCompletion.class);
    private static final int LONGEST_PAUSE_MINUTES = 360;

    private final DueStore due;
    private final BeanProvider<CourseAward> awards;
    private final SynchronousTransactionManager<Connection> transactions;
    private final Clock clock;

    AwardOnCompletion(
            DueStore due,
            BeanProvider<CourseAward> awards,
            SynchronousTransactionManager<Connection> transactions,
            Clock clock) {
        this.due = due;
        this.awards = awards;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void onApplicationEvent(CourseCompleted completed) {
        var fresh = due.insert(completed);
        attempt(completed.completionId(), fresh.isPresent() ? fresh : due.lock(completed.completionId()));
    }

    /** In the transaction there is. @return whether nothing is owed any more */
    boolean attempt(long completionId) {
        return attempt(completionId, due.lock(completionId));
    }

    private boolean attempt(long completionId, Optional<Due> owed) {
        if (owed.isEmpty()) {
            return true;
        }
        try {
            transactions.execute(
                    TransactionDefinition.of(TransactionDefinition.Propagation.NESTED),
                    _ -> awards.get().award(owed.get()));
            due.delete(completionId);
            return true;
        } catch (RuntimeException e) {
            if (DeadlockRestart.rolledBack(e)) {
                throw e; // the completion is gone with the savepoint: the whole transaction runs again
            }
            LOG.error("Award for completion {} failed; it stays due", completionId, e);
            var pause = Duration.ofMinutes(Math.min(
                    LONGEST_PAUSE_MINUTES, 1L << Math.min(20, owed.get().attempts())));
            due.failed(completionId, AwardFault.of(e), clock.instant().plus(pause));
            return false;
        }
    }
}
