/**
 * Documents on paper: text in both languages with fonts that are embedded, tables that run over pages, lines, and QR
 * codes. It knows no domain word, draws what it is told, and fetches nothing.
 */
@NullMarked
package org.xuefen.shared.pdf;

import org.jspecify.annotations.NullMarked;
