package org.xuefen.credit.proof;

import jakarta.inject.Singleton;
import org.xuefen.shared.XuefenSettings;

/** The log's tables by their full names: they lie in the ledger's schema. */
@Singleton
final class LogTables {
    final String entries;
    final String pending;
    final String leaves;
    final String nodes;
    final String keys;
    final String heads;

    LogTables(XuefenSettings settings) {
        var schema = settings.ledger() + ".";
        entries = schema + "credit_entry";
        pending = schema + "ledger_pending";
        leaves = schema + "log_leaf";
        nodes = schema + "log_node";
        keys = schema + "log_key";
        heads = schema + "log_head";
    }
}
