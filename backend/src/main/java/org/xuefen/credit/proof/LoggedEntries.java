package org.xuefen.credit.proof;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.shared.Db;

/** A member's entries as far as a head of the log speaks of them: the same for ever, whatever is written later. */
@Singleton
public class LoggedEntries {
    private final Db db;
    private final LogTables tables;

    LoggedEntries(Db db, LogTables tables) {
        this.db = db;
        this.tables = tables;
    }

    /** @param leafHash of its leaf (RFC 9162), hexadecimal */
    public record Logged(
            long schemeId,
            EntryKind kind,
            String sourceKind,
            String category,
            long amountMilli,
            Instant occurredAt,
            String leafHash) {}

    /** Those of the first {@code size} leaves that are the member's, in the log's order. */
    public List<Logged> of(long memberKey, long size) {
        return db.query(
                "select e.scheme_id, e.kind, e.source_kind, e.category, e.amount_milli, e.occurred_at, l.leaf_hash from "
                        + tables.entries
                        + " e join " + tables.leaves
                        + " l on l.entry_id = e.id where e.member_key = ? and l.leaf_index < ? order by l.leaf_index",
                row -> new Logged(
                        row.getLong(1),
                        EntryKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        Db.requireInstant(row, "occurred_at"),
                        HexFormat.of().formatHex(row.getBytes(7))),
                memberKey,
                size);
    }
}
