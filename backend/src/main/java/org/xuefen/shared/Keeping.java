package org.xuefen.shared;

import io.micronaut.transaction.SynchronousTransactionManager;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Makes {@link Kept} memories and tells them when a table of theirs was written. {@link Db} reports every write, so that
 * no writer has to know who remembers its rows.
 */
@Singleton
public class Keeping {
    /** Those that name ids in their text are not among them: there is no end to those. */
    private static final int MOST_STATEMENTS = 4096;

    private final SynchronousTransactionManager<Connection> transactions;
    private final AfterCommit afterCommit;
    private final List<Watched> watched = new CopyOnWriteArrayList<>();

    /** By statement, whose memories it touches: statements are the program's own and few, and looking for names takes time. */
    private final Map<String, Touched> touched = new ConcurrentHashMap<>();

    private record Watched(Pattern tables, Kept<?, ?> kept) {}

    /** @param among how many memories there were to look through */
    private record Touched(int among, List<? extends Kept<?, ?>> memories) {}

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
        var known = touched.get(sql);
        if (known == null || known.among() != watched.size()) {
            known = touched(sql, List.copyOf(watched));
            if (touched.size() < MOST_STATEMENTS) {
                touched.put(sql, known);
            }
        }
        known.memories().forEach(kept -> afterCommit.run(kept::forget));
    }

    private static Touched touched(String sql, List<Watched> among) {
        return new Touched(
                among.size(),
                among.stream()
                        .filter(each -> each.tables().matcher(sql).find())
                        .map(Watched::kept)
                        .toList());
    }
}
