package org.xuefen.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;

/** Two writers that take the same two rows in opposite order: the database ends one, and it is run again. */
@ExtendWith(AppExtension.class)
class DeadlockRestartIT {
    private final Db db;
    private final Crossing crossing;

    DeadlockRestartIT(XuefenApp app) {
        db = app.bean(Db.class);
        crossing = app.bean(Crossing.class);
    }

    @ParameterizedTest(name = "under a savepoint: {0}")
    @ValueSource(booleans = {false, true})
    void bothWritersEndAndEachHasWrittenOnce(boolean savepoint) throws Exception {
        long left = crossing.row();
        long right = crossing.row();
        var met = new CyclicBarrier(2);
        var runs = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> crossing.take(left, right, met, runs, savepoint));
            var other = threads.submit(() -> crossing.take(right, left, met, runs, savepoint));
            one.get(30, TimeUnit.SECONDS);
            other.get(30, TimeUnit.SECONDS);
        }
        assertThat(runs.get()).as("the loser of the deadlock ran again").isGreaterThanOrEqualTo(3);
        assertThat(db.number("select sum(attempts) from credit_award_due where completion_id in (?, ?)", left, right))
                .isEqualTo(4);
        db.update("delete from credit_award_due where completion_id in (?, ?)", left, right);
    }

    /** Takes one row, waits until the other writer has taken theirs, and reaches for that one. */
    @Singleton
    static class Crossing {
        private final Db db;
        private final SynchronousTransactionManager<Connection> transactions;

        Crossing(Db db, SynchronousTransactionManager<Connection> transactions) {
            this.db = db;
            this.transactions = transactions;
        }

        @Transactional
        void take(long mine, long theirs, CyclicBarrier met, AtomicInteger runs, boolean savepoint) {
            add(mine);
            if (runs.incrementAndGet() <= 2) {
                await(met);
            }
            if (savepoint) {
                var nested = TransactionDefinition.of(TransactionDefinition.Propagation.NESTED);
                transactions.execute(nested, _ -> add(theirs));
            } else {
                add(theirs);
            }
        }

        long row() {
            long id = Ids.next();
            db.update("""
                    insert into credit_award_due
                        (completion_id, member_id, course_id, revision_id, occurred_at, counted_media_millis,
                         estimated_millis, attempts, due_at)
                    values (?, 1, 1, 1, now(6), 0, 0, 0, '2999-01-01')
                    """, id);
            return id;
        }

        private int add(long id) {
            return db.update("update credit_award_due set attempts = attempts + 1 where completion_id = ?", id);
        }

        private static void await(CyclicBarrier met) {
            try {
                met.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
