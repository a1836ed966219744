package org.xuefen.organization.imports;

import java.util.ArrayList;
import java.util.List;
import org.xuefen.shared.Refusal;

/** Collects rows and refuses what goes beyond what a roster can sensibly be. */
final class Bounds {
    static final int MAX_BYTES = 15 * 1024 * 1024;
    static final int MAX_ROWS = 100_000;
    static final int MAX_COLUMNS = 64;
    static final int MAX_CELL = 1_000;
    /** Rows without a value between rows with one are harmless; a file made of them is not. */
    private static final int MAX_BLANK_ROWS = 1_000_000;

    private final List<Row> rows = new ArrayList<>();
    private int blank;

    /** Takes a row unless it is blank; a cell loses the white space around it. */
    void add(int line, List<String> cells) {
        int used = cells.size();
        while (used > 0 && cells.get(used - 1).isBlank()) {
            used--;
        }
        if (used == 0) {
            if (++blank > MAX_BLANK_ROWS) {
                throw new Refusal(ImportRefusals.FILE_TOO_MANY_ROWS, MAX_ROWS);
            }
            return;
        }
        if (used > MAX_COLUMNS) {
            throw new Refusal(ImportRefusals.FILE_TOO_MANY_COLUMNS, line, MAX_COLUMNS);
        }
        if (rows.size() > MAX_ROWS) {
            throw new Refusal(ImportRefusals.FILE_TOO_MANY_ROWS, MAX_ROWS);
        }
        var kept = new ArrayList<String>(used);
        for (int i = 0; i < used; i++) {
            var cell = clean(cells.get(i));
            if (cell.length() > MAX_CELL) {
                throw new Refusal(ImportRefusals.FILE_CELL_TOO_LONG, line, letters(i), MAX_CELL);
            }
            kept.add(cell);
        }
        rows.add(new Row(line, kept));
    }

    List<Row> rows() {
        return rows;
    }

    /** No white space around, the full-width space included, no control characters, and ="007" read as 007. */
    private static String clean(String cell) {
        var text = cell.strip();
        if (text.startsWith("=\"") && text.endsWith("\"") && text.length() >= 3) {
            text = text.substring(2, text.length() - 1);
        }
        return text.codePoints().anyMatch(Bounds::control)
                ? text.replaceAll("\\p{Cntrl}+", " ").strip()
                : text;
    }

    private static boolean control(int c) {
        return Character.getType(c) == Character.CONTROL;
    }

    /** The name of a column as spreadsheets write it: A, B, …, Z, AA. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int n = column; n >= 0; n = n / 26 - 1) {
            letters.insert(0, (char) ('A' + n % 26));
        }
        return letters.toString();
    }
}
