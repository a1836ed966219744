package org.xuefen.organization.imports;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xuefen.shared.Refusal;

/**
 * Looks through the parts of a workbook before the reader of workbooks sees them. That one makes room for every column
 * up to the one a cell claims to be in, and keeps what is not cells in memory, so a file of three kilobytes could ask it
 * for gigabytes. Here each part goes by in a stream and nothing is kept but counts.
 */
final class XlsxScan {
    private static final long MAX_UNPACKED = 200L * 1024 * 1024;
    private static final int MAX_COLUMNS = 16_384;
    private static final int MAX_ROWS = 1_048_576;
    /** Room the reader makes for cells, over all rows; a sheet formatted to its last column stays far below. */
    private static final long MAX_ROOM = 50_000_000;
    /** Longest stretch without a tag: a cell of 32,767 characters, however they are written. */
    private static final int MAX_STRETCH = 512 * 1024;

    private static final int MAX_STRINGS = 1_000_000;
    /** Sheets, relations, formats and shared formulas: each becomes an object that stays. */
    private static final int MAX_PARTS = 70_000;

    private static final int HEAD = 1_024;
    /** How XML of two or four bytes a character begins. */
    private static final Pattern WIDE = Pattern.compile("\u00fe\u00ff|\u00ff\u00fe|\\x00{1,3}<|<\\x00");

    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)");

    private final XMLInputFactory parsers = new InputFactoryImpl();
    private long unpacked;
    private int strings;
    private int parts;
    private int rows;
    private int column;
    private long room;

    XlsxScan() {
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** @param again opens the part; it is read twice, as bytes first */
    void part(Source again) throws IOException {
        boolean xml;
        try (var in = again.open()) {
            xml = bytes(in);
        }
        if (!xml) {
            return;
        }
        try (var in = again.open()) {
            var reader = parsers.createXMLStreamReader(in);
            elements(reader);
            reader.close();
        } catch (XMLStreamException broken) {
            // The reader of workbooks stops at the same place, if it ever looks into this part.
        }
    }

    /** Where a part can be read from its beginning. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** Counts bytes; true when it is XML that a parser would read as UTF-8. */
    private boolean bytes(InputStream in) throws IOException {
        var buffer = new byte[64 * 1024];
        int read = in.readNBytes(buffer, 0, buffer.length);
        boolean xml = xml(buffer, read);
        int stretch = 0;
        while (read > 0) {
            unpacked += read;
            if (unpacked > MAX_UNPACKED) {
                throw tooLarge();
            }
            for (int i = 0; i < read; i++) {
                stretch = buffer[i] == '<' ? 0 : stretch + 1;
                if (xml && stretch > MAX_STRETCH) {
                    throw tooLarge();
                }
            }
            read = in.read(buffer);
        }
        return xml;
    }

    private static boolean xml(byte[] buffer, int read) {
        var head = new String(Arrays.copyOf(buffer, Math.min(read, HEAD)), StandardCharsets.ISO_8859_1);
        boolean wide = WIDE.matcher(head).lookingAt();
        var text = (head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head).stripLeading();
        if (!wide && !text.isEmpty() && !text.startsWith("<")) {
            return false;
        }
        var encoding = ENCODING.matcher(text);
        boolean other = text.startsWith("<?xml")
                && encoding.find()
                && encoding.start() < text.indexOf('>')
                && !encoding.group(1).equalsIgnoreCase("UTF-8")
                && !encoding.group(1).equalsIgnoreCase("US-ASCII");
        // No program writes workbooks in another encoding, and a bound on bytes would mean nothing there.
        if (wide || other || text.contains("<!DOCTYPE")) {
            throw new Refusal(ImportRefusals.FILE_XLSX_BROKEN);
        }
        return true;
    }

    private void elements(XMLStreamReader reader) throws XMLStreamException {
        rows = 0;
        room = 0;
        column = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new Refusal(ImportRefusals.FILE_XLSX_BROKEN);
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "row" -> row();
                case "c" -> cell(reader.getAttributeValue(null, "r"));
                case "si" -> strings++;
                case "sheet", "Relationship", "Override", "Default", "xf", "numFmt", "definedName" -> parts++;
                case "f" -> parts += reader.getAttributeValue(null, "t") == null ? 0 : 1;
                default -> {}
            }
            if (strings > MAX_STRINGS || parts > MAX_PARTS) {
                throw tooLarge();
            }
        }
    }

    private void row() {
        column = 0;
        if (++rows > MAX_ROWS) {
            throw new Refusal(ImportRefusals.FILE_TOO_MANY_ROWS, Bounds.MAX_ROWS);
        }
    }

    private void cell(@org.jspecify.annotations.Nullable String address) {
        int before = column;
        column = address == null ? column + 1 : column(address);
        room += Math.max(1, column - before);
        if (column > MAX_COLUMNS) {
            throw new Refusal(ImportRefusals.FILE_TOO_MANY_COLUMNS, rows, Bounds.MAX_COLUMNS);
        }
        if (room > MAX_ROOM) {
            throw tooLarge();
        }
    }

    /** The column an address such as {@code AB7} names, from 1; beyond the last one for what is no address. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= '0' && c <= '9') {
                return column;
            }
            if (c != '$') {
                column = column * 26 + (Character.toUpperCase(c) - 'A' + 1);
            }
            if (column > MAX_COLUMNS || column < 0) {
                return MAX_COLUMNS + 1;
            }
        }
        return column;
    }

    private static Refusal tooLarge() {
        return new Refusal(ImportRefusals.FILE_XLSX_TOO_LARGE);
    }
}
