/**
 * Units and members out of CSV and XLSX files. A file is read within bounds, checked row by row without writing
 * anything, and then imported as a whole or not at all.
 */
@NullMarked
package org.xuefen.organization.imports;

import org.jspecify.annotations.NullMarked;
