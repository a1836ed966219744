package org.xuefen.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xuefen.shared.TableFile.Milli;
import org.xuefen.shared.pdf.PdfReport;
import org.xuefen.shared.pdf.PdfReport.Column;

/**
 * The table on paper. A paper is made in memory and read by people, so it ends after {@value #MOST} rows and says so; a
 * spreadsheet has them all.
 */
final class PdfTable {
    static final int MOST = 3000;
    private static final String ISSUER = "Xuefen 学分";

    private PdfTable() {}

    static void write(TableFile table, OutputStream out) throws IOException {
        var paper = table.paper();
        var rows = new ArrayList<List<Object>>();
        long[] count = new long[1];
        table.rows().accept(row -> {
            if (count[0]++ < MOST) {
                rows.add(row);
            }
        });
        var head = new PdfReport.Head(paper.title(), ISSUER, paper.foot(), paper.language(), paper.at());
        var report = new PdfReport(head).title(paper.title(), paper.beneath());
        report.table(
                columns(table.header(), rows),
                rows.stream().map(PdfTable::texts).toList());
        if (count[0] > MOST) {
            report.small(further(paper.language(), count[0]));
        }
        if (!paper.foot().isEmpty()) {
            report.small(paper.foot());
        }
        out.write(report.finish());
    }

    private static List<Column> columns(List<String> header, List<List<Object>> rows) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < header.size(); i++) {
            int at = i;
            boolean number = !rows.isEmpty()
                    && rows.stream().allMatch(row -> row.get(at) instanceof Number || row.get(at) instanceof Milli);
            int widest = rows.stream()
                    .limit(200)
                    .mapToInt(row -> width(text(row.get(at))))
                    .max()
                    .orElse(0);
            float share = Math.clamp(Math.max(widest, width(header.get(i))), 4, 30);
            columns.add(number ? Column.number(header.get(i), share) : Column.text(header.get(i), share));
        }
        return columns;
    }

    /** Han characters are as wide as two Latin ones. */
    private static int width(String text) {
        return text.chars().map(c -> c > 0x2e7f ? 2 : 1).sum();
    }

    private static List<String> texts(List<Object> row) {
        return row.stream().map(PdfTable::text).toList();
    }

    private static String text(Object value) {
        return value instanceof Milli milli ? milli.text() : value.toString();
    }

    private static String further(Locale language, long count) {
        return language.getLanguage().equals("zh")
                ? "共 " + count + " 行，此处只列前 " + MOST + " 行；完整内容请导出表格文件。"
                : count + " rows in all, of which the first " + MOST
                        + " are shown; export a spreadsheet for all of them.";
    }
}
