package org.xuefen.organization.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.xuefen.shared.Refusal;

/**
 * The first sheet of an Excel workbook. It is a ZIP of XML, so its parts are looked through in a stream first: what would
 * not fit, or brings a document type of its own, never reaches the reader.
 */
final class XlsxTable {
    private static final int MAX_ENTRIES = 2_000;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private XlsxTable() {}

    static void read(byte[] file, Bounds bounds) {
        try {
            inspect(file);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
                    var rows = workbook.getFirstSheet().openStream()) {
                rows.forEach(row -> {
                    var cells = new ArrayList<String>(row.getCellCount());
                    row.forEach(cell -> cells.add(text(cell)));
                    bounds.add(row.getRowNum(), cells);
                });
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // The reader throws what it likes on a file that is no workbook; nothing of it helps the reader of a
            // sentence.
            throw new Refusal(ImportRefusals.FILE_XLSX_BROKEN);
        }
    }

    private static void inspect(byte[] file) throws IOException {
        int entries = 0;
        boolean workbook = false;
        var scan = new XlsxScan();
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                workbook |= entry.getName().startsWith("xl/");
                if (++entries > MAX_ENTRIES) {
                    throw new Refusal(ImportRefusals.FILE_XLSX_TOO_LARGE);
                }
                scan.part(() -> zip.getInputStream(entry));
            }
        }
        if (!workbook) {
            throw new Refusal(ImportRefusals.FILE_NOT_A_TABLE);
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return dated(cell)
                    ? date(cell)
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        var value = cell.getType() == CellType.STRING ? cell.asString() : cell.getText();
        return value == null ? "" : value;
    }

    private static boolean dated(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        var plain = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"", "");
        return plain.contains("y") || (plain.contains("d") && plain.contains("m"));
    }

    private static String date(Cell cell) {
        var time = cell.asDate();
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }
}
