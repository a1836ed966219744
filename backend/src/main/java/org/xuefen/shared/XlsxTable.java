package org.xuefen.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xuefen.shared.TableFile.Milli;

/** One sheet with a fixed bold header. Text cells are text whatever they begin with: nothing is ever a formula. */
final class XlsxTable {
    private static final int FLUSH_EVERY = 500;
    private static final int MAX_ROWS = 1_048_576;

    private XlsxTable() {}

    static void write(TableFile table, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Xuefen", "1.0");
        var sheet = workbook.newWorksheet("Xuefen");
        sheet.freezePane(0, 1);
        for (int column = 0; column < table.header().size(); column++) {
            sheet.value(0, column, table.header().get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, column == 0 ? 32 : 14);
        }
        int[] row = {1};
        table.rows().accept(cells -> {
            if (row[0] < MAX_ROWS - 1) {
                line(sheet, row[0]++, cells);
            }
        });
        if (!table.paper().last().isEmpty()) {
            line(sheet, row[0], table.paper().last());
        }
        workbook.finish();
    }

    private static void line(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Milli milli -> sheet.value(row, column, BigDecimal.valueOf(milli.value(), 3));
                case Number number -> sheet.value(row, column, number);
                default -> sheet.value(row, column, cells.get(column).toString());
            }
        }
        if (row % FLUSH_EVERY == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
