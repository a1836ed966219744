package org.xuefen.organization.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * The first sheet of an Excel workbook. It is a ZIP of XML, so it is unpacked once to nowhere first: what would not fit,
 * or brings a document type of its own, never reaches the XML parser.
 */
final class XlsxTable {
    private static final long MAX_UNPACKED = 200L * 1024 * 1024;
    private static final int MAX_ENTRIES = 2_000;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private XlsxTable() {}

    static void read(byte[] file, Bounds bounds) {
        try {
            inspect(file);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
                    var rows = workbook.getFirstSheet().openStream()) {
                rows.forEach(row -> {
                    if (row.getCellCount() > 16_384) {
                        throw new Refusal(ImportRefusals.FILE_TOO_MANY_COLUMNS, row.getRowNum(), Bounds.MAX_COLUMNS);
                    }
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
        long unpacked = 0;
        int entries = 0;
        boolean workbook = false;
        var buffer = new byte[64 * 1024];
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                workbook |= entry.getName().startsWith("xl/");
                if (++entries > MAX_ENTRIES) {
                    throw new Refusal(ImportRefusals.FILE_XLSX_TOO_LARGE);
                }
                try (var in = zip.getInputStream(entry)) {
                    int read = in.readNBytes(buffer, 0, buffer.length);
                    if (new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                        throw new Refusal(ImportRefusals.FILE_XLSX_BROKEN);
                    }
                    while (read > 0) {
                        unpacked += read;
                        if (unpacked > MAX_UNPACKED) {
                            throw new Refusal(ImportRefusals.FILE_XLSX_TOO_LARGE);
                        }
                        read = in.read(buffer);
                    }
                }
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
