package org.xuefen.organization.imports;

import java.util.List;

/**
 * A row as a spreadsheet program would number it.
 *
 * @param line from 1, the header's included; of a CSV record over several lines the first
 */
record Row(int line, List<String> cells) {
    boolean blank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** The cell at an index; empty past the end, for rows may be shorter than the header. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
