package org.xuefen.shared;

import io.micronaut.transaction.SynchronousTransactionManager;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Makes {@link Kept} memories and tells them when a table of theirs was written. {@link Db} reports every write, so that
 * no writer has to know who remembers its rows.
 */
@Singleton
public class Keeping {
    private final SynchronousTransactionManager<Connection> transactions;
    private final AfterCommit afterCommit;
    private final List<Watched> watched = new CopyOnWriteArrayList<>();

    private record Watched(Pattern tables, Kept<?, ?> kept) {}

    Keeping(SynchronousTransactionManager<Connection> transactions, AfterCommit afterCommit) {
        this.transactions = transactions;
        this.afterCommit = afterCommit;
    }

    /**
     * A memory of what is read from these tables.
     *
     * @param most entries, all of which go when there are more
     */
    public <K, V> Kept<K, V> of(int most, String... tables) {
        var kept = new Kept<K, V>(most, this);
        watched.add(new Watched(Pattern.compile("\\b(" + String.join("|", tables) + ")\\b"), kept));
        return kept;
    }

    /** Whether what is read now may be something that is not committed, or must be what is committed now. */
    boolean inTransaction() {
        return transactions.findTransactionStatus().isPresent();
    }

    void written(String sql) {
        for (var each : watched) {
            if (each.tables().matcher(sql).find()) {
                afterCommit.run(each.kept()::forget);
            }
        }
    }
}
