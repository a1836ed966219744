package org.xuefen.organization.imports;

import java.util.List;
import org.xuefen.shared.Refusal;

/** Rows out of an uploaded file; what it is, is read from the content, for names lie. */
final class TableReader {
    private TableReader() {}

    /** All rows that hold something, the header first. @throws Refusal one of {@code FILE_} */
    static List<Row> read(byte[] file) {
        if (file.length > Bounds.MAX_BYTES) {
            throw new Refusal(ImportRefusals.FILE_TOO_LARGE, Bounds.MAX_BYTES / 1024 / 1024);
        }
        if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refusal(ImportRefusals.FILE_XLS_OLD);
        }
        var bounds = new Bounds();
        if (begins(file, 'P', 'K', 3, 4)) {
            XlsxTable.read(file, bounds);
        } else {
            CsvTable.read(file, bounds);
        }
        if (bounds.rows().isEmpty()) {
            throw new Refusal(ImportRefusals.FILE_EMPTY);
        }
        return bounds.rows();
    }

    static boolean begins(byte[] file, int... magic) {
        if (file.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
