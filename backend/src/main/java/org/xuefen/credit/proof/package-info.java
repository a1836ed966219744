/**
 * The Merkle log over the ledger: it sequences entries into leaves, signs tree heads, proves that a line is in the log and
 * that one head continues another, and compares the log with the ledger. It refuses to sign what it has not appended, to
 * prove an entry to someone who may not see it, and holds no right to change a leaf or a head.
 */
@NullMarked
package org.xuefen.credit.proof;

import org.jspecify.annotations.NullMarked;
