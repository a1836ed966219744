package org.xuefen.organization.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xuefen.shared.Refusal;

/** A file read as a table of a {@link RosterKind}: cells by column key, problems by cell. */
final class Roster {
    /** More than anyone will mend by hand; the rest is only counted. */
    static final int MAX_FINDINGS = 1_000;

    private final List<Row> rows;
    private final List<String> headers;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int problems;

    /** @throws Refusal {@code FILE_} when it can't be such a table at all */
    Roster(RosterKind kind, byte[] file) {
        var table = TableReader.read(file);
        headers = table.getFirst().cells();
        rows = table.subList(1, table.size());
        for (var column : kind.columns()) {
            for (int i = 0; i < headers.size(); i++) {
                if (column.named(headers.get(i)) && columns.putIfAbsent(column.key(), i) != null) {
                    throw new Refusal(ImportRefusals.FILE_COLUMN_TWICE, headers.get(i));
                }
            }
        }
        var missing = kind.columns().stream()
                .filter(column -> column.required() && !columns.containsKey(column.key()))
                .map(column -> column.zh() + " / " + column.en())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Refusal(ImportRefusals.FILE_COLUMN_MISSING, missing);
        }
        if (rows.isEmpty()) {
            throw new Refusal(ImportRefusals.FILE_NO_ROWS);
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** The cell of a column, empty where the file has no such column. */
    String cell(Row row, String key) {
        var index = columns.get(key);
        return index == null ? "" : row.cell(index);
    }

    /** The cell of a required column, within a length; a problem is noted and the cell given as it is. */
    String required(Row row, String key, int longest) {
        var cell = bounded(row, key, longest);
        if (cell.isEmpty()) {
            problem(row, key, ImportRefusals.ROW_VALUE_MISSING);
        }
        return cell;
    }

    String bounded(Row row, String key, int longest) {
        var cell = cell(row, key);
        if (cell.length() > longest) {
            problem(row, key, ImportRefusals.ROW_VALUE_TOO_LONG, longest);
        }
        return cell;
    }

    void problem(Row row, String key, ImportRefusals code, Object... arguments) {
        problems++;
        if (findings.size() >= MAX_FINDINGS) {
            return;
        }
        var index = columns.get(key);
        findings.add(
                index == null
                        ? new Finding(row.line(), "", "", code, List.of(arguments))
                        : new Finding(row.line(), Bounds.letters(index), headers.get(index), code, List.of(arguments)));
    }

    /** In order of lines, then columns. */
    List<Finding> findings() {
        return findings.stream()
                .sorted(Comparator.comparingInt(Finding::line)
                        .thenComparingInt(finding -> finding.column().length())
                        .thenComparing(Finding::column))
                .toList();
    }

    int problems() {
        return problems;
    }
}
