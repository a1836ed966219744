package org.xuefen.app;

/**
 * Where the data is, and the two accounts on it.
 *
 * @param url JDBC address of the main schema
 * @param ledger name of the ledger's schema on the same server
 */
record Database(String url, Login app, Login owner, String ledger) {
    /** An account on the database server. */
    record Login(String user, String password) {}

    /** What every connection of ours sets: UTC, batches rewritten to multi-row statements, prepared on the server. */
    static final String OPTIONS = "rewriteBatchedStatements=true&useServerPrepStmts=true&cachePrepStmts=true"
            + "&prepStmtCacheSize=500&prepStmtCacheSqlLimit=8192&useAffectedRows=true&connectionTimeZone=UTC"
            + "&forceConnectionTimeZoneToSession=true&preserveInstants=true&tinyInt1isBit=true&connectTimeout=4000"
            + "&tcpKeepAlive=true&characterEncoding=UTF-8&useLocalSessionState=true&readOnlyPropagatesToServer=false"
            + "&maintainTimeStats=false";

    /**
     * Milliseconds the application waits for an answer, so that a request to a database that hangs ends as a problem and
     * not in a page that waits. Migrations wait as long as it takes; so does {@code make generate}, which sets the property.
     */
    private static final String PATIENCE = System.getProperty("xuefen.db.patience", "10000");

    String withOptions() {
        return url + (url.contains("?") ? "&" : "?") + OPTIONS;
    }

    /** An address that names a {@code socketTimeout} of its own keeps it. */
    String withPatience() {
        return url.contains("socketTimeout=") ? withOptions() : withOptions() + "&socketTimeout=" + PATIENCE;
    }
}
