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
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.shared.DeadlockRestart;
import org.xuefen.study.CompletionEvidence;
import org.xuefen.study.CourseCompleted;
import org.xuefen.study.EvidenceReader;

/**
 * Hears of a completion in the transaction that completes, and awards it under a savepoint: both commit together, and a rule
 * that fails takes only its own writes back and leaves a note of what is owed.
 */
@Singleton
class AwardOnCompletion implements ApplicationEventListener<CourseCompleted> {
    private static final Logger LOG = LoggerFactory.getLogger(AwardOnCompletion.class);
    private static final int LONGEST_PAUSE_MINUTES = 360;

    private final DueStore due;
    private final BeanProvider<CourseAward> awards;
    private final EvidenceReader evidence;
    private final SynchronousTransactionManager<Connection> transactions;
    private final Clock clock;

    AwardOnCompletion(
            DueStore due,
            BeanProvider<CourseAward> awards,
            EvidenceReader evidence,
            SynchronousTransactionManager<Connection> transactions,
            Clock clock) {
        this.due = due;
        this.awards = awards;
        this.evidence = evidence;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void onApplicationEvent(CourseCompleted completed) {
        attempt(completed.completionId(), completed.evidence()).ifPresent(fault -> due.owe(completed, fault, after(0)));
    }

    /** In the transaction there is. @return whether nothing is owed any more */
    boolean attempt(long completionId) {
        var failed = due.lock(completionId);
        if (failed.isEmpty()) {
            return true;
        }
        var fault = attempt(completionId, () -> evidence.of(completionId));
        if (fault.isEmpty()) {
            due.delete(completionId);
        } else {
            due.failed(completionId, fault.get(), after(failed.get()));
        }
        return fault.isEmpty();
    }

    private Optional<AwardFault> attempt(long completionId, Supplier<CompletionEvidence> proof) {
        try {
            transactions.execute(
                    TransactionDefinition.of(TransactionDefinition.Propagation.NESTED),
                    _ -> awards.get().award(proof.get()));
            return Optional.empty();
        } catch (RuntimeException e) {
            if (DeadlockRestart.rolledBack(e)) {
                throw e; // the completion is gone with the savepoint: the whole transaction runs again
            }
            LOG.error("Award for completion {} failed; it stays due", completionId, e);
            return Optional.of(AwardFault.of(e));
        }
    }

    private Instant after(int failures) {
        var pause = Duration.ofMinutes(Math.min(LONGEST_PAUSE_MINUTES, 1L << Math.min(20, failures)));
        return clock.instant().plus(pause);
    }
}
