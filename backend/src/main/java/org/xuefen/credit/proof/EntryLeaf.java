package org.xuefen.credit.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.merkle.CanonicalJson;
import org.xuefen.credit.merkle.Times;

/**
 * The bytes of an entry that are hashed: every column of its row as one canonical JSON object (docs/proofs.md has it to the
 * letter). Read from the row itself and not from an {@code Entry}, so that a value no code of ours would write is seen too.
 */
final class EntryLeaf {
    static final String VERSION = "xuefen.entry.v1";
    private static final String VERSION_NAME = "leaf";

    /** Every value is a string or null: numbers in decimals, times in microseconds, bytes in hexadecimal. */
    private enum Kind {
        NUMBER,
        TEXT,
        TIME,
        BYTES
    }

    private record Column(String name, Kind kind) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("id", Kind.NUMBER),
            new Column("member_key", Kind.NUMBER),
            new Column("scheme_id", Kind.NUMBER),
            new Column("scheme_version_id", Kind.NUMBER),
            new Column("kind", Kind.TEXT),
            new Column("source_kind", Kind.TEXT),
            new Column("source_id", Kind.NUMBER),
            new Column("occurrence", Kind.TEXT),
            new Column("follows", Kind.NUMBER),
            new Column("reverses", Kind.NUMBER),
            new Column("category", Kind.TEXT),
            new Column("delivery_method", Kind.TEXT),
            new Column("amount_milli", Kind.NUMBER),
            new Column("occurred_at", Kind.TIME),
            new Column("recorded_at", Kind.TIME),
            new Column("unit_id", Kind.NUMBER),
            new Column("unit_path", Kind.TEXT),
            new Column("evidence_kind", Kind.TEXT),
            new Column("evidence_id", Kind.NUMBER),
            new Column("evidence_commitment", Kind.BYTES),
            new Column("steps", Kind.TEXT),
            new Column("reason", Kind.TEXT),
            new Column("reason_commitment", Kind.BYTES));

    /** What stands before each value, in canonical order; the version, a constant, is part of what precedes its successor. */
    private record Part(String before, int column, Kind kind) {}

    private static final List<Part> PARTS = parts();

    private EntryLeaf() {}

    static List<String> columns() {
        return COLUMNS.stream().map(Column::name).toList();
    }

    /** The columns to select, in the order {@link #of} reads them. */
    static String select(String table) {
        return COLUMNS.stream().map(column -> table + "." + column.name()).collect(Collectors.joining(", "));
    }

    /** @param first the position in the row of the first of the columns */
    static String of(ResultSet row, int first) throws SQLException {
        var json = new StringBuilder(1000);
        for (var part : PARTS) {
            json.append(part.before());
            if (part.kind() == Kind.NUMBER) {
                number(json, row, first + part.column());
            } else {
                CanonicalJson.value(json, text(row, first + part.column(), part.kind()));
            }
        }
        return json.append('}').toString();
    }

    private static void number(StringBuilder json, ResultSet row, int at) throws SQLException {
        long value = row.getLong(at);
        if (value == 0 && row.wasNull()) {
            json.append("null");
            return;
        }
        json.append('"').append(value).append('"');
    }

    private static @Nullable String text(ResultSet row, int at, Kind kind) throws SQLException {
        return switch (kind) {
            case NUMBER, TEXT -> row.getString(at);
            case TIME -> {
                var time = row.getObject(at, LocalDateTime.class);
                yield time == null ? null : Times.text(time);
            }
            case BYTES -> {
                var bytes = row.getBytes(at);
                yield bytes == null ? null : HexFormat.of().formatHex(bytes);
            }
        };
    }

    private static List<Part> parts() {
        var sorted = COLUMNS.stream().sorted(Comparator.comparing(Column::name)).toList();
        var parts = new ArrayList<Part>();
        var before = new StringBuilder("{");
        boolean versioned = false;
        for (var column : sorted) {
            if (!versioned && column.name().compareTo(VERSION_NAME) > 0) {
                before.append('"')
                        .append(VERSION_NAME)
                        .append("\":\"")
                        .append(VERSION)
                        .append("\",");
                versioned = true;
            }
            before.append('"').append(column.name()).append("\":");
            parts.add(new Part(before.toString(), COLUMNS.indexOf(column), column.kind()));
            before = new StringBuilder(",");
        }
        return List.copyOf(parts);
    }
}
