package org.xuefen.catalogue.imports;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
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
    static final int MAX_BYTES = 32 << 20;
    static final int MAX_LINES = 200_000;
    private static final int MAX_LINE_FINDINGS = 1_000;
    private static final int MAX_COLUMNS = 100;
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final List<String> REQUIRED = List.of("source", "id", "lang", "title", "description");

    /** The lines with as many columns as the header, and findings for the others. */
    record Content(List<TsvLine> lines, List<LineFinding> findings, int total) {}

    private TsvFile() {}

    static Content read(byte[] file) {
        for (var charset : CHARSETS) {
            try (var lines = new BufferedReader(new InputStreamReader(open(file), charset.newDecoder()))) {
                return read(lines);
            } catch (CharacterCodingException e) {
                // the next one
            } catch (ZipException | EOFException e) {
                throw new Refusal(CatalogueRefusals.IMPORT_DAMAGED);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new Refusal(CatalogueRefusals.IMPORT_NOT_TSV, String.join(", ", REQUIRED));
    }

    /** Line by line: what goes beyond a bound is refused where it does, and never held in memory. */
    private static Content read(BufferedReader rows) throws IOException {
        var first = rows.readLine();
        if (first == null) {
            throw new Refusal(CatalogueRefusals.IMPORT_EMPTY);
        }
        var columns = header(first.startsWith("\ufeff") ? first.substring(1) : first);
        var lines = new ArrayList<TsvLine>();
        var findings = new ArrayList<LineFinding>();
        int total = 0;
        int number = 1;
        for (var row = rows.readLine(); row != null; row = rows.readLine()) {
            if (++number > MAX_LINES) {
                throw tooLarge();
            }
            if (row.indexOf('\0') >= 0) {
                throw new Refusal(CatalogueRefusals.IMPORT_NOT_TSV, String.join(", ", REQUIRED));
            }
            if (row.isBlank()) {
                continue;
            }
            total++;
            long cells = 1 + row.chars().filter(c -> c == '\t').count();
            if (cells == columns.size()) {
                lines.add(line(number, row.split("\t", -1), columns));
            } else if (findings.size() < MAX_LINE_FINDINGS) {
                findings.add(LineFinding.refused(number, "", "columns", "found", Long.toString(cells)));
            }
        }
        if (total == 0) {
            throw new Refusal(CatalogueRefusals.IMPORT_EMPTY);
        }
        return new Content(lines, findings, total);
    }

    private static Map<String, Integer> header(String row) {
        var columns = new HashMap<String, Integer>();
        var names = row.split("\t", MAX_COLUMNS + 1);
        for (int i = 0; i < names.length; i++) {
            columns.put(names[i].strip().toLowerCase(Locale.ROOT), i);
        }
        var missing =
                REQUIRED.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty() || columns.size() != names.length || names.length > MAX_COLUMNS) {
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

    private static InputStream open(byte[] file) throws IOException {
        boolean gzip = file.length > 2 && (file[0] & 0xff) == 0x1f && (file[1] & 0xff) == 0x8b;
        var plain = new ByteArrayInputStream(file);
        return new Counted(gzip ? new GZIPInputStream(plain) : plain);
    }

    /** Refuses the byte after the last one a catalogue may have. */
    private static final class Counted extends FilterInputStream {
        private int left = MAX_BYTES;

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return took(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            return took(read, read);
        }

        private int took(int result, int bytes) {
            left -= result < 0 ? 0 : bytes;
            if (left < 0) {
                throw tooLarge();
            }
            return result;
        }
    }

    private static Refusal tooLarge() {
        return new Refusal(CatalogueRefusals.IMPORT_TOO_LARGE, MAX_LINES, MAX_BYTES >> 20);
    }
}
