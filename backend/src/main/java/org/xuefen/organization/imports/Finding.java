package org.xuefen.organization.imports;

import java.util.List;

/**
 * Something wrong with one cell.
 *
 * @param line as the spreadsheet program numbers it
 * @param column its letters there
 * @param header what the column is called in the file
 * @param code one of {@code ROW_}
 * @param arguments for the sentence
 */
record Finding(int line, String column, String header, ImportRefusals code, List<Object> arguments) {}
