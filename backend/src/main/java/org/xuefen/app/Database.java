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
            + "&socketTimeout=60000&tcpKeepAlive=true&characterEncoding=UTF-8";

    String withOptions() {
        return url + (url.contains("?") ? "&" : "?") + OPTIONS;
    }
}
