package org.xuefen.organization.imports;

import io.micronaut.http.HttpStatus;
import org.xuefen.shared.RefusalCode;

/** What can be wrong with a file as a whole ({@code FILE_}) and with one cell of it ({@code ROW_}). */
enum ImportRefusals implements RefusalCode {
    FILE_EMPTY,
    FILE_TOO_LARGE,
    FILE_NOT_A_TABLE,
    FILE_ENCODING_UNKNOWN,
    FILE_CSV_BROKEN,
    FILE_XLSX_BROKEN,
    FILE_XLSX_TOO_LARGE,
    FILE_XLS_OLD,
    FILE_TOO_MANY_ROWS,
    FILE_TOO_MANY_COLUMNS,
    FILE_CELL_TOO_LONG,
    FILE_COLUMN_MISSING,
    FILE_COLUMN_TWICE,
    FILE_NO_ROWS,
    ROW_VALUE_MISSING,
    ROW_VALUE_TOO_LONG,
    ROW_UNIT_UNKNOWN,
    ROW_UNIT_AMBIGUOUS,
    ROW_INDUSTRY_UNKNOWN,
    ROW_DATE_MALFORMED,
    ROW_DATE_IN_FUTURE,
    ROW_EMAIL_MALFORMED,
    ROW_USERNAME_MALFORMED,
    ROW_REPEATED,
    ROW_TAKEN,
    ROW_KIND_UNKNOWN,
    ROW_PARENT_UNKNOWN,
    ROW_PARENT_CIRCLE,
    ROW_TOO_DEEP,
    IMPORT_NOT_FOUND,
    IMPORT_NOT_READY,
    IMPORT_HAS_PROBLEMS,
    IMPORT_LINKS_TAKEN;

    @Override
    public String domain() {
        return "organization";
    }

    @Override
    public HttpStatus status() {
        return switch (this) {
            case FILE_TOO_LARGE -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
            case IMPORT_NOT_FOUND -> HttpStatus.NOT_FOUND;
            case IMPORT_NOT_READY, IMPORT_HAS_PROBLEMS, IMPORT_LINKS_TAKEN -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }
}
