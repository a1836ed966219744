package org.xuefen.app;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A database server elsewhere: both accounts sign in once before anything is built on them. */
final class ServerDatabase {
    private static final int ACCESS_DENIED = 1045;
    private static final int SCHEMA_DENIED = 1044;
    private static final int SCHEMA_UNKNOWN = 1049;

    private ServerDatabase() {}

    /** @throws Settings.WrongSetting naming what keeps an account out */
    static Database of(Settings settings) {
        var database = new Database(
                settings.text(Setting.DB_URL),
                new Database.Login(settings.text(Setting.DB_USER), settings.text(Setting.DB_PASSWORD)),
                new Database.Login(settings.text(Setting.DB_OWNER_USER), settings.text(Setting.DB_OWNER_PASSWORD)),
                settings.text(Setting.DB_LEDGER));
        signIn(database, database.owner(), Setting.DB_OWNER_PASSWORD);
        signIn(database, database.app(), Setting.DB_PASSWORD);
        return database;
    }

    private static void signIn(Database database, Database.Login login, Setting password) {
        try {
            DriverManager.getConnection(database.withOptions(), login.user(), login.password())
                    .close();
        } catch (SQLException e) {
            throw switch (e.getErrorCode()) {
                case ACCESS_DENIED ->
                    Settings.wrong(password, "is not the password of " + login.user() + " on that server");
                case SCHEMA_DENIED, SCHEMA_UNKNOWN ->
                    Settings.wrong(
                            Setting.DB_URL,
                            "names a schema that is not there or not for " + login.user()
                                    + "; deploy/accounts.sql makes both");
                default -> Settings.wrong(Setting.DB_URL, "names a server that does not answer: " + reason(e));
            };
        }
    }

    private static String reason(Throwable fault) {
        var cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").replaceAll("\\.+$", "");
    }
}
