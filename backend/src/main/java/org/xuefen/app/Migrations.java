package org.xuefen.app;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings both schemas up to date as the owner, who then leaves: the application never holds the owner's rights. */
final class Migrations {
    private Migrations() {}

    static void run(Database database) {
        var placeholders = Map.of("ledger", database.ledger());
        var ledgerUrl = database.withOptions().replaceFirst("(jdbc:mysql://[^/]+/)[^?]+", "$1" + database.ledger());
        migrate(ledgerUrl, database, "classpath:db/ledger", placeholders);
        migrate(database.withOptions(), database, "classpath:db/migration", placeholders);
        letSequencerClearPending(database);
    }

    private static void migrate(String url, Database database, String location, Map<String, String> placeholders) {
        Flyway.configure()
                .dataSource(url, database.owner().user(), database.owner().password())
                .locations(location)
                .placeholders(placeholders)
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    /** The one DELETE the application has in the ledger's schema; a table must exist before a right on it can. */
    private static void letSequencerClearPending(Database database) {
        try (var connection = DriverManager.getConnection(
                        database.withOptions(),
                        database.owner().user(),
                        database.owner().password());
                var statement = connection.createStatement()) {
            boolean pending;
            try (var found = statement.executeQuery("select 1 from information_schema.tables where table_schema = '"
                    + database.ledger() + "' and table_name = 'ledger_pending'")) {
                pending = found.next();
            }
            if (!pending) {
                return;
            }
            String host;
            try (var current = statement.executeQuery("select substring_index(current_user(), '@', -1)")) {
                current.next();
                host = current.getString(1);
            }
            statement.execute("grant delete on " + database.ledger() + ".ledger_pending to '"
                    + database.app().user() + "'@'" + host + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("The owner account could not grant DELETE on ledger_pending", e);
        }
    }
}
