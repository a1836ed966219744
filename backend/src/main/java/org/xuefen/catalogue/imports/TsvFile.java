package org.xuefen.catalogue.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.shared.Refusal;

/**
 * Reads a TSV: tabs between columns, no quoting, a header that names the columns. Gzip is recognised by its first
 * bytes; text is UTF-8 (with or without a byte order mark) or else GB 18030.
 */
final class TsvFile {
    static final int MAX_BYTES = 128 << 20;
    static final int MAX_LINES = 200_000;
    private static final int MAX_LINE_FINDINGS = 1_000;
    private static final List<String> REQUIRED = List.of("source", "id", "lang", "title", "description");

    /** The lines with as many columns as the header, and findings for the others. */
    record Content(List<TsvLine> lines, List<LineFinding> findings, int total) {}

    private TsvFile() {}

    static Content read(byte[] file) {
        var rows = decode(inflate(file)).split("\r?\n|\r", -1);
        if (rows.length > MAX_LINES) {
            throw new Refusal(CatalogueRefusals.IMPORT_TOO_LARGE, MAX_LINES, MAX_BYTES >> 20);
        }
        var columns = header(rows[0]);
        var lines = new ArrayList<TsvLine>();
        var findings = new ArrayList<LineFinding>();
        int total = 0;
        for (int i = 1; i < rows.length; i++) {
            if (rows[i].isBlank()) {
                continue;
            }
            total++;
            var cells = rows[i].split("\t", -1);
            if (cells.length != columns.size()) {
                if (findings.size() < MAX_LINE_FINDINGS) {
                    findings.add(LineFinding.refused(i + 1, "", "columns", "found", Integer.toString(cells.length)));
                }
                continue;
            }
            lines.add(line(i + 1, cells, columns));
        }
        if (total == 0) {
            throw new Refusal(CatalogueRefusals.IMPORT_EMPTY);
        }
        return new Content(lines, findings, total);
    }

    private static Map<String, Integer> header(String row) {
        var columns = new HashMap<String, Integer>();
        var names = row.split("\t", -1);
        for (int i = 0; i < names.length; i++) {
            columns.put(names[i].strip().toLowerCase(Locale.ROOT), i);
        }
        var missing =
                REQUIRED.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty() || columns.size() != names.length) {
            throw new Refusal(
                    CatalogueRefusals.IMPORT_NOT_TSV, String.join(", ", missing.isEmpty() ? REQUIRED : missing));
        }
        return columns;
    }

    private static TsvLine line(int number, String[] cells, Map<String, Integer> columns) {
        java.util.function.Function<String, String> cell = name -> {
            var at = columns.get(name);
            return at == null ? "" : cells[at].strip();
        };
        return new TsvLine(
                number,
                cell.apply("source"),
                cell.apply("id"),
                cell.apply("lang").toLowerCase(Locale.ROOT),
                cell.apply("title"),
                cell.apply("description"),
                cell.apply("category"),
                cell.apply("provider"),
                cell.apply("extra"));
    }

    private static byte[] inflate(byte[] file) {
        boolean gzip = file.length > 2 && (file[0] & 0xff) == 0x1f && (file[1] & 0xff) == 0x8b;
        if (!gzip) {
            return file;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            var bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new Refusal(CatalogueRefusals.IMPORT_TOO_LARGE, MAX_LINES, MAX_BYTES >> 20);
            }
            return bytes;
        } catch (ZipException | java.io.EOFException e) {
            throw new Refusal(CatalogueRefusals.IMPORT_DAMAGED);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String decode(byte[] bytes) {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.indexOf('\0') < 0) {
                    return text.startsWith("\ufeff") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException e) {
                // the next one
            }
        }
        throw new Refusal(CatalogueRefusals.IMPORT_NOT_TSV, String.join(", ", REQUIRED));
    }
}
