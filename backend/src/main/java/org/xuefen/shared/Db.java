package org.xuefen.shared;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SQL that a derived repository method can't say: aggregates, batches, upserts. Joins the transaction of the caller.
 * Instants are bound and read as UTC {@code datetime(6)}; a collection argument fills a {@code (?)} with one mark each.
 */
@Singleton
public class Db {
    /** Reads one row. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private static final int DUPLICATE_ENTRY = 1062;
    /** {@code prepStmtCacheSqlLimit}: longer statements are prepared every time anew. */
    private static final int KEPT_SQL = 8192;

    private static final int MARK = 3;
    private static final int REST_OF_ROW = 12;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final JdbcOperations jdbc;
    private final Keeping keeping;

    Db(JdbcOperations jdbc, Keeping keeping) {
        this.jdbc = jdbc;
        this.keeping = keeping;
    }

    @Connectable
    public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
        return jdbc.prepareStatement(expand(sql, arguments), statement -> {
            bind(statement, arguments);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(mapper.map(rows));
                }
                return found;
            }
        });
    }

    @Connectable
    public <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
        var found = query(sql, mapper, arguments);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** The first column of the first row as a number; 0 when there is no row or it is null. */
    @Connectable
    public long number(String sql, @Nullable Object... arguments) {
        return one(sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    /** @return the rows affected as the server counts them */
    @Transactional
    public int update(String sql, @Nullable Object... arguments) {
        keeping.written(sql);
        return jdbc.prepareStatement(expand(sql, arguments), statement -> {
            bind(statement, arguments);
            return statement.executeUpdate();
        });
    }

    /**
     * A few statements for many rows: the driver rewrites inserts into multi-row ones, as long as a prepared statement may
     * be to be kept, so that the server reads each text once and not with every batch.
     */
    @Transactional
    public void batch(String sql, Collection<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (rows.size() == 1) {
            update(sql, rows.iterator().next()); // the driver would prepare and close a batch of one each time anew
            return;
        }
        keeping.written(sql);
        int most = rowsAtOnce(sql, rows.iterator().next().length);
        jdbc.prepareStatement(sql, statement -> {
            int added = 0;
            for (var row : rows) {
                bind(statement, row);
                statement.addBatch();
                added++;
                if (added % most == 0) {
                    statement.executeBatch();
                }
            }
            return added % most == 0 ? 0 : statement.executeBatch().length;
        });
    }

    private static int rowsAtOnce(String sql, int columns) {
        return Math.max(1, (KEPT_SQL - sql.length()) / (columns * MARK + REST_OF_ROW));
    }

    /** A {@code datetime(6)} column as an instant, null where the column is. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    /** A {@code datetime(6) not null} column as an instant. */
    public static Instant requireInstant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /** A nullable bigint column. */
    public static @Nullable Long id(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** Whether a write failed because a unique key has the value already (MySQL error 1062). */
    public static boolean duplicate(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_ENTRY) {
                return true;
            }
        }
        return false;
    }

    private static String expand(String sql, @Nullable Object[] arguments) {
        if (java.util.Arrays.stream(arguments).noneMatch(Collection.class::isInstance)) {
            return sql;
        }
        var expanded = new StringBuilder();
        int argument = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c != '?') {
                expanded.append(c);
                continue;
            }
            int marks = arguments[argument++] instanceof Collection<?> many ? Math.max(1, many.size()) : 1;
            expanded.append(String.join(", ", java.util.Collections.nCopies(marks, "?")));
        }
        return expanded.toString();
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] arguments) throws SQLException {
        int at = 1;
        for (var argument : arguments) {
            if (argument instanceof Collection<?> many) {
                if (many.isEmpty()) {
                    statement.setObject(at++, null);
                }
                for (var each : many) {
                    set(statement, at++, each);
                }
                continue;
            }
            set(statement, at++, argument);
        }
    }

    private static void set(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(at, null);
            case Instant instant -> statement.setObject(at, bounded(instant));
            case LocalDate day -> statement.setObject(at, bounded(day));
            case Timestamp timestamp ->
                statement.setObject(at, LocalDateTime.ofInstant(timestamp.toInstant(), ZoneOffset.UTC));
            case Enum<?> constant -> statement.setString(at, constant.name());
            default -> statement.setObject(at, value);
        }
    }

    private static LocalDateTime bounded(Instant instant) {
        var time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        bounded(time.toLocalDate());
        return time;
    }

    /** A day no calendar of ours knows would be stored as the day zero, which can't be read back. */
    private static LocalDate bounded(LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new Refusal(SharedRefusals.DAY_OUT_OF_RANGE, EARLIEST.getYear(), LATEST.getYear());
        }
        return day;
    }
}
