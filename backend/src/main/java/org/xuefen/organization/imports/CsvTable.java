package org.xuefen.organization.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Refusal;

/**
 * Text tables as Chinese and Western spreadsheet programs save them: UTF-8 with or without a byte order mark, UTF-16
 * with one, else GB18030 (of which GBK is a part); comma, semicolon or tab between cells, whichever the header has most.
 */
final class CsvTable {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private CsvTable() {}

    static void read(byte[] file, Bounds bounds) {
        var text = decode(file);
        if (text.indexOf('\0') >= 0) {
            throw new Refusal(ImportRefusals.FILE_NOT_A_TABLE);
        }
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .get();
        long line = 1;
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            var records = parser.iterator();
            while (true) {
                line = parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return;
                }
                var record = records.next();
                bounds.add(startOf(parser.getCurrentLineNumber(), record.toList()), record.toList());
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            throw new Refusal(ImportRefusals.FILE_CSV_BROKEN, line);
        }
    }

    /** The parser knows the line a record ends on; line breaks inside its cells lie between that and its start. */
    private static int startOf(long end, List<String> cells) {
        long breaks = cells.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum();
        return (int) (end - breaks);
    }

    private static String decode(byte[] file) {
        if (TableReader.begins(file, 0xEF, 0xBB, 0xBF)) {
            return required(decode(file, 3, StandardCharsets.UTF_8));
        }
        if (TableReader.begins(file, 0xFF, 0xFE)) {
            return required(decode(file, 2, StandardCharsets.UTF_16LE));
        }
        if (TableReader.begins(file, 0xFE, 0xFF)) {
            return required(decode(file, 2, StandardCharsets.UTF_16BE));
        }
        var utf8 = decode(file, 0, StandardCharsets.UTF_8);
        return utf8 != null ? utf8 : required(decode(file, 0, GB18030));
    }

    private static String required(@Nullable String text) {
        if (text == null) {
            throw new Refusal(ImportRefusals.FILE_ENCODING_UNKNOWN);
        }
        return text;
    }

    private static @Nullable String decode(byte[] file, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.length];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '\n' && begun) {
                break;
            } else if (!quoted) {
                for (int d = 0; d < DELIMITERS.length; d++) {
                    counts[d] += c == DELIMITERS[d] ? 1 : 0;
                }
            }
            begun |= !Character.isWhitespace(c);
        }
        int best = 0;
        for (int d = 1; d < counts.length; d++) {
            best = counts[d] > counts[best] ? d : best;
        }
        return DELIMITERS[best];
    }
}
