package org.xuefen.credit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.xuefen.app.ProcessXuefen;
import org.xuefen.app.TestDatabase;
import org.xuefen.app.XuefenApp;

/** {@code kill -9} in the middle of sequencing, twice, with another server beside it: each entry is in the log once. */
@DisabledIfEnvironmentVariable(
        named = "XUEFEN_TEST_DB_URL",
        matches = ".+",
        disabledReason = "reads the embedded database of the killed process")
class LogKillIT {
    private static final int ENTRIES = 30_000;
    private final Path data = ProcessXuefen.freshData();

    @Test
    void whatWasBeingSequencedIsSequencedOnce() throws Exception {
        for (int life = 1; life <= 2; life++) {
            var server = ProcessXuefen.start(data, Map.of());
            try (var connection = TestDatabase.connect(data)) {
                append(connection, life);
                long before = number(connection, "select count(*) from xuefen_ledger.log_leaf");
                while (number(connection, "select count(*) from xuefen_ledger.log_leaf") == before) {
                    Thread.onSpinWait();
                }
                server.kill();
                assertThat(number(connection, "select count(*) from xuefen_ledger.ledger_pending"))
                        .as("killed in the middle")
                        .isPositive();
            }
        }
        try (var app = XuefenApp.own(data, Map.of());
                var neighbour = XuefenApp.own(ProcessXuefen.freshData(), TestDatabase.sharedWith(data));
                var connection = TestDatabase.connect(data)) {
            while (number(connection, "select count(*) from xuefen_ledger.ledger_pending") > 0) {
                app.bean(Sequencer.class).catchUp();
                neighbour.bean(Sequencer.class).catchUp();
            }
            app.bean(TreeHeads.class).current();
            var result = app.bean(LogAudit.class).run();
            assertThat(result.findings()).isEmpty();
            assertThat(result.leaves()).isEqualTo(2 * ENTRIES);
            assertThat(number(connection, "select max(leaf_index) + 1 from xuefen_ledger.log_leaf"))
                    .isEqualTo(2 * ENTRIES);
            assertThat(number(connection, "select count(*) from xuefen_ledger.log_node where level = 8"))
                    .isEqualTo(2 * ENTRIES / 256);
            // A server with a key of its own signs beside the first: both keys are published, and heads of both hold.
            LogEntries.log(neighbour, 3);
            neighbour.bean(TreeHeads.class).current();
            assertThat(app.bean(LogKeys.class).all()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(app.bean(LogAudit.class).run().findings()).isEmpty();
        }
    }

    /** One transaction with all of them, past the server, so that it finds them at once. */
    private static void append(Connection connection, int life) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            long first = life * 1_000_000L;
            var numbers = "(select " + first + " + seq as n from seq_1_to_" + ENTRIES + ") numbers";
            statement.execute(
                    "insert into xuefen_ledger.credit_entry select n, n, 1, 1, 'AWARD', 'COURSE', n, '2026', 0,"
                            + " null, 'policy', 'SELF_STUDY', 800, utc_timestamp(6), utc_timestamp(6), 7, '/1/7/', 'GENERATED',"
                            + " 0, unhex(repeat('ab', 32)), '[]', null, null from " + numbers);
            statement.execute("insert into xuefen_ledger.ledger_pending select n from " + numbers);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
