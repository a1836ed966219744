/**
 * Tables as files: CSV that a spreadsheet opens as it is meant, and XLSX, both written row by row. It refuses to let a
 * cell become a formula.
 */
@NullMarked
package org.xuefen.credit.export;

import org.jspecify.annotations.NullMarked;
