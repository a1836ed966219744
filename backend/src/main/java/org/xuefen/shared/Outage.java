package org.xuefen.shared;

import com.zaxxer.hikari.pool.HikariPool;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.transaction.exceptions.CannotCreateTransactionException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** Tells faults of the machine from faults of ours: what nobody can do at the moment, whoever asks. */
public final class Outage {
    /** ER_DISK_FULL, ER_RECORD_FILE_FULL, EE_WRITE of MySQL and MariaDB. */
    private static final Set<Integer> FULL = Set.of(1021, 1114, 3);

    private Outage() {}

    /** {@code shared.disk-full} or {@code shared.database-unavailable}, where the fault comes from one of them. */
    public static Optional<SharedRefusals> of(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if ((cause instanceof IOException || cause instanceof SQLException) && diskFull(cause)) {
                return Optional.of(SharedRefusals.DISK_FULL);
            }
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof HikariPool.PoolInitializationException
                    || (cause instanceof SQLException sql
                            && String.valueOf(sql.getSQLState()).startsWith("08"))) {
                return Optional.of(SharedRefusals.DATABASE_UNAVAILABLE);
            }
        }
        return fault instanceof CannotCreateTransactionException || fault instanceof ConnectionException
                ? Optional.of(SharedRefusals.DATABASE_UNAVAILABLE)
                : Optional.empty();
    }

    /** By its words where the number says only that some engine or file had an error: 28 is the system's ENOSPC. */
    private static boolean diskFull(Throwable cause) {
        var message = String.valueOf(cause.getMessage());
        return message.contains("No space left")
                || message.contains("rror 28 ")
                || message.contains("rrcode: 28")
                || message.contains("rrno: 28")
                || (cause instanceof SQLException sql && FULL.contains(sql.getErrorCode()));
    }
}
