package org.xuefen.shared;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xuefen.shared.TableFile.Milli;

/** RFC 4180 in UTF-8 with a byte order mark, by which Excel tells that it is UTF-8. No cell becomes a formula. */
final class CsvTable {
    private static final String STARTS_A_FORMULA = "=+-@\t\r＝＋－＠";

    private CsvTable() {}

    static void write(TableFile table, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        line(writer, List.copyOf(table.header()));
        table.rows().accept(row -> {
            try {
                line(writer, row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (!table.paper().last().isEmpty()) {
            line(writer, table.paper().last());
        }
        writer.flush();
    }

    private static void line(Writer writer, List<?> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            writer.write(cell(cells.get(i)));
        }
        writer.write("\r\n");
    }

    static String cell(Object value) {
        return switch (value) {
            case Milli milli -> milli.text();
            case Number number -> number.toString();
            default -> quoted(harmless(value.toString()));
        };
    }

    /** An apostrophe before what a spreadsheet would calculate: the text is shown, nothing runs. */
    private static String harmless(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
