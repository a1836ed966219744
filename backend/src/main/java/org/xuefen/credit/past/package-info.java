/**
 * Standings as they were: from the entries recorded by a time and the units members belonged to then. Made from the
 * ledger and the dated tables alone, kept for hours, or for good where a period close rests on them. It refuses the
 * future.
 */
@NullMarked
package org.xuefen.credit.past;

import org.jspecify.annotations.NullMarked;
